import type { Command } from "commander";
import { z } from "zod";
import { createDesk, findDesk, listDesks, updateDesk } from "@/app/_domain/desks/desk";
import { readSecretKey, rotateDeskSecret } from "@/app/_domain/desks/desk-secret";
import type { Environment } from "@/app/_web/environment";
import { action } from "./action";
import type { Answer } from "./answer";
import { WrongUsage } from "./complaint";
import { deskDetails, deskFacts, deskRow } from "./desk-facts";
import { changedDesk, newDesk, withDeskOptions } from "./desk-options";
import { wholeNumber } from "./option-values";

const A_YEAR = 365 * 86_400;

const shownDesk = z.object({ desk_token: z.string(), secret: z.boolean().default(false) });
const rotation = z.object({ desk_token: z.string(), overlap: wholeNumber(0, A_YEAR) });

export function addDeskCommands(portal: Command): void {
  const desk = portal.command("desk").description("separate support lines");
  withDeskOptions(desk.command("create").requiredOption("--name <name>", "what clients see"))
    .option("--json", "for scripts")
    .action(action(newDesk, create));
  desk
    .command("list")
    .option("--json", "for scripts")
    .action(action(z.object({}), list));
  desk
    .command("show <desk_token>")
    .option("--secret", "with the key that signs today")
    .option("--json", "for scripts")
    .action(action(shownDesk, show));
  withDeskOptions(desk.command("update <desk_token>").option("--name <name>", "what clients see"))
    .option("--json", "for scripts")
    .action(action(changedDesk, update));
  desk
    .command("rotate-secret <desk_token>")
    .option("--overlap <seconds>", "how long the old key stays good", "0")
    .option("--json", "for scripts")
    .action(action(rotation, rotateSecret));
}

async function create(input: z.output<typeof newDesk>, { APP_URL }: Environment): Promise<Answer> {
  const { desk, secretKey } = await createDesk(input);
  return { facts: deskFacts(desk, { accountUrl: APP_URL, secretKey }) };
}

async function list(): Promise<Answer> {
  return { facts: (await listDesks()).map(deskRow) };
}

async function show(
  { desk_token, secret }: z.output<typeof shownDesk>,
  { APP_URL }: Environment,
): Promise<Answer> {
  const desk = await findDesk(desk_token);
  const secretKey = secret ? await readSecretKey(desk_token) : undefined;
  return { facts: deskDetails(desk, { accountUrl: APP_URL, secretKey }) };
}

async function update(
  { token, change }: z.output<typeof changedDesk>,
  { APP_URL }: Environment,
): Promise<Answer> {
  if (Object.values(change).every((value) => value === undefined)) {
    throw new WrongUsage("Nothing to change: give at least one option");
  }
  return { facts: deskDetails(await updateDesk(token, change), { accountUrl: APP_URL }) };
}

async function rotateSecret({ desk_token, overlap }: z.output<typeof rotation>): Promise<Answer> {
  const rotated = { deskToken: desk_token, overlapSeconds: overlap, now: new Date() };
  const secretKey = await rotateDeskSecret(rotated);
  return { facts: { desk_token, secret_key: secretKey, overlap }, text: secretKey };
}
