import { v7 as newId } from "uuid";
import { rows } from "@/prisma/client";
import { ensureFresh, type Staff } from "../staff/current-staff";
import { ensureMay } from "../staff/staff-rights";
import type { TokenInput } from "./token-input";
import { newTokenText } from "./token-text";

const DAY_MS = 24 * 60 * 60 * 1000;

const MAKE = {
  name: "make_api_token",
  text: `
    with token as (
      insert into api_tokens
        (id, name, token_hash, scopes, limited, desk_ids, created_by_id, created_at, expires_at)
      values ($1, $2, $3, $4, $5::uuid[] is not null, coalesce($5::uuid[], '{}'), $6, $7, $8)
    )
    insert into audit_entries (id, side, staff_id, actor_name, kind, details, created_at)
    values ($9, 'team', $6, $10, 'api_token_made', $11, $7)`,
};

/** The token itself is told here and never again: what is kept is its hash. */
export async function makeToken(options: {
  by: Staff;
  input: TokenInput;
  now: Date;
}): Promise<{ id: string; token: string }> {
  const { by, input, now } = options;
  ensureMay(by, "run_tokens");
  ensureFresh(by, now);
  const { name, scopes, deskIds, days } = input;
  const id = newId();
  const { token, hash } = newTokenText();
  const expiresAt = days === null ? null : new Date(now.getTime() + days * DAY_MS);
  const details = { token: id, name, scopes, deskIds, expiresAt };
  const said = [id, name, hash, scopes, deskIds, by.id, now, expiresAt];
  await rows(MAKE, [...said, newId(), by.name, details]);
  return { id, token };
}
