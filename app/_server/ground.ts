import { setAppSecret } from "@/app/_domain/app-secret";
import { setScanner } from "@/app/_domain/attachments/scanner";
import { setSignIn } from "@/app/_domain/staff/sign-in-settings";
import { openStorage } from "@/app/_storage/open-storage";
import { setStorage } from "@/app/_storage/storage";
import { type Environment, readEnvironment } from "@/app/_web/environment";
import { connectGround, database, disconnectGround } from "@/prisma/client";
import { installJobs } from "@/prisma/jobs";
import { migrate } from "@/prisma/migrate";
import { secretInDirectory } from "./app-secret-file";
import {
  borrowEmbeddedDatabase,
  type EmbeddedDatabase,
  ownEmbeddedDatabase,
} from "./database/embedded-database";
import { StartRefusal } from "./database/start-refusal";
import { MIGRATIONS } from "./places";
import { openScanner } from "./virus-scanner";

export interface OpenGround {
  environment: Environment;
  close: () => Promise<void>;
}

interface Options {
  /** The portal owns its embedded database; a command of the command line borrows it. */
  as: "owner" | "borrower";
  log: (line: string) => void;
}

/** Environment, database, secret and migrations: what the house stands on. */
export async function openGround({ as, log }: Options): Promise<OpenGround> {
  const environment = readEnvironment();
  const embedded = environment.DATABASE_URL
    ? undefined
    : await startEmbedded(environment.DATA_DIR, { as, log });
  try {
    const config = embedded?.connection ?? { connectionString: environment.DATABASE_URL };
    connectGround(config, (error) => log(`A database connection was lost: ${error.message}`));
    setAppSecret(environment.APP_SECRET ?? (await secretInDirectory(environment.DATA_DIR)));
    setSignIn({ appUrl: environment.APP_URL });
    const { STORAGE_URL: url, DATA_DIR: dataDir } = environment;
    setStorage(await openStorage({ url, dataDir }).catch(explainStorage));
    const { CLAMAV_URL: scannerUrl } = environment;
    setScanner(scannerUrl ? openScanner({ url: scannerUrl, log }) : undefined);
    await applyMigrations().catch(explain(environment));
    return { environment, close: () => close(embedded) };
  } catch (error) {
    await close(embedded);
    throw error;
  }
}

function startEmbedded(dataDir: string, { as, log }: Options): Promise<EmbeddedDatabase> {
  const start = as === "owner" ? ownEmbeddedDatabase : borrowEmbeddedDatabase;
  return start({ dataDir, log });
}

/** The first use of a database of the operator's own is where a wrong address shows. */
function explain({ DATABASE_URL }: Environment): (error: unknown) => never {
  return (error) => {
    if (DATABASE_URL && isForbidden(error)) {
      throw new StartRefusal(
        `DATABASE_URL: its user may not make what is missing (${error.message})`,
      );
    }
    if (!DATABASE_URL || !isUnreachable(error)) throw error;
    throw new StartRefusal(`DATABASE_URL: no database answers there (${error.message})`);
  };
}

/** A first start makes a schema, for which a role must have been granted `create`. */
function isForbidden(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "42501";
}

function explainStorage(error: unknown): never {
  throw new StartRefusal(`STORAGE_URL: the storage cannot be opened (${String(error)})`);
}

/** No server, no such database, or a sign-in that was refused. */
function isUnreachable(error: unknown): error is Error {
  if (!(error instanceof Error && "code" in error)) return false;
  return /^(E[A-Z]+|28...|3D000|08...|57P0.)$/.test(String(error.code));
}

async function applyMigrations(): Promise<void> {
  const { pool } = database();
  const client = await pool.connect();
  try {
    await migrate(client, MIGRATIONS, () => installJobs(pool));
  } finally {
    client.release();
  }
}

async function close(embedded: EmbeddedDatabase | undefined): Promise<void> {
  await disconnectGround();
  await embedded?.stop();
}
