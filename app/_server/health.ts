import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseAnswers } from "@/app/_domain/unavailable";
import { storage } from "@/app/_storage/storage";
import { database } from "@/prisma/client";
import { missingMigrations } from "@/prisma/migrate";
import type { State } from "./lifecycle";
import { MIGRATIONS } from "./places";

const TIMEOUT_MS = 2_000;

/** Alive: the process answers. */
export function answerHealth(response: ServerResponse): void {
  answer(response, 200, { status: "ok" });
}

/**
 * Ready: the database answers and has every migration, files can be kept, and we are not on our
 * way in or out.
 */
export async function answerReadiness(response: ServerResponse, state: State): Promise<void> {
  const databaseReady = await databaseAnswers(TIMEOUT_MS);
  const migrated = databaseReady && (await isMigrated());
  const stored = await storageAnswers();
  const checks = {
    database: databaseReady,
    migrations: migrated,
    storage: stored,
    started: state !== "starting",
    draining: state === "stopping",
  };
  const ready = databaseReady && migrated && stored && state === "running";
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

async function storageAnswers(): Promise<boolean> {
  const late = sleep(TIMEOUT_MS, false, { ref: false });
  const answer = storage()
    .check()
    .then(
      () => true,
      () => false,
    );
  return Promise.race([answer, late]);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(`${JSON.stringify(body)}\n`);
}
