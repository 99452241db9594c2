import { validate } from "uuid";
import { rows, type Statement, type Transaction, transaction } from "@/prisma/client";
import { removeBytes } from "../attachments/sweep-files";
import { Refusal } from "../refusal";
import { may } from "../staff/staff-rights";
import { type Staff, staffSees } from "../tickets/staff";
import { countErasure, type Erasure, type ErasureScope, erase } from "./erasure";

export interface ErasurePreview extends Erasure {
  client: { id: string; deskId: string; desk: string; externalId: string; name: string | null };
}

type Client = ErasurePreview["client"];

const CLIENT = {
  name: "client_to_erase",
  text: `
    select c.id, c.desk_id as "deskId", d.name as desk, c.external_id as "externalId", c.name
    from clients c join desks d on d.id = c.desk_id
    where c.id = $2::uuid and ${staffSees("c.desk_id")}`,
};

const LOCK = { name: "lock_client_to_erase", text: `${CLIENT.text} for update of c` };

/** What would go; an admin's business. */
export async function previewErasure(staff: Staff, clientId: string): Promise<ErasurePreview> {
  const client = await findClient({ staff, clientId, ask: rows, statement: CLIENT });
  return { client, ...(await countErasure(rows, dataOfClient(client))) };
}

/**
 * Erases a client with everything that tells of it, where `typed` is its name or external id.
 * Answers the storage keys of the files, whose bytes are gone too; where the storage does not
 * answer now, the check of attachments finds them.
 */
export async function eraseClient(options: {
  staff: Staff;
  clientId: string;
  typed: string;
  now: Date;
}): Promise<{ erased: Erasure; storageKeys: string[] }> {
  const { staff, clientId, typed, now } = options;
  const done = await transaction(async (tx) => {
    const client = await findClient({ staff, clientId, ask: tx.rows, statement: LOCK });
    if (typed !== client.externalId && typed !== client.name) {
      throw new Refusal("invalid", { fields: { typed: { code: "not_the_same" } } });
    }
    return erase(tx, { scope: dataOfClient(client), staff, now });
  });
  await removeBytes(done.storageKeys);
  return done;
}

async function findClient(options: {
  staff: Staff;
  clientId: string;
  ask: Transaction["rows"];
  statement: Statement;
}): Promise<Client> {
  const { staff, clientId, ask, statement } = options;
  const mayAsk = may(staff, "erase_clients") && validate(clientId);
  const [client] = mayAsk ? await ask<Client>(statement, [staff.deskIds, clientId]) : [];
  if (!client) throw new Refusal("client_not_found");
  return client;
}

/** A session that only said it was the client holds the client's data all the same. */
function dataOfClient({ id, deskId, externalId }: Client): ErasureScope {
  return {
    name: "client",
    kind: "client_erased",
    deskId,
    values: [id, deskId, externalId],
    tickets: `select t.id, t.session_id, t.author_email from tickets t
      where t.client_id = $1::uuid`,
    sessions: `s.client_id = $1::uuid or s.desk_id = $2::uuid and s.client_id is null
      and s.given->>'client_external_id' = $3`,
    users: "select id from users where client_id = $1::uuid",
    mails: "m.desk_id = $2::uuid and m.recipient_email in (select author_email from tickets)",
    last: "delete from clients where id = $1::uuid",
  };
}
