/** Where PostgreSQL passes on what happens to tickets, to every process of the portal. */
export const TICKETS_CHANNEL = "tickets";

/**
 * A column that tells every process of what happened to a row of `from`, once the transaction is
 * committed. `kind` and `staffId` are SQL, as are the columns of a ticket.
 */
export function told(
  from: string,
  { kind, staffId, id = "id" }: { kind: string; staffId: string; id?: string },
): string {
  return `pg_notify('${TICKETS_CHANNEL}', json_build_object('ticketId', ${from}.${id},
    'deskId', ${from}.desk_id, 'kind', ${kind}::text, 'staffId', ${staffId}::uuid)::text)`;
}
