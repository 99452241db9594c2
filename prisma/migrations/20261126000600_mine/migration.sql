-- A session that was mailed lists what was written under its address; there is an index for that.
ALTER TABLE "client_sessions" ADD COLUMN "email" TEXT;
