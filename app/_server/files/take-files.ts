import { heldFiles } from "@/app/_domain/attachments/attach-files";
import type { Holder } from "@/app/_domain/attachments/file-holder";
import { type HeldFile, receiveFile } from "@/app/_domain/attachments/receive-file";
import { LIMITS } from "@/app/_domain/limits";
import { type FieldProblem, Refusal } from "@/app/_domain/refusal";
import { refusalFrom } from "@/app/_domain/unavailable";
import { limitUses } from "@/app/_web/limit-uses";
import type { SentFiles } from "@/app/_web/request-context";
import type { FilePart } from "./form-parts";
import { bytesOf } from "./incoming-bytes";
import { beginUpload } from "./upload-slots";

export interface Sender {
  /** Who may put the files into a message; asked only where there are some. Nobody on other pages. */
  holder: (() => Promise<Holder>) | undefined;
  address: string;
}

interface Place {
  /** Empty until the file has arrived. */
  id: string;
  said: string;
  file?: HeldFile;
}

/** Takes the files of one form, in the order in which they stand there. */
export function takeFiles({ holder, address }: Sender) {
  const places: Place[] = [];
  let problem: FieldProblem | undefined;
  let end: (() => void) | undefined;

  async function receive({ body, name, contentType }: FilePart): Promise<HeldFile> {
    if (places.length > LIMITS.files) throw new Refusal("invalid");
    if (!holder) throw new Refusal("files_not_allowed");
    end ??= beginUpload(address);
    const held = await holder();
    await limitUses({ file_from_address: address, file_on_desk: held.deskId });
    const now = new Date();
    return receiveFile({ holder: held, body: bytesOf(body), name, contentType, now });
  }

  return {
    /** One that was uploaded before, by its id. */
    name(id: string): void {
      if (id !== "") places.push({ id, said: id });
    },

    async take(part: FilePart): Promise<void> {
      const place: Place = { id: "", said: "" };
      places.push(place);
      try {
        const file = await receive(part);
        Object.assign(place, { id: file.id, said: `${file.name} ${file.size}`, file });
      } catch (error) {
        problem ??= { ...problemIn(error), file: part.name };
      } finally {
        part.body.resume();
      }
    },

    end(): void {
      end?.();
    },

    async sent(): Promise<SentFiles> {
      const arrived = places.filter(({ id }) => id !== "");
      const earlier = arrived.filter(({ file }) => !file).map(({ id }) => id);
      const known = earlier.length > 0 ? await knownOf(earlier, holder) : [];
      const held = [...known, ...arrived.flatMap(({ file }) => file ?? [])];
      return {
        ids: arrived.map(({ id }) => id),
        said: arrived.map(({ said }) => said),
        held,
        problem,
      };
    },
  };
}

/** Where the sender is nobody, the page itself will say so. */
async function knownOf(ids: string[], holder: Sender["holder"]): Promise<HeldFile[]> {
  try {
    return holder ? await heldFiles(ids, await holder()) : [];
  } catch (error) {
    if (refusalFrom(error)) return [];
    throw error;
  }
}

function problemIn(error: unknown): FieldProblem {
  const refusal = refusalFrom(error);
  if (!refusal) throw error;
  const limit = LIMITS.files;
  return { code: refusal.code === "invalid" ? "too_many_files" : refusal.code, limit };
}
