-- A type of its own and not values added to the old one, which this transaction could not use.
CREATE TYPE "mail_state_now" AS ENUM ('pending', 'deferred', 'sent', 'failed', 'kept', 'muted', 'capped', 'shared');
ALTER TABLE "outbox_mails" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "outbox_mails" ALTER COLUMN "state" TYPE "mail_state_now" USING "state"::text::"mail_state_now";
ALTER TABLE "outbox_mails" ALTER COLUMN "state" SET DEFAULT 'pending';
DROP TYPE "mail_state";
ALTER TYPE "mail_state_now" RENAME TO "mail_state";

-- What was written before anything could be sent is no news any more.
UPDATE "outbox_mails" SET "state" = 'kept' WHERE "state" = 'pending';

ALTER TABLE "outbox_mails" ALTER COLUMN "ticket_id" DROP NOT NULL;
ALTER TABLE "outbox_mails" ADD COLUMN "parent_id" UUID;
ALTER TABLE "outbox_mails" ADD COLUMN "staff_id" UUID;
ALTER TABLE "outbox_mails" ADD COLUMN "desk_id" UUID;
ALTER TABLE "outbox_mails" ADD COLUMN "link_id" UUID;
ALTER TABLE "outbox_mails" ADD COLUMN "give_up_at" TIMESTAMPTZ(3);
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "outbox_mails"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "outbox_mails_parent_id_staff_id_key" ON "outbox_mails"("parent_id", "staff_id");

ALTER TABLE "tickets" ADD COLUMN "mail_muted_at" TIMESTAMPTZ(3);

CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- What happens to a ticket is told of with every transaction, and whoever sends mails hears it; a
-- job for each of them would cost more than the mail. Only mails of no ticket ask for themselves.
CREATE FUNCTION queue_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('send_mails');
  RETURN NULL;
END $$;

CREATE TRIGGER queue_mail AFTER INSERT ON "outbox_mails" FOR EACH ROW
  WHEN (NEW.ticket_id IS NULL) EXECUTE FUNCTION queue_mail();
