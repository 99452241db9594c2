import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { errorCode, errorText } from "./error-text";
import { ownSign } from "./processes";
import { StartRefusal } from "./start-refusal";

/** Where a server listens. */
export interface Address {
  socketDirectory: string;
  port: number;
}

/** A connection of the launcher's own. `ended` resolves when it is over, for whatever reason. */
export interface Line {
  client: Client;
  ended: Promise<void>;
  address: Address;
}

export const PASSWORD_FILE = "portal-password";

export function readLauncherPassword(clusterDirectory: string): string {
  return readFileSync(join(clusterDirectory, PASSWORD_FILE), "utf8").trim();
}

/** The portal's role has less rights than the launcher's, so it must not know its password. */
export function portalPassword(launcherPassword: string): string {
  return createHmac("sha256", launcherPassword).update("portal").digest("hex");
}

/** Null while nobody accepts connections there. The launcher comes in even when the pool is full. */
export async function tryConnect(address: Address, password: string): Promise<Line | null> {
  const client = new Client({
    host: address.socketDirectory,
    port: address.port,
    user: "postgres",
    password,
    database: "postgres",
    application_name: ownSign(),
    connectionTimeoutMillis: 5_000,
    // What PGSSLMODE says is meant for other servers.
    ssl: false,
  });
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  // Every loss ends in "end"; without a listener the error before it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return { client, ended, address };
  } catch (error) {
    await client.end().catch(() => {});
    if (errorCode(error).startsWith("28")) {
      throw new StartRefusal(`The database refused its own password: ${errorText(error)}.`);
    }
    return null;
  }
}
