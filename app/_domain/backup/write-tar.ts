import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import tar from "tar-stream";
import { ENTRIES } from "./manifest";
import { createSeal } from "./seal";

interface Added {
  name: string;
  size: number;
  content: AsyncIterable<Buffer> | Buffer;
}

/** Answers the SHA-256 of the content. */
export type Add = (entry: Added) => Promise<string>;

/**
 * Writes a new tar that only its owner may read, and ends it with a seal over all its entries.
 * When it answers, the bytes survive a power cut. Answers how many they are.
 */
export async function writeTar(
  file: string,
  { fill, now, signal }: { fill: (add: Add) => Promise<void>; now: Date; signal: AbortSignal },
): Promise<number> {
  const handle = await open(file, "wx", 0o600);
  try {
    const pack = tar.pack();
    const seal = createSeal();

    async function add({ name, size, content }: Added): Promise<string> {
      const hash = createHash("sha256");
      const source = Readable.from(Buffer.isBuffer(content) ? [content] : content, { signal });
      source.on("data", (chunk: Buffer) => hash.update(chunk));
      await new Promise<void>((resolve, reject) => {
        const done = (error?: Error | null) => (error ? reject(error) : resolve());
        const sink = pack.entry({ name, size, mtime: now, mode: 0o600 }, done).on("error", reject);
        source.on("error", (error) => sink.destroy(error)).pipe(sink);
      });
      const sha256 = hash.digest("hex");
      seal.note({ name, size, sha256 });
      return sha256;
    }

    async function work(): Promise<void> {
      await fill(add);
      const content = Buffer.from(`${seal.digest()}\n`);
      await add({ name: ENTRIES.seal, size: content.length, content });
      pack.finalize();
    }

    async function flow(): Promise<void> {
      // From where the last one ended.
      for await (const chunk of Readable.from(pack)) await handle.writeFile(chunk);
    }

    const working = work().catch((error: Error) => {
      pack.destroy(error);
      throw error;
    });
    // A full disk is told by the one, and makes the other fail for a reason that explains nothing.
    const [flowed, worked] = await Promise.allSettled([flow(), working]);
    for (const each of [flowed, worked]) if (each.status === "rejected") throw each.reason;
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}
