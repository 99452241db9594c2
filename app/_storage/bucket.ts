import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { S3Client, S3ClientConfig } from "@aws-sdk/client-s3";
import type { BucketPlace } from "./place";
import type { ByteRange, Storage, StoredKey } from "./storage";

/** So many may read slowly at once; each holds a connection. */
const MOST_CONNECTIONS = 512;
const CONNECT_WITHIN_MS = 3_000;
/** Without a byte for this long, the server is as good as gone. */
const SILENT_FOR_MS = 30_000;

/** A bucket of any server that speaks S3. What is on its way lies on this machine. */
export async function bucketStorage(
  place: BucketPlace,
  incoming: string,
  { silentFor = SILENT_FOR_MS } = {},
): Promise<Storage> {
  // Loaded only where it is used: it costs every start a third of a second.
  const s3 = await import("@aws-sdk/client-s3");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const client: S3Client = new s3.S3Client(configOf(place, { socketTimeout: silentFor }));
  // A slow reader leaves its connection idle, which is no fault of the server's.
  const waiting = { socketTimeout: 0, requestTimeout: silentFor, throwOnRequestTimeout: true };
  const reading: S3Client = new s3.S3Client(configOf(place, waiting));
  const at = (key: string) => ({ Bucket: place.bucket, Key: `${place.prefix}${key}` });

  async function keep(key: string, { path, size }: { path: string; size: number }): Promise<void> {
    const Body = createReadStream(path);
    try {
      await client.send(new s3.PutObjectCommand({ ...at(key), Body, ContentLength: size }));
    } finally {
      Body.destroy();
    }
    await rm(path, { force: true });
  }

  async function open(key: string, range?: ByteRange): Promise<Readable> {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const { Body } = await reading.send(new s3.GetObjectCommand({ ...at(key), Range }));
    if (!(Body instanceof Readable)) throw new Error("The bucket answered without a file");
    return Readable.from(attentively(Body, silentFor), { objectMode: false });
  }

  async function has(key: string): Promise<boolean> {
    try {
      await client.send(new s3.HeadObjectCommand(at(key)));
      return true;
    } catch (error) {
      if (error instanceof s3.S3ServiceException && error.$metadata.httpStatusCode === 404) {
        return false;
      }
      throw error;
    }
  }

  async function* keys(): AsyncIterable<StoredKey> {
    const list = { Bucket: place.bucket, Prefix: place.prefix };
    for await (const page of s3.paginateListObjectsV2({ client }, list)) {
      for (const { Key = "", LastModified: since = new Date() } of page.Contents ?? []) {
        yield { key: Key.slice(place.prefix.length), since };
      }
    }
  }

  return {
    incoming,
    keep,
    open,
    has,
    keys,
    async remove(key) {
      await client.send(new s3.DeleteObjectCommand(at(key)));
    },
    async check() {
      await client.send(new s3.HeadBucketCommand({ Bucket: place.bucket }));
    },
  };
}

/** The bytes of an answer, given up on when they stop while somebody waits for them. */
async function* attentively(body: Readable, silentFor: number): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const late = () => body.destroy(new Error("The bucket fell silent"));
      const timer = setTimeout(late, silentFor);
      const { done, value } = await chunks.next().finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    body.destroy();
  }
}

function configOf(
  { endpoint, region, credentials }: BucketPlace,
  timeouts: { socketTimeout: number; requestTimeout?: number; throwOnRequestTimeout?: boolean },
): S3ClientConfig {
  const agent = { keepAlive: true, maxSockets: MOST_CONNECTIONS };
  return {
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    maxAttempts: 2,
    // A server that is not Amazon's may store the trailer of a checksum as part of the file.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: CONNECT_WITHIN_MS,
      ...timeouts,
      httpAgent: agent,
      httpsAgent: agent,
    },
  };
}
