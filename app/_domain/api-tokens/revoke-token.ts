import { v7 as newId } from "uuid";
import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import type { Staff } from "../staff/current-staff";
import { ensureMay } from "../staff/staff-rights";

const REVOKE = {
  name: "revoke_api_token",
  text: `
    with token as (
      select id, name, revoked_at from api_tokens where id::text = $1 for update
    ), revoked as (
      update api_tokens t set revoked_at = $2 from token
      where t.id = token.id and token.revoked_at is null returning t.id, t.name
    ), entry as (
      insert into audit_entries (id, side, staff_id, actor_name, kind, details, created_at)
      select $3, 'team', $4, $5, 'api_token_revoked',
        jsonb_build_object('token', id, 'name', name), $2::timestamptz from revoked
    )
    select id from token`,
};

/** From the next call on nobody knows it; a revoked one stays so. */
export async function revokeToken(options: { by: Staff; id: string; now: Date }): Promise<void> {
  const { by, id, now } = options;
  ensureMay(by, "run_tokens");
  const found = await rows(REVOKE, [id, now, newId(), by.id, by.name]);
  if (found.length === 0) throw new Refusal("token_not_found");
}
