import { v7 as newId } from "uuid";
import { type Transaction, transaction } from "@/prisma/client";
import type { Locale } from "../locales";
import { type MadeUpClient, makeUpClient } from "./made-up-client";
import { seededRandom } from "./seeded-random";

const BATCH = 5000;
const PEOPLE = 1;

/** What a ticket takes over from its author. */
export interface FilledClient {
  id: string;
  userId: string;
  userName: string;
  userEmail: string;
  userPhone: string;
  /** What else is said of the client, to be found by. */
  said: string;
  locale: Locale;
}

// A client of an earlier run is taken as it stands; the update is there to get its id back.
const CLIENTS = {
  name: "fill_clients",
  text: `
    insert into clients (id, desk_id, external_id, email, name, url, plan, created_at, updated_at)
    select c.id, $1, c.external_id, c.email, c.name, c.url, c.plan, $2, $2
    from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
      as c (id, external_id, email, name, url, plan)
    on conflict (desk_id, external_id) do update set external_id = excluded.external_id
    returning id, external_id as "externalId"`,
};

const USERS = {
  name: "fill_users",
  text: `
    insert into users (id, client_id, external_id, email, name, phone, created_at, updated_at)
    select u.id, u.client_id, u.external_id, u.email, u.name, u.phone, $1, $1
    from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[])
      as u (id, client_id, external_id, email, name, phone)
    on conflict (client_id, external_id) do update set external_id = excluded.external_id
    returning id, external_id as "externalId"`,
};

interface Kept {
  id: string;
  externalId: string;
}

/** Clients with a user each. They are the same people every time, and again the same rows. */
export async function fillClients(options: {
  deskId: string;
  count: number;
  since: Date;
}): Promise<FilledClient[]> {
  const random = seededRandom(PEOPLE);
  const filled: FilledClient[] = [];
  while (filled.length < options.count) {
    const length = Math.min(BATCH, options.count - filled.length);
    const made = Array.from({ length }, (_, i) => makeUpClient(random, filled.length + i));
    filled.push(...(await transaction((tx) => insertClients(tx, made, options))));
  }
  return filled;
}

async function insertClients(
  tx: Transaction,
  made: MadeUpClient[],
  options: { deskId: string; since: Date },
): Promise<FilledClient[]> {
  const clients = await tx.rows<Kept>(CLIENTS, [
    options.deskId,
    options.since,
    made.map(() => newId()),
    made.map((client) => client.externalId),
    made.map((client) => client.email),
    made.map((client) => client.name),
    made.map((client) => client.url),
    made.map((client) => client.plan),
  ]);
  const clientId = idsOf(clients);
  const users = await tx.rows<Kept>(USERS, [
    options.since,
    made.map(() => newId()),
    made.map((client) => clientId(client.externalId)),
    made.map(({ user }) => user.externalId),
    made.map(({ user }) => user.email),
    made.map(({ user }) => user.name),
    made.map(({ user }) => user.phone),
  ]);
  const userId = idsOf(users);
  return made.map(({ externalId, user, locale, email, name }) => ({
    id: clientId(externalId),
    userId: userId(user.externalId),
    userName: user.name,
    userEmail: user.email,
    userPhone: user.phone,
    said: `${externalId} ${name} ${email} ${user.externalId}`,
    locale,
  }));
}

function idsOf(kept: Kept[]): (externalId: string) => string {
  const ids = new Map(kept.map((row) => [row.externalId, row.id]));
  return (externalId) => {
    const id = ids.get(externalId);
    if (!id) throw new Error(`${externalId} was not inserted`);
    return id;
  };
}
