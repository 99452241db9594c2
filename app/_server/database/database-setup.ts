import type { Client } from "pg";
import { portalPassword } from "./connection";

export const PORTAL = "portal";

/** Makes the portal's role and database where they are missing; true when the database was. */
export async function setUpDatabase(client: Client, launcherPassword: string): Promise<boolean> {
  const found = await client.query("select from pg_database where datname = $1", [PORTAL]);
  if (found.rowCount !== 0) return false;
  const role = await client.query("select from pg_roles where rolname = $1", [PORTAL]);
  if (role.rowCount === 0) {
    // No superuser: a flaw in the portal must not reach the machine through its database.
    const password = client.escapeLiteral(portalPassword(launcherPassword));
    await client.query(`create role ${PORTAL} login createdb password ${password}`);
  }
  await client.query(`create database ${PORTAL} owner ${PORTAL}`);
  return true;
}
