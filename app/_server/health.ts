import type { ServerResponse } from "node:http";
import { databaseAnswers } from "@/app/_domain/unavailable";
import { database } from "@/prisma/client";
import { missingMigrations } from "@/prisma/migrate";
import type { State } from "./lifecycle";
import { MIGRATIONS } from "./places";

const TIMEOUT_MS = 2_000;

/** Alive: the process answers. */
export function answerHealth(response: ServerResponse): void {
  answer(response, 200, { status: "ok" });
}

/** Ready: the database answers and has every migration, and we are not on our way in or out. */
export async function answerReadiness(response: ServerResponse, state: State): Promise<void> {
  const databaseReady = await databaseAnswers(TIMEOUT_MS);
  const migrated = databaseReady && (await isMigrated());
  const checks = {
    database: databaseReady,
    migrations: migrated,
    started: state !== "starting",
    draining: state === "stopping",
  };
  const ready = databaseReady && migrated && state === "running";
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
