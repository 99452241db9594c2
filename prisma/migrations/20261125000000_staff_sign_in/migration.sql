ALTER TABLE "staff"
  ADD COLUMN "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "limited" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- Said in so many words, so that the last desk of an agent can go without opening all the others.
UPDATE "staff" SET "limited" = true WHERE EXISTS (SELECT FROM "staff_desks" WHERE "staff_id" = "staff"."id");

CREATE TABLE "staff_sessions" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "user_agent" TEXT,
    "ip_address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_sessions_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_sessions_token_key" ON "staff_sessions"("token");
CREATE INDEX "staff_sessions_staff_id_idx" ON "staff_sessions"("staff_id");
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "staff_accounts" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_accounts_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_accounts_staff_id_provider_id_key" ON "staff_accounts"("staff_id", "provider_id");
ALTER TABLE "staff_accounts" ADD CONSTRAINT "staff_accounts_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "staff_verifications" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_verifications_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "staff_verifications_identifier_idx" ON "staff_verifications"("identifier");

CREATE TABLE "staff_two_factors" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "failed_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "last_step" INTEGER,

    CONSTRAINT "staff_two_factors_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_two_factors_staff_id_key" ON "staff_two_factors"("staff_id");
ALTER TABLE "staff_two_factors" ADD CONSTRAINT "staff_two_factors_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "staff_invitations" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "staff_role" NOT NULL,
    "limited" BOOLEAN NOT NULL DEFAULT false,
    "desk_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitations_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_invitations_token_hash_key" ON "staff_invitations"("token_hash");
ALTER TABLE "staff_invitations" ADD CONSTRAINT "staff_invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "staff_password_resets" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_password_resets_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_password_resets_token_hash_key" ON "staff_password_resets"("token_hash");
CREATE INDEX "staff_password_resets_staff_id_idx" ON "staff_password_resets"("staff_id");
ALTER TABLE "staff_password_resets" ADD CONSTRAINT "staff_password_resets_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
