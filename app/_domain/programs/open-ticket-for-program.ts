import { rows } from "@/prisma/client";
import type { Program } from "../api-tokens/program";
import { heldBy } from "../attachments/file-holder";
import type { Identity } from "../clients/identity";
import { normalised, personIn } from "../clients/person";
import { numberKey } from "../desks/numbering";
import { type DeskPage, readDeskPage } from "../desks/read-desk-page";
import { Refusal } from "../refusal";
import { openOnDesk } from "../tickets/open-ticket";
import { seesDesk } from "../tickets/staff";
import type { Submission } from "../tickets/submission";
import type { Author } from "../tickets/write-ticket";
import type { ProgramTicketInput } from "./program-input";

const KNOWN = {
  name: "known_to_desk",
  text: `
    select c.id as "clientId", u.id as "userId", json_build_object(
      'client_external_id', c.external_id, 'client_email', c.email, 'client_name', c.name,
      'client_url', c.url, 'client_plan', c.plan, 'user_external_id', u.external_id,
      'user_email', u.email, 'user_name', u.name, 'user_phone', u.phone) as said
    from clients c left join users u on u.client_id = c.id and u.external_id = $3
    where c.desk_id = $1 and c.external_id = $2`,
};

const OPENED = {
  name: "opened_for_program",
  text: "select id from tickets where desk_id = $1 and number_key = $2",
};

/** Opens a ticket in the name of a client or of whoever is named, whatever the desk's level. */
export async function openTicketForProgram(options: {
  program: Pick<Program, "tokenId" | "actor">;
  input: ProgramTicketInput;
  submission: Submission;
  now: Date;
}): Promise<{ id: string; number: string; token: string }> {
  const { input, submission, now } = options;
  const { tokenId, actor } = options.program;
  const desk = await readDeskPage(input.desk);
  if (!desk || !seesDesk(actor, desk.id)) throw problem("desk", "unknown");
  const author = await authorOf(desk, input);
  const language = { chosen: input.locale };
  const files = { ids: input.attachments, heldBy: heldBy.token(tokenId) };
  const told = { ticket: input, author, files, openedBy: actor.name, language, submission, now };
  const opened = await openOnDesk(desk, told);
  const [ticket] = await rows<{ id: string }>(OPENED, [desk.id, numberKey(opened.number)]);
  if (!ticket) throw new Refusal("ticket_not_found");
  return { id: ticket.id, ...opened };
}

/** The team vouches for a client whom its program names; whoever else writes is nobody's word. */
async function authorOf(desk: DeskPage, input: ProgramTicketInput): Promise<Author> {
  const { clientId, userId, given } = await knownTo(desk, input);
  const person = personIn(given);
  const name = input.name ?? person?.name;
  const email = input.email ?? person?.email ?? null;
  if (name === undefined) throw problem("name", "required");
  if (clientId === null && email === null) throw problem("email", "required");
  const identity = clientId === null ? "anonymous" : "verified";
  const known = { clientId, userId, sessionId: null, claimed: null, given };
  return { name, email, phone: person?.phone ?? null, identity, ...known };
}

interface Known {
  clientId: string | null;
  userId: string | null;
  given: Identity;
}

async function knownTo(desk: DeskPage, input: ProgramTicketInput): Promise<Known> {
  const { client_external_id: client, user_external_id: user } = input;
  if (client === undefined) {
    if (user !== undefined) throw problem("client_external_id", "required");
    return { clientId: null, userId: null, given: {} };
  }
  const values = [desk.id, client, user ?? null];
  const [row] = await rows<Omit<Known, "given"> & { said: Identity }>(KNOWN, values);
  if (!row) throw problem("client_external_id", "unknown");
  if (user !== undefined && !row.userId) throw problem("user_external_id", "unknown");
  return { clientId: row.clientId, userId: row.userId, given: normalised(row.said) };
}

function problem(field: string, code: string): Refusal {
  return new Refusal("invalid", { fields: { [field]: { code } } });
}
