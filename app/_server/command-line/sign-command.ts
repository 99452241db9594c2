import type { Command } from "commander";
import { z } from "zod";
import { identityInput } from "@/app/_domain/clients/identity";
import { signIdentity } from "@/app/_domain/clients/sign-identity";
import { action } from "./action";
import type { Answer } from "./answer";
import { wholeNumber } from "./option-values";

const LAST_SECOND = 9_999_999_999;

const unixSeconds = z
  .string()
  .transform((text) => (text === "now" ? String(Math.floor(Date.now() / 1000)) : text))
  .pipe(wholeNumber(1, LAST_SECOND));

const { shape } = identityInput;

const signed = z
  .object({
    desk: z.string(),
    signedAt: unixSeconds.optional(),
    clientExternalId: shape.client_external_id,
    clientEmail: shape.client_email,
    clientName: shape.client_name,
    clientUrl: shape.client_url,
    clientPlan: shape.client_plan,
    userExternalId: shape.user_external_id,
    userEmail: shape.user_email,
    userName: shape.user_name,
    userPhone: shape.user_phone,
  })
  .transform((given) => ({
    deskToken: given.desk,
    signedAt: given.signedAt,
    identity: {
      client_external_id: given.clientExternalId,
      client_email: given.clientEmail,
      client_name: given.clientName,
      client_url: given.clientUrl,
      client_plan: given.clientPlan,
      user_external_id: given.userExternalId,
      user_email: given.userEmail,
      user_name: given.userName,
      user_phone: given.userPhone,
    },
  }));

export function addSignCommand(portal: Command): void {
  portal
    .command("sign")
    .description("the signature that a site gives with what it says of its visitor")
    .requiredOption("--desk <token>", "signs with this desk's key of today")
    .option("--client-external-id <id>", "the company, as the site knows it")
    .option("--client-email <address>", "the company's address")
    .option("--client-name <name>", "the company's name")
    .option("--client-url <address>", "the company's own site")
    .option("--client-plan <plan>", "what it has bought")
    .option("--user-external-id <id>", "the person, as the site knows them")
    .option("--user-email <address>", "the person's address")
    .option("--user-name <name>", "the person's name")
    .option("--user-phone <number>", "the person's telephone")
    .option("--signed-at <seconds>", "when, in Unix seconds, or now")
    .option("--json", "for scripts, with the text that is signed")
    .action(action(signed, sign));
}

async function sign(input: z.output<typeof signed>): Promise<Answer> {
  const { signature, message } = await signIdentity(input);
  return { facts: { signature, message }, text: signature };
}
