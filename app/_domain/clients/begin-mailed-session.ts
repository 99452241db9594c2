import { v7 as newId } from "uuid";
import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { deriveSessionToken } from "./session-token";

const LASTS_MS = 60 * 60 * 1000;

/** A mail that is sent once more holds the same link, and its hour begins anew. */
const BEGIN = {
  name: "begin_mailed_session",
  text: `
    insert into client_sessions (id, token_hash, desk_id, identity, can_list, given, email, locale,
      session_epoch, created_at, expires_at)
    select $1, $2, id, 'unverified', true, jsonb_build_object('user_email', $4::text), $4, $5,
      session_epoch, $6, $7
    from desks where id = $3 and security_level <> 'signature'
    on conflict (token_hash) do update
      set expires_at = excluded.expires_at, session_epoch = excluded.session_epoch
    returning id`,
};

/**
 * The session that a mail's link opens, for an hour from now: it reaches the tickets written under
 * the mail's address on its desk. Made by whoever sends the mail, so that opening it writes nothing.
 */
export async function beginMailedSession(options: {
  linkId: string;
  deskId: string;
  email: string;
  locale: string;
  now: Date;
}): Promise<void> {
  const { linkId, deskId, email, locale, now } = options;
  const { hash } = deriveSessionToken(linkId);
  const expiresAt = new Date(now.getTime() + LASTS_MS);
  const begun = await rows(BEGIN, [newId(), hash, deskId, email, locale, now, expiresAt]);
  if (begun.length === 0) throw new Refusal("signature_required");
}
