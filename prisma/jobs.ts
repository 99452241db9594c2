import type pg from "pg";

/** The revision that graphile-worker's schema has with the version that we use. */
export const JOBS_REVISION = 19;

/**
 * Makes or renews the queue of jobs, the schema `graphile_worker`. From then on any transaction
 * may call `graphile_worker.add_job`, whether a worker runs or not.
 */
export async function installJobs(pool: pg.Pool): Promise<void> {
  if ((await installedRevision(pool)) >= JOBS_REVISION) return;
  // Only now, for a command of the command line should not wait for it to be read.
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
}

async function installedRevision(pool: pg.Pool): Promise<number> {
  const table = await pool.query("select where to_regclass('graphile_worker.migrations') is not null");
  if (table.rowCount === 0) return 0;
  const { rows } = await pool.query<{ revision: number | null }>(
    "select max(id) as revision from graphile_worker.migrations",
  );
  return rows[0]?.revision ?? 0;
}
