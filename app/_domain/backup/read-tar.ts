import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import tar from "tar-stream";

export interface TarEntry {
  name: string;
  size: number;
  content: Readable;
}

/** The entries of a tar, one after another; what nobody reads of one is passed over. */
export async function* readTar(file: string, signal: AbortSignal): AsyncGenerator<TarEntry> {
  const extract = tar.extract();
  const source = createReadStream(file, { signal });
  source.on("error", (error) => extract.destroy(error)).pipe(extract);
  try {
    for await (const entry of extract) {
      const { name, size = 0 } = entry.header;
      yield { name, size, content: Readable.from(entry, { objectMode: false }) };
      entry.resume();
    }
  } finally {
    source.destroy();
  }
}
