-- Sessions minted before a new key or a raised level are of an older epoch, and ended.
ALTER TABLE "desks" ADD COLUMN "session_epoch" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "client_sessions" ADD COLUMN "session_epoch" INTEGER NOT NULL DEFAULT 1;

-- The place of the team's newest message, so that what is unread can be told without the thread.
ALTER TABLE "tickets" ADD COLUMN "last_team_seq" INTEGER NOT NULL DEFAULT 0;
UPDATE "tickets" SET "last_team_seq" = "newest"."seq"
FROM (
  SELECT "ticket_id", max("seq") AS "seq" FROM "comments"
  WHERE "side" = 'team' AND "visibility" = 'public' GROUP BY "ticket_id"
) "newest"
WHERE "tickets"."id" = "newest"."ticket_id";

CREATE TABLE "read_marks" (
    "ticket_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "read_marks_pkey" PRIMARY KEY ("ticket_id","reader_id")
);
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "idempotency_keys" ADD COLUMN "fingerprint" BYTEA;
ALTER TABLE "idempotency_keys" ADD COLUMN "seq" INTEGER;
