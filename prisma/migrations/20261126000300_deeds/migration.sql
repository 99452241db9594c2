-- What happened to the team and to desks, newest first; not in the schema, for Prisma knows no
-- partial index.
CREATE INDEX "audit_entries_of_no_ticket_idx" ON "audit_entries"("created_at" DESC, "id" DESC)
  WHERE "ticket_id" IS NULL;
