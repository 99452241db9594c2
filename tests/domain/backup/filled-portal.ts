import { Readable } from "node:stream";
import { holderOnDesk } from "@/app/_domain/attachments/file-holder";
import { receiveFile } from "@/app/_domain/attachments/receive-file";
import { openTicket } from "@/app/_domain/tickets/open-ticket";
import {
  begin,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  sessionOf,
  signed,
  type TestDesk,
  TICKET,
} from "../../support/database-rows";
import { answer, newGroup, newStaff } from "../inbox/team";
import { newWebhook } from "../webhooks/receiver";
import type { Portal } from "./portals";

const IDA = { client_external_id: "C-1", client_name: "Northwind", user_external_id: "U-1" };

export interface Filled {
  desk: TestDesk;
  /** Of the link of a ticket with a file, an answer and a note. */
  token: string;
}

/** Something in every table of the portal that is entered. */
export async function fill({ sql }: Portal): Promise<Filled> {
  const desk = await newDesk({ numbering: "A{{nr}}" });
  await newWebhook({ url: "http://127.0.0.1:9/" });
  const staff = await newStaff(sql, { desks: [desk] });
  await newGroup(sql);
  const token = await openWithFile(desk);
  const session = await sessionOf(desk, IDA);
  await openIn(session);
  await begin(desk.token, signed(desk, IDA));
  const [ticket] = await sql<{ id: string }>("select id from tickets order by number limit 1");
  await answer(staff, ticket?.id ?? "", { content: "Ünïcode, a tab\t, a \\ and\na new line" });
  await sql(OTHERS, []);
  return { desk, token };
}

export async function openWithFile(desk: TestDesk, content = "\x00\xff bytes"): Promise<string> {
  const { id } = await receiveFile({
    holder: await holderOnDesk(desk.token),
    body: Readable.from([Buffer.from(content, "latin1")]),
    name: "lamp.bin",
    contentType: undefined,
    now: NOW,
  });
  const { token } = await openTicket({
    deskToken: desk.token,
    ticket: TICKET,
    files: [id],
    language: { chosen: "en" },
    submission: newSubmission(),
    now: NOW,
  });
  return token;
}

const OTHERS = `
  with person as (select id from staff limit 1), ticket as (select id, desk_id from tickets limit 1),
    a as (insert into categories (id, desk_id, code, name)
      select gen_random_uuid(), desk_id, 'bill', 'Bills' from ticket),
    b as (insert into staff_group_members select g.id, p.id from staff_groups g, person p),
    c as (insert into staff_accounts
      select gen_random_uuid(), id, 'x', 'credential', 'hash', now(), now() from person),
    d as (insert into staff_two_factors (id, staff_id, secret, backup_codes)
      select gen_random_uuid(), id, 'sealed', 'codes' from person),
    e as (insert into staff_invitations (id, token_hash, role, desk_ids, created_at, expires_at)
      select gen_random_uuid(), '\\x00ff', 'agent', array[desk_id], now(), now() from ticket),
    f as (insert into staff_password_resets
      select gen_random_uuid(), '\\x00fe', id, now(), now() from person),
    g as (insert into api_tokens (id, name, token_hash, scopes, created_at)
      values (gen_random_uuid(), 'Shop', '\\x01', '{"tickets:read"}', now())),
    h as (insert into canned_replies (id, name, content) values (gen_random_uuid(), 'Hi', 'Hello')),
    i as (insert into mail_texts select desk_id, 'pl', 'ticket_opened', 'S', 'B' from ticket),
    j as (insert into read_marks select id, gen_random_uuid(), 1 from ticket),
    k as (insert into settings values ('colour', '"red"')),
    l as (insert into staff_sessions
      select gen_random_uuid(), 'token', id, null, null, now(), now(), now() from person),
    m as (insert into rate_limits values ('somebody', 3, 1))
  select`;
