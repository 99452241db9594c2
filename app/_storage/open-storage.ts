import path from "node:path";
import { bucketStorage } from "./bucket";
import { directoryStorage } from "./directory";
import { storagePlace } from "./place";
import type { Storage } from "./storage";

/** The storage that STORAGE_URL names; without it, a directory beside the database. */
export async function openStorage(options: {
  url: string | undefined;
  dataDir: string;
}): Promise<Storage> {
  const { url, dataDir } = options;
  const place = url ? storagePlace(url) : { directory: path.join(dataDir, "files") };
  if (!place) throw new Error("STORAGE_URL names no place");
  if ("directory" in place) return directoryStorage(place.directory);
  return bucketStorage(place, path.join(dataDir, "incoming"));
}
