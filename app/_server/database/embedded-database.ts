import type { Cluster } from "./cluster";
import { type Address, portalPassword, readLauncherPassword } from "./connection";
import { PORTAL } from "./database-setup";
import { openDatabase } from "./opening";
import { hasBorrowers, isUnused, joinBorrowers } from "./ownership";
import { attachToServer, stopServer } from "./server";
import { inTurn } from "./turn";
import { keepOwning, own } from "./watchdog";

export interface EmbeddedDatabase {
  /** What pg.Pool wants: host is the directory of the Unix socket. */
  connection: DatabaseConnection;
  /** True when this start made the database, which is empty then. */
  created: boolean;
  /** Stops what this process is responsible for; idempotent. */
  stop(): Promise<void>;
}

export interface DatabaseConnection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  /** Set, so that a PGSSLMODE in the environment is not taken as meant for this server. */
  ssl: false;
}

export interface EmbeddedDatabaseOptions {
  /** Absolute; made, closed to others, when it is not there. */
  dataDir: string;
  log: (line: string) => void;
}

/**
 * The portal's way in: starts PostgreSQL or attaches to it, and brings it back by itself when it
 * dies. One process at a time owns a data directory. Throws StartRefusal.
 */
export async function ownEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const { log } = options;
  const leaving = new AbortController();
  const { cluster, line, created } = await openDatabase(options, async (opened) => {
    await own(opened.cluster, opened.line);
    return opened;
  });
  const watching = keepOwning({ cluster, line, log, signal: leaving.signal });
  const leave = async () => {
    leaving.abort();
    await inTurn({ dataDir: cluster.dataDir }, () => stopServer(cluster));
    await watching;
  };
  return { connection: connectionTo(cluster, line.address), created, stop: once(leave) };
}

/**
 * The command line's way in: uses the server that runs, else starts one for the length of one
 * command. The last command to leave stops it, unless a portal owns it by then. Throws
 * StartRefusal.
 */
export async function borrowEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const { cluster, line, created, responsible } = await openDatabase(options, async (opened) => {
    const { client } = opened.line;
    const shares = opened.started || (await hasBorrowers(client));
    await (shares ? joinBorrowers(client) : client.end());
    return { ...opened, responsible: shares };
  });
  const leave = async () => {
    await line.client.end();
    if (responsible) await inTurn({ dataDir: cluster.dataDir }, () => stopIfUnused(cluster));
  };
  return { connection: connectionTo(cluster, line.address), created, stop: once(leave) };
}

async function stopIfUnused(cluster: Cluster): Promise<void> {
  const line = await attachToServer(cluster);
  if (line === null) return;
  // The locks are held until the server is gone, so no portal can come to rely on it meanwhile.
  if (await isUnused(line.client)) await stopServer(cluster);
  await line.client.end();
}

function connectionTo(cluster: Cluster, address: Address): DatabaseConnection {
  return {
    host: address.socketDirectory,
    port: address.port,
    user: PORTAL,
    password: portalPassword(readLauncherPassword(cluster.directory)),
    database: PORTAL,
    ssl: false,
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | null = null;
  return () => {
    result ??= work();
    return result;
  };
}
