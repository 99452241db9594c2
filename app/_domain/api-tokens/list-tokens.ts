import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { type Actor, ensureMay } from "../staff/staff-rights";
import { isScope, type Scope } from "./token-scopes";

/** A token as an admin sees it. There is no room here for what it is called with. */
export interface ApiToken {
  id: string;
  name: string;
  scopes: Scope[];
  /** Null: all. */
  deskIds: string[] | null;
  /** Who made it; null when that person is no longer known. */
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** To within a minute, as is `uses`. */
  lastUsedAt: Date | null;
  uses: number;
  /** What calls with it come to. */
  state: "active" | "expired" | "revoked";
}

const COLUMNS = `
  t.id, t.name, t.scopes, case when t.limited then t.desk_ids::text[] end as "deskIds",
  (select name from staff where id = t.created_by_id) as "createdBy", t.created_at as "createdAt",
  t.expires_at as "expiresAt", t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt",
  t.uses::float8 as uses, case when t.revoked_at is not null then 'revoked'
    when t.expires_at <= $1 then 'expired' else 'active' end as state`;

const LIST = {
  name: "api_tokens",
  text: `
    select ${COLUMNS} from api_tokens t
    order by t.revoked_at is not null or coalesce(t.expires_at <= $1, false), t.created_at desc, t.id
    limit 500`,
};

const ONE = {
  name: "api_token",
  text: `select ${COLUMNS} from api_tokens t where t.id::text = $2`,
};

type TokenRow = Omit<ApiToken, "scopes"> & { scopes: string[] };

/** The newest first, and after those that are good those that are over. */
export async function listTokens({ by, now }: { by: Actor; now: Date }): Promise<ApiToken[]> {
  ensureMay(by, "run_tokens");
  return (await rows<TokenRow>(LIST, [now])).map(tokenFrom);
}

export async function readToken(options: { by: Actor; id: string; now: Date }): Promise<ApiToken> {
  ensureMay(options.by, "run_tokens");
  const [found] = await rows<TokenRow>(ONE, [options.now, options.id]);
  if (!found) throw new Refusal("token_not_found");
  return tokenFrom(found);
}

function tokenFrom(row: TokenRow): ApiToken {
  return { ...row, scopes: row.scopes.filter(isScope) };
}
