import { rows } from "@/prisma/client";
import type { Desk } from "@/prisma/generated/client";
import { unseal } from "../app-secret";
import { Refusal } from "../refusal";
import { isDeskToken } from "./desk-token";

/** A key that is good at the moment. */
export interface DeskKey {
  version: number;
  key: string;
  /** When it stops being good; null for the newest. */
  validUntil: Date | null;
}

/** What a desk asks of a site, and the keys that its signature may be made with. */
export interface DeskWithKeys
  extends Pick<
    Desk,
    "id" | "token" | "securityLevel" | "signatureMaxAge" | "sessionEpoch" | "allowedOrigins"
  > {
  keys: DeskKey[];
}

const DESK_WITH_KEYS = {
  name: "desk_with_keys",
  text: `
    select d.id, d.token, d.security_level as "securityLevel", d.signature_max_age as "signatureMaxAge",
      d.session_epoch as "sessionEpoch", d.allowed_origins as "allowedOrigins",
      (select coalesce(json_agg(json_build_object('version', s.version,
          'sealed', encode(s.sealed, 'base64'), 'validUntil', s.valid_until) order by s.version desc), '[]')
        from desk_secrets s
        where s.desk_id = d.id and (s.valid_until is null or s.valid_until > $2)) as secrets
    from desks d where d.token = $1`,
};

type DeskRow = Omit<DeskWithKeys, "keys"> & {
  secrets: { version: number; sealed: string; validUntil: string | null }[];
};

/** Throws when APP_SECRET is not the one that the keys were sealed with. */
export async function readDeskKeys(deskToken: string, now: Date): Promise<DeskWithKeys> {
  const [row] = isDeskToken(deskToken) ? await rows<DeskRow>(DESK_WITH_KEYS, [deskToken, now]) : [];
  if (!row) throw new Refusal("desk_not_found");
  const { secrets, ...desk } = row;
  const keys = secrets.map(({ version, sealed, validUntil }) => ({
    version,
    key: unseal(Buffer.from(sealed, "base64")),
    validUntil: validUntil === null ? null : new Date(validUntil),
  }));
  return { ...desk, keys };
}
