import type { ServerResponse } from "node:http";
import { databaseAnswers } from "@/app/_domain/unavailable";
import { database } from "@/prisma/client";
import { missingMigrations } from "@/prisma/migrate";
import { MIGRATIONS } from "./places";

const TIMEOUT_MS = 2_000;

/** Alive: the process answers. */
export function answerHealth(response: ServerResponse): void {
  answer(response, 200, { status: "ok" });
}

/** Ready: the database answers, has every migration, and we are not on our way out. */
export async function answerReadiness(response: ServerResponse, draining: boolean): Promise<void> {
  const databaseReady = await databaseAnswers(TIMEOUT_MS);
  const migrated = databaseReady && (await isMigrated());
  const checks = { database: databaseReady, migrations: migrated, draining };
  const ready = databaseReady && migrated && !draining;
  answer(response, ready ? 200 : 503, { status: ready ? "ok" : "unavailable", checks });
}

async function isMigrated(): Promise<boolean> {
  const client = await database().pool.connect();
  try {
    return (await missingMigrations(client, MIGRATIONS)).length === 0;
  } catch {
    return false;
  } finally {
    client.release();
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(`${JSON.stringify(body)}\n`);
}
