import { fileURLToPath } from "node:url";

export interface BucketPlace {
  bucket: string;
  /** Before every key; empty, or ended by a slash. */
  prefix: string;
  endpoint: string | undefined;
  region: string;
  /** Without them the usual variables and files of the machine are asked. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
}

export type StoragePlace = { directory: string } | BucketPlace;

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** What a STORAGE_URL names, or nothing where it names no place. */
export function storagePlace(text: string): StoragePlace | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === "file:") return directoryIn(text, url);
  return url.protocol === "s3:" ? bucketIn(url) : undefined;
}

/** A path that is not absolute would depend on where the portal was started. */
function directoryIn(text: string, url: URL): StoragePlace | undefined {
  const absolute = /^file:\/(?!\/[^/])/.test(text) && url.pathname !== "/";
  return absolute ? { directory: fileURLToPath(url) } : undefined;
}

function bucketIn(url: URL): BucketPlace | undefined {
  const endpoint = url.searchParams.get("endpoint") ?? undefined;
  if (!BUCKET.test(url.hostname)) return undefined;
  if (endpoint !== undefined && !/^https?:\/\/[^/]/.test(endpoint)) return undefined;
  const prefix = url.pathname.replace(/^\/+|\/+$/g, "");
  const [accessKeyId, secretAccessKey] = [url.username, url.password].map(decodeURIComponent);
  return {
    bucket: url.hostname,
    prefix: prefix && `${prefix}/`,
    endpoint,
    region: url.searchParams.get("region") ?? "us-east-1",
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  };
}
