import { rows } from "@/prisma/client";

interface Uses {
  count: number;
  lastAt: Date;
}

interface Pending {
  uses: Map<string, Uses>;
  timer: NodeJS.Timeout | undefined;
}

declare global {
  // The HTTP server and Next load their own copies of this module; what is counted must be one.
  var portalTokenUses: Pending | undefined;
}

/** A busy token is one write a minute, and no call waits for another. */
const WRITTEN_EVERY_MS = 60_000;

globalThis.portalTokenUses ??= { uses: new Map(), timer: undefined };
const pending = globalThis.portalTokenUses;

/** Remembers a use; a process that is killed forgets those of its last minute. */
export function noteTokenUse(id: string, now: Date): void {
  add(id, { count: 1, lastAt: now });
  pending.timer ??= setTimeout(writeLater, WRITTEN_EVERY_MS).unref();
}

const WRITE = {
  name: "write_token_uses",
  text: `
    update api_tokens set uses = uses + $2, last_used_at = greatest(last_used_at, $3)
    where id = $1`,
};

/** Writes down what was noted so far; what cannot be written is kept for the next time. */
export async function writeTokenUses(): Promise<void> {
  clearTimeout(pending.timer);
  pending.timer = undefined;
  for (const [id, uses] of [...pending.uses]) {
    pending.uses.delete(id);
    try {
      await rows(WRITE, [id, uses.count, uses.lastAt]);
    } catch (error) {
      add(id, uses);
      throw error;
    }
  }
}

function writeLater(): void {
  writeTokenUses().catch((error: unknown) => {
    console.error(error);
    pending.timer ??= setTimeout(writeLater, WRITTEN_EVERY_MS).unref();
  });
}

function add(id: string, { count, lastAt }: Uses): void {
  const known = pending.uses.get(id);
  const latest = known && known.lastAt > lastAt ? known.lastAt : lastAt;
  pending.uses.set(id, { count: (known?.count ?? 0) + count, lastAt: latest });
}
