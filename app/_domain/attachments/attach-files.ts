import { validate } from "uuid";
import { rows, type Transaction } from "@/prisma/client";
import { LIMITS } from "../limits";
import { Refusal } from "../refusal";
import type { Holder } from "./file-holder";
import type { HeldFile } from "./receive-file";

/** Files that a message is to bring, and whose they must be. */
export interface NamedFiles {
  ids: readonly string[];
  heldBy: string;
}

const ATTACH = {
  name: "attach_files",
  text: `
    update attachments set ticket_id = $4, comment_id = $5, held_by = null,
      place = array_position($1::uuid[], id)
    where id = any($1::uuid[]) and held_by = $2 and desk_id = $3 and ticket_id is null
    returning id`,
};

/**
 * Puts files into a message, in the transaction that writes it. One that is somebody else's, of
 * another desk, in a message already or swept away is as unknown as one that never was.
 */
export async function attachFiles(
  tx: Transaction,
  options: { files: NamedFiles; deskId: string; ticketId: string; commentId: string | null },
): Promise<void> {
  const { files, deskId, ticketId, commentId } = options;
  const ids = [...new Set(files.ids)];
  if (ids.length === 0) return;
  if (ids.length > LIMITS.files) throw refused("too_many_files");
  if (!ids.every((id) => validate(id))) throw refused("unknown");
  const attached = await tx.rows(ATTACH, [ids, files.heldBy, deskId, ticketId, commentId]);
  if (attached.length < ids.length) throw refused("unknown");
}

function refused(code: string): Refusal {
  return new Refusal("invalid", { fields: { attachments: { code, limit: LIMITS.files } } });
}

const HELD = {
  name: "held_files",
  text: `
    select id, name, size from attachments
    where id = any($1::uuid[]) and held_by = $2 and desk_id = $3 and ticket_id is null
    order by array_position($1::uuid[], id)`,
};

/** Those of these files that the holder may put into a message. */
export async function heldFiles(ids: readonly string[], holder: Holder): Promise<HeldFile[]> {
  const possible = ids.filter((id) => validate(id)).slice(0, LIMITS.files);
  if (possible.length === 0) return [];
  return rows<HeldFile>(HELD, [possible, holder.heldBy, holder.deskId]);
}
