-- Who may put a file into a message, until it is in one.
ALTER TABLE "attachments" ADD COLUMN "held_by" TEXT;
