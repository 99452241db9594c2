import type { PoolClient } from "pg";
import { database } from "@/prisma/client";

/**
 * One transaction on a connection of its own, which may take as long as it takes. Whatever fails
 * ends the connection, and the transaction with it: a copy that was broken off leaves no other way.
 */
export async function inLongTransaction<Result>(
  kind: "read only, isolation level repeatable read" | "read write",
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await database().pool.connect();
  try {
    await client.query(`begin ${kind}`);
    await client.query("set local statement_timeout = 0");
    await client.query("set local idle_in_transaction_session_timeout = 0");
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
