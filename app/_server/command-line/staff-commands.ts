import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { z } from "zod";
import { findDesk } from "@/app/_domain/desks/desk";
import { Refusal } from "@/app/_domain/refusal";
import { createStaff } from "@/app/_domain/staff/create-staff";
import { deactivateStaff, listStaff, staffIdOf } from "@/app/_domain/staff/manage-staff";
import { PASSWORD } from "@/app/_domain/staff/password";
import { makeSetUpLink } from "@/app/_domain/staff/set-up-first-admin";
import { staffEmail, staffName, staffRole } from "@/app/_domain/staff/staff-input";
import { COMMAND_LINE } from "@/app/_domain/staff/staff-rights";
import type { Environment } from "@/app/_web/environment";
import { setUpUrl } from "../welcome";
import { action } from "./action";
import type { Answer } from "./answer";
import { WrongUsage } from "./complaint";

const newStaff = z.object({
  email: staffEmail,
  name: staffName,
  role: staffRole,
  desks: z.string().optional(),
  passwordStdin: z.boolean().optional(),
});

const named = z.object({ email: staffEmail });
const nothing = z.object({});

export function addStaffCommands(portal: Command): void {
  const staff = portal.command("staff").description("the people of the team");
  staff
    .command("create")
    .requiredOption("--email <address>", "what they sign in with")
    .requiredOption("--name <name>", "what colleagues and clients see")
    .option("--role <role>", "admin or agent", "agent")
    .option("--desks <tokens>", "the only desks that an agent sees, with commas between them")
    .option("--password-stdin", "read the password from standard input instead of making one")
    .option("--json", "for scripts")
    .action(action(newStaff, create));
  staff.command("list").option("--json", "for scripts").action(action(nothing, list));
  staff
    .command("deactivate <email>")
    .option("--json", "for scripts")
    .action(action(named, deactivate));
  staff
    .command("set-up-link")
    .description("a new one-time link that makes the first admin")
    .option("--json", "for scripts")
    .action(action(nothing, setUpLink));
}

async function create(input: z.output<typeof newStaff>): Promise<Answer> {
  const { email, name, role, desks, passwordStdin } = input;
  const deskIds = desks === undefined ? null : await idsOf(desks);
  const given = passwordStdin ? await passwordFromInput() : undefined;
  const password = given ?? randomBytes(15).toString("base64url");
  const person = { email, name, role, deskIds, password, now: new Date() };
  const { id } = await createStaff(person).catch(explainPassword);
  return { facts: { id, email, role, ...(given === undefined ? { password } : {}) } };
}

async function idsOf(tokens: string): Promise<string[]> {
  const desks = await Promise.all(tokens.split(",").map((token) => findDesk(token.trim())));
  return desks.map(({ id }) => id);
}

/** Without the line's end that `echo` adds. */
async function passwordFromInput(): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  if (password === "") throw new WrongUsage("--password-stdin found no password");
  return password;
}

/** Everything else was checked when the words were parsed. */
function explainPassword(error: unknown): never {
  if (!(error instanceof Refusal) || !error.fields.password) throw error;
  const { least, most } = PASSWORD;
  throw new WrongUsage(
    `The password must have ${least} to ${most} characters and be neither the address nor the name`,
  );
}

async function list(): Promise<Answer> {
  const team = await listStaff({ by: COMMAND_LINE });
  return {
    facts: team.map((person) => ({
      id: person.id,
      email: person.email,
      name: person.name,
      role: person.role,
      all_desks: person.deskIds === null,
      second_factor: person.twoFactorEnabled,
      active: person.deactivatedAt === null,
    })),
  };
}

async function deactivate({ email }: z.output<typeof named>): Promise<Answer> {
  const id = await staffIdOf(email);
  await deactivateStaff({ by: COMMAND_LINE, staffId: id, now: new Date() });
  return { facts: { id, email, active: false } };
}

async function setUpLink(_: object, { APP_URL }: Environment): Promise<Answer> {
  const token = await makeSetUpLink(new Date());
  if (!token) return { facts: { url: null }, text: "There is an admin already" };
  const url = setUpUrl(APP_URL, token);
  return { facts: { url }, text: url };
}
