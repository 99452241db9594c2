-- A webhook's new secret, beside which the one before it signs for a while.
ALTER TABLE "webhooks"
  ADD COLUMN "secret_version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "previous_sealed" BYTEA,
  ADD COLUMN "previous_until" TIMESTAMPTZ(3);
