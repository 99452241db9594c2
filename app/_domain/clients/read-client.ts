import { validate } from "uuid";
import { rows } from "@/prisma/client";
import type { Identity } from "@/prisma/generated/enums";
import type { Palette } from "../desks/palette";
import { INBOX_COLUMNS, type InboxRow } from "../inbox/inbox-row";
import { Refusal } from "../refusal";
import { type Cursor, FROM_THE_NEWEST } from "../tickets/cursor";
import { type Staff, staffSees } from "../tickets/staff";

/** A client as the team knows it. */
export interface StaffClient {
  id: string;
  desk: { token: string; name: string; palette: Palette };
  externalId: string;
  name: string | null;
  email: string | null;
  url: string | null;
  plan: string | null;
  createdAt: Date;
  /** How sure we were of it at its newest ticket; null without one. */
  identity: Identity | null;
  /** Who wrote for it last, `CLIENT_USERS` at most. */
  users: ClientUser[];
  userCount: number;
  /** A page of them, the newest first, and where the next one begins. */
  tickets: InboxRow[];
  next: Cursor | undefined;
}

export interface ClientUser {
  id: string;
  externalId: string;
  name: string | null;
  email: string | null;
  phone: string | null;
}

const CLIENT_PAGE = 25;
const CLIENT_USERS = 50;

type ClientRow = Omit<StaffClient, "tickets" | "next">;

const CLIENT = {
  name: "client_for_staff",
  text: `
    select c.id, json_build_object('token', d.token, 'name', d.name, 'palette', d.palette) as desk,
      c.external_id as "externalId", c.name, c.email, c.url, c.plan, c.created_at as "createdAt",
      (select t.identity from tickets t where t.client_id = c.id
        order by t.created_at desc, t.id desc limit 1) as identity,
      (select count(*)::int from users where client_id = c.id) as "userCount",
      (select coalesce(json_agg(u), '[]') from (
        select id, external_id as "externalId", name, email, phone from users
        where client_id = c.id order by updated_at desc, id limit ${CLIENT_USERS}) u) as users
    from clients c join desks d on d.id = c.desk_id
    where c.id = $2::uuid and ${staffSees("c.desk_id")}`,
};

/** $2 is now, as the columns want it. */
const TICKETS = {
  name: "tickets_of_client_for_staff",
  text: `
    select ${INBOX_COLUMNS} from tickets t join desks d on d.id = t.desk_id
    where t.client_id = $3::uuid and ${staffSees("t.desk_id")}
      and (t.created_at, t.id) < ($4, $5)
    order by t.created_at desc, t.id desc limit ${CLIENT_PAGE + 1}`,
};

/** One client with its people and a page of its tickets; somebody else's desk's is not found. */
export async function readClient(options: {
  staff: Staff;
  clientId: string;
  after?: Cursor | undefined;
  now: Date;
}): Promise<StaffClient> {
  const { staff, clientId, after = FROM_THE_NEWEST, now } = options;
  const values = [staff.deskIds, clientId];
  const [client] = validate(clientId) ? await rows<ClientRow>(CLIENT, values) : [];
  if (!client) throw new Refusal("client_not_found");
  const asked = [staff.deskIds, now, clientId, after.createdAt, after.id];
  const found = await rows<InboxRow>(TICKETS, asked);
  const tickets = found.slice(0, CLIENT_PAGE);
  const last = found.length > CLIENT_PAGE ? tickets.at(-1) : undefined;
  return { ...client, tickets, next: last && { createdAt: last.createdAt, id: last.id } };
}
