import type { BetterAuthOptions } from "better-auth";

/** How the library's tables and fields are called in our schema. */
export const TABLES = {
  user: {
    modelName: "staff",
    fields: { createdAt: "created_at", updatedAt: "updated_at" },
  },
  session: {
    modelName: "staff_sessions",
    fields: {
      userId: "staff_id",
      userAgent: "user_agent",
      ipAddress: "ip_address",
      createdAt: "created_at",
      updatedAt: "last_used_at",
      expiresAt: "expires_at",
    },
  },
  account: {
    modelName: "staff_accounts",
    fields: {
      userId: "staff_id",
      accountId: "account_id",
      providerId: "provider_id",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  verification: {
    modelName: "staff_verifications",
    fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
  },
} satisfies BetterAuthOptions;

export const TWO_FACTOR_TABLES = {
  user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
  twoFactor: {
    modelName: "staff_two_factors",
    fields: {
      userId: "staff_id",
      backupCodes: "backup_codes",
      failedVerificationCount: "failed_count",
      lockedUntil: "locked_until",
    },
  },
};
