import { makeToken } from "@/app/_domain/api-tokens/make-token";
import { type Program, programWithToken } from "@/app/_domain/api-tokens/program";
import type { TokenInput } from "@/app/_domain/api-tokens/token-input";
import { SCOPES } from "@/app/_domain/api-tokens/token-scopes";
import type { Staff } from "@/app/_domain/staff/current-staff";
import type { TestDatabase } from "../../support/database";
import { NOW } from "../../support/database-rows";
import { newStaff } from "../inbox/team";

/** An admin who has just signed in, as far as the house can tell. */
export async function newAdmin(sql: TestDatabase["sql"], name = "Mara Lind"): Promise<Staff> {
  const { id } = await newStaff(sql, { name });
  const said = { email: `${id}@example.com`, locale: "en", twoFactorEnabled: false } as const;
  return { id, name, role: "admin", deskIds: null, ...said, sessionId: id, signedInAt: NOW };
}

export const INPUT: TokenInput = {
  name: "Warehouse",
  scopes: [...SCOPES],
  deskIds: null,
  days: null,
};

/** Makes a token that may do everything, unless something else is said. */
export function tokenBy(by: Staff, input: Partial<TokenInput> = {}, now = NOW) {
  return makeToken({ by, input: { ...INPUT, ...input }, now });
}

/** The program that calls with a new token, reaching these desks, or all. */
export async function newProgram(
  sql: TestDatabase["sql"],
  deskIds: string[] | null = null,
): Promise<Program> {
  const { token } = await tokenBy(await newAdmin(sql), { deskIds });
  return programWithToken(token, NOW);
}
