import { database } from "@/prisma/client";
import { isConnectionLost } from "@/prisma/connection";
import { Refusal } from "./refusal";

/** The refusal that an error amounts to: its own, or `unavailable` when the database went away. */
export function refusalFrom(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return isConnectionLost(error) ? new Refusal("unavailable", { cause: error }) : undefined;
}

/** Whether the database answers at all within `timeoutMs`. */
export async function databaseAnswers(timeoutMs: number): Promise<boolean> {
  const answer = database()
    .pool.query("select 1")
    .then(
      () => true,
      () => false,
    );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
