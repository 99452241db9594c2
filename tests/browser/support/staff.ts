import { createHmac, randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import type { Visited } from "./portal-test";
import { wordsOf } from "./words";

const words = wordsOf("en");

export interface Person {
  id: string;
  email: string;
  password: string;
  name: string;
}

const made = z.object({ id: z.string(), email: z.string(), password: z.string() });

let shared: Promise<Person> | undefined;

/** An admin for all tests that leave them as they are; the command line takes its time. */
export function anAdmin(portal: Visited): Promise<Person> {
  shared ??= newPerson(portal);
  return shared;
}

/** Somebody of the team whom no other test knows. */
export async function newPerson(
  portal: Visited,
  options: { role?: "admin" | "agent"; name?: string; desks?: string } = {},
): Promise<Person> {
  const { role = "admin", name = "Mara Lind", desks } = options;
  const words = ["--email", newEmail(), "--name", name, "--role", role];
  if (desks !== undefined) words.push("--desks", desks);
  return { ...made.parse(await portal.command("staff", "create", ...words)), name };
}

export function newEmail(): string {
  return `${randomUUID()}@example.com`;
}

/** Signs in and waits until the page after it is there. */
export async function signIn(
  page: Page,
  { email, password }: Pick<Person, "email" | "password">,
  next = "/staff/profile",
): Promise<void> {
  await page.goto(`/staff/sign-in?next=${encodeURIComponent(next)}`);
  await fillSignIn(page, { email, password });
  await expect(page).not.toHaveURL(/\/staff\/sign-in/);
}

/** Fills in the form of the sign-in page and sends it. */
export async function fillSignIn(
  page: Page,
  { email, password }: Pick<Person, "email" | "password">,
): Promise<void> {
  await page.getByLabel(words.staffSignIn.email).fill(email);
  await page.getByLabel(words.staffSignIn.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.staffSignIn.send }).click();
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_MS = 30_000;

/** What an authenticator app shows for this key, so many steps of 30 seconds from now. */
export function appCode(key: string, away = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + away));
  const mac = createHmac("sha1", fromBase32(key)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function fromBase32(text: string): Buffer {
  const letters = [...text.replaceAll(" ", "")];
  const bits = letters.map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
