import { type Command, Option } from "commander";
import { z } from "zod";
import { type DeskChange, deskInput } from "@/app/_domain/desks/desk-input";

const { mailFromName, mailFromAddress } = deskInput.shape;

/** What clients are told by mail, and whether they may add files. */
export const mailOptions = {
  mailFromName,
  mailFromAddress,
  files: z.literal(true).optional(),
  withoutFiles: z.literal(true).optional(),
};

type Given = Partial<z.output<z.ZodObject<typeof mailOptions>>>;

export function mailChangeFrom(given: Given): DeskChange {
  return {
    mailFromName: given.mailFromName,
    mailFromAddress: given.mailFromAddress,
    attachments: given.withoutFiles ? false : given.files,
  };
}

export function withMailOptions(command: Command): Command {
  return command
    .option("--mail-from-name <name>", "whom its mails come from; empty: the portal")
    .option("--mail-from-address <e-mail>", "which address they come from; empty: the portal's")
    .option("--without-files", "clients cannot add files")
    .addOption(new Option("--files", "clients can add files").conflicts("withoutFiles"));
}
