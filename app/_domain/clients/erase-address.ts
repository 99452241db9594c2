import { rows, transaction } from "@/prisma/client";
import { isDeskToken } from "../desks/desk-token";
import { Refusal } from "../refusal";
import { may } from "../staff/staff-rights";
import { type Staff, staffSees } from "../tickets/staff";
import { countErasure, type Erasure, type ErasureScope, erase } from "./erasure";

/** An e-mail address as it was written on one desk. */
export interface WrittenAddress {
  deskToken: string;
  email: string;
}

export interface AddressPreview extends Erasure {
  desk: { id: string; token: string; name: string };
}

const DESK = {
  name: "desk_to_erase_on",
  text: `select id, token, name from desks where token = $2 and ${staffSees("id")}`,
};

/** What nobody identified has written under an address, of which anybody may have typed it. */
export async function previewAddress(
  staff: Staff,
  address: WrittenAddress,
): Promise<AddressPreview> {
  const desk = await findDesk(staff, address);
  return { desk, ...(await countErasure(rows, dataOfAddress(desk.id, address))) };
}

/**
 * Erases that for ever; the tickets of clients that the desk knows stay. `client_not_found` where
 * there is nothing. Answers the storage keys of the files, whose bytes are the caller's to delete.
 */
export async function eraseAddress(options: {
  staff: Staff;
  address: WrittenAddress;
  now: Date;
}): Promise<{ erased: Erasure; storageKeys: string[] }> {
  const { staff, address, now } = options;
  const desk = await findDesk(staff, address);
  return transaction(async (tx) => {
    const done = await erase(tx, { scope: dataOfAddress(desk.id, address), staff, now });
    if (isNothing(done.erased)) throw new Refusal("client_not_found");
    return done;
  });
}

export function isNothing({ tickets, sessions, mails }: Erasure): boolean {
  return tickets === 0 && sessions === 0 && mails === 0;
}

async function findDesk(
  staff: Staff,
  { deskToken }: WrittenAddress,
): Promise<AddressPreview["desk"]> {
  const mayAsk = may(staff, "erase_clients") && isDeskToken(deskToken);
  const values = [staff.deskIds, deskToken];
  const [desk] = mayAsk ? await rows<AddressPreview["desk"]>(DESK, values) : [];
  if (!desk) throw new Refusal("client_not_found");
  return desk;
}

/** The sessions are those in which it was written, and those of a site that said the address. */
function dataOfAddress(deskId: string, { email }: WrittenAddress): ErasureScope {
  return {
    name: "address",
    kind: "address_erased",
    deskId,
    values: [deskId, email.toLowerCase()],
    tickets: `select t.id, t.session_id from tickets t
      where t.desk_id = $1::uuid and t.author_email = $2 and t.client_id is null`,
    sessions: `s.desk_id = $1::uuid and s.client_id is null
      and (lower(s.given->>'user_email') = $2 or lower(s.given->>'client_email') = $2
        or s.id in (select session_id from tickets))`,
    users: "select where false",
    mails: "m.desk_id = $1::uuid and m.recipient_email = $2",
    last: "select",
  };
}
