import type { Command } from "commander";
import { z } from "zod";
import { type DeskChange, deskInput } from "@/app/_domain/desks/desk-input";

const { mailFromName, mailFromAddress } = deskInput.shape;

/** Whom the mails of a desk come from, and whether its messages may bring files. */
export const mailOptions = {
  mailFromName,
  mailFromAddress,
  attachments: z
    .enum(["on", "off"])
    .transform((word) => word === "on")
    .optional(),
};

type Given = Partial<z.output<z.ZodObject<typeof mailOptions>>>;

export function mailChangeFrom(given: Given): DeskChange {
  return {
    mailFromName: given.mailFromName,
    mailFromAddress: given.mailFromAddress,
    attachments: given.attachments,
  };
}

export function withMailOptions(command: Command): Command {
  return command
    .option("--mail-from-name <name>", "whom its mails come from; empty: the portal")
    .option("--mail-from-address <e-mail>", "which address they come from; empty: the portal's")
    .option("--attachments <on|off>", "whether messages may bring files");
}
