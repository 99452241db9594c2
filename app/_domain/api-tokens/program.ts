import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import type { TeamActor } from "../tickets/staff";
import type { Scope } from "./token-scopes";
import { tokenHash } from "./token-text";
import { noteTokenUse } from "./token-uses";

/** Whoever calls the API: one of the team's programs, by its token. */
export interface Program {
  tokenId: string;
  scopes: readonly string[];
  /** As whom it acts; its name is the token's. */
  actor: TeamActor;
}

const PROGRAM = {
  name: "program_with_token",
  text: `
    select id, name, scopes, case when limited then desk_ids::text[] end as "deskIds"
    from api_tokens
    where token_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2)`,
};

interface Found {
  id: string;
  name: string;
  scopes: string[];
  deskIds: string[] | null;
}

/** An unknown, a revoked and an expired token are one and the same `token_invalid`. */
export async function programWithToken(token: string, now: Date): Promise<Program> {
  const hash = tokenHash(token);
  const [found] = hash ? await rows<Found>(PROGRAM, [hash, now]) : [];
  if (!found) throw new Refusal("token_invalid");
  const { id, name, scopes, deskIds } = found;
  noteTokenUse(id, now);
  return { tokenId: id, scopes, actor: { id: null, name, deskIds } };
}

export function ensureScope({ scopes }: Pick<Program, "scopes">, scope: Scope): void {
  if (!scopes.includes(scope)) throw new Refusal("scope_missing");
}
