import { validate } from "uuid";
import { rows, type Statement } from "@/prisma/client";
import type { FileScan } from "@/prisma/generated/enums";
import type { Program } from "../api-tokens/program";
import type { Session } from "../clients/read-session";
import { isDeskToken } from "../desks/desk-token";
import { Refusal } from "../refusal";
import { linkHash } from "../tickets/public-link";
import { type Staff, staffSees, staffTicketValues } from "../tickets/staff";
import { ACCESS } from "../tickets/ticket-access";
import { heldBy } from "./file-holder";

/** What a download needs to know. */
export interface StoredFile {
  name: string;
  size: number;
  contentType: string;
  sha256: Buffer;
  storageKey: string;
}

interface FoundFile extends StoredFile {
  scan: FileScan;
}

const FIELDS = `a.name, a.size, a.content_type as "contentType", a.sha256,
  a.storage_key as "storageKey", a.scan`;

/** A scan takes a moment, or as long as its scanner is away. */
const AGAIN_IN_SECONDS = 60;

/** Of a file `a`: not of an internal note. */
const PUBLIC = `(a.comment_id is null or exists (
  select from comments c where c.id = a.comment_id and c.visibility = 'public'))`;

const BY_LINK = {
  name: "file_by_link",
  text: `
    select ${FIELDS} from attachments a join tickets t on t.id = a.ticket_id
    where a.id = $2 and ${ACCESS.link} and ${PUBLIC}`,
};

const BY_SESSION = {
  name: "file_by_session",
  text: `
    select ${FIELDS} from attachments a join tickets t on t.id = a.ticket_id
    where a.id = $3 and ${ACCESS.fileInSession} and ${PUBLIC}
    union all
    select ${FIELDS} from attachments a
    where a.id = $3 and a.ticket_id is null and a.held_by = $4`,
};

const BY_STAFF = {
  name: "file_by_staff",
  text: `
    select ${FIELDS} from attachments a join tickets t on t.id = a.ticket_id
    where a.id = $5 and ${ACCESS.staff}`,
};

const BY_PROGRAM = {
  name: "file_by_program",
  text: `
    select ${FIELDS} from attachments a join desks d on d.id = a.desk_id
    where a.id = $3 and d.token = $2 and ${staffSees("d.id")}
      and (a.ticket_id is not null and ${PUBLIC} or a.ticket_id is null and a.held_by = $4)`,
};

/** Somebody else's is as unknown as one that never was. */
export async function fileWithToken(token: string, id: string): Promise<StoredFile> {
  const hash = linkHash(token);
  return found(BY_LINK, hash && [hash, id], id);
}

/** Of a ticket of this session, or received in it and in no message yet. */
export async function fileInSession(session: Session, id: string, now: Date): Promise<StoredFile> {
  return found(BY_SESSION, [session.hash, now, id, heldBy.session(session.id)], id);
}

/** Notes and all, where this member of the team may see the ticket. */
export async function fileForStaff(options: {
  staff: Staff;
  ticketId: string;
  id: string;
}): Promise<StoredFile> {
  const { staff, ticketId, id } = options;
  return found(BY_STAFF, [...staffTicketValues(staff, { ticketId }), id], id);
}

/** Of a public message on this desk, or received from this program and in no message yet. */
export async function fileForProgram(options: {
  program: Pick<Program, "tokenId" | "actor">;
  deskToken: string;
  id: string;
}): Promise<StoredFile> {
  const { program, deskToken, id } = options;
  const desk = isDeskToken(deskToken) ? deskToken : null;
  return found(BY_PROGRAM, [program.actor.deskIds, desk, id, heldBy.token(program.tokenId)], id);
}

async function found(
  statement: Statement,
  values: unknown[] | undefined,
  id: string,
): Promise<StoredFile> {
  const [file] = values && validate(id) ? await rows<FoundFile>(statement, values) : [];
  if (!file || file.scan === "infected") throw new Refusal("file_not_found");
  if (file.scan === "pending") {
    throw new Refusal("file_pending", { retryAfter: AGAIN_IN_SECONDS });
  }
  return file;
}
