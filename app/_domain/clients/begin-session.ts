import { v7 as newId } from "uuid";
import { rows } from "@/prisma/client";
import type { DeskWithKeys } from "../desks/desk-keys";
import { Refusal } from "../refusal";
import type { Identity } from "./identity";
import { type Judged, judgeIdentity } from "./judge-identity";
import { normalised } from "./person";
import type { SessionInput } from "./session-input";
import { newSessionToken } from "./session-token";

const LASTS_MS = 12 * 60 * 60 * 1000;
/** Two first sessions of one client may meet; the second finds what the first has made. */
const TRIES = 3;

/**
 * The client and the user are made when they are first heard of, and changed only where
 * somebody who knows the key says so ($15).
 */
const BEGIN = {
  name: "begin_session",
  text: `
    with new_client as (
      insert into clients (id, desk_id, external_id, email, name, url, plan, created_at, updated_at)
      select $1, $2, $3::text, $4, $5, $6, $7, $8::timestamptz, $8::timestamptz where $3::text is not null
      on conflict (desk_id, external_id) do update
        set email = coalesce(excluded.email, clients.email), name = coalesce(excluded.name, clients.name),
          url = coalesce(excluded.url, clients.url), plan = coalesce(excluded.plan, clients.plan),
          updated_at = excluded.updated_at
        where $15::boolean and (clients.email, clients.name, clients.url, clients.plan) is distinct from
          (coalesce(excluded.email, clients.email), coalesce(excluded.name, clients.name),
           coalesce(excluded.url, clients.url), coalesce(excluded.plan, clients.plan))
      returning id
    ), client as (
      select id from new_client
      union all select id from clients where desk_id = $2 and external_id = $3::text limit 1
    ), new_user as (
      insert into users (id, client_id, external_id, email, name, phone, created_at, updated_at)
      select $9, client.id, $10::text, $11, $12, $13, $8::timestamptz, $8::timestamptz
      from client where $10::text is not null
      on conflict (client_id, external_id) do update
        set email = coalesce(excluded.email, users.email), name = coalesce(excluded.name, users.name),
          phone = coalesce(excluded.phone, users.phone), updated_at = excluded.updated_at
        where $15::boolean and (users.email, users.name, users.phone) is distinct from
          (coalesce(excluded.email, users.email), coalesce(excluded.name, users.name),
           coalesce(excluded.phone, users.phone))
      returning id
    ), person as (
      select id from new_user
      union all
      select u.id from users u join client on u.client_id = client.id
      where u.external_id = $10::text limit 1
    )
    insert into client_sessions (id, token_hash, desk_id, client_id, user_id, identity, can_list, given,
      host_origin, locale, secret_version, session_epoch, created_at, expires_at)
    select $14, $16, $2, (select id from client), (select id from person), $17::identity,
      $3::text is not null, $18, $19, $20, $21::int, $22::int, $8::timestamptz, $23::timestamptz
    where ($3::text is null or exists (select from client))
      and ($3::text is null or $10::text is null or exists (select from person))
    returning id`,
};

export interface BegunSession {
  token: string;
  verified: boolean;
  canList: boolean;
  expiresAt: Date;
}

/**
 * A session for the person whom the site speaks of, as far as the desk's level believes it.
 * `origin` is that of the page that asks, where the browser tells.
 */
export async function beginSession(options: {
  desk: DeskWithKeys;
  input: SessionInput;
  origin: string | null;
  now: Date;
}): Promise<BegunSession> {
  const { desk, input, origin, now } = options;
  checkOrigin(desk, origin);
  const judged = judgeIdentity(desk, input, now);
  const given = normalised(input.identity);
  const canList = judged.trusted && given.client_external_id !== undefined;
  const expiresAt = expiryOf(judged, now);
  const { token, hash } = newSessionToken();
  const named = canList ? given : {};
  const hostOrigin = origin === "null" ? null : origin;
  const values = [
    ...clientValues(desk.id, named, now),
    ...userValues(named),
    newId(),
    judged.key !== undefined,
    hash,
    judged.identity,
    given,
    hostOrigin,
    input.locale ?? null,
    judged.key?.version ?? null,
    desk.sessionEpoch,
    expiresAt,
  ];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const begun = await rows(BEGIN, values);
    const verified = judged.identity === "verified";
    if (begun.length > 0) return { token, verified, canList, expiresAt };
  }
  throw new Error(`No session could be begun on desk ${desk.token}`);
}

/** A program tells no origin; a page that the desk does not allow gets nothing to show. */
function checkOrigin({ allowedOrigins }: DeskWithKeys, origin: string | null): void {
  if (origin === null || allowedOrigins.length === 0) return;
  if (!allowedOrigins.includes(origin)) throw new Refusal("origin_not_allowed");
}

/** A session lasts no longer than the key that it was signed with. */
function expiryOf({ key }: Judged, now: Date): Date {
  const longest = now.getTime() + LASTS_MS;
  return new Date(Math.min(longest, key?.validUntil?.getTime() ?? longest));
}

function clientValues(deskId: string, named: Identity, now: Date): unknown[] {
  const { client_external_id: externalId, client_email: email, client_name: name } = named;
  const { client_url: url, client_plan: plan } = named;
  return [newId(), deskId, externalId, email, name, url, plan].map(orNull).concat(now);
}

function userValues(named: Identity): unknown[] {
  const { user_external_id: externalId, user_email: email, user_name: name } = named;
  return [newId(), externalId, email, name, named.user_phone].map(orNull);
}

function orNull(value: unknown): unknown {
  return value ?? null;
}
