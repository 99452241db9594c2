import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "@/prisma/client";
import { Refusal } from "./refusal";

/** How many in how many seconds, for each of whom. */
const LIMITS = {
  session_from_address: { points: 600, duration: 600 },
  ticket_from_address: { points: 30, duration: 600 },
  ticket_on_desk: { points: 1000, duration: 600 },
  comment_from_address: { points: 60, duration: 600 },
  comment_on_ticket: { points: 60, duration: 600 },
  reply_on_ticket: { points: 20, duration: 3600 },
  file_from_address: { points: 120, duration: 600 },
  file_on_desk: { points: 2000, duration: 600 },
  list_from_address: { points: 20, duration: 3600 },
  list_to_email: { points: 3, duration: 3600 },
  list_on_desk: { points: 300, duration: 3600 },
  sign_in_from_address: { points: 60, duration: 600 },
  sign_in_to_email: { points: 15, duration: 600 },
  second_factor_of_staff: { points: 10, duration: 600 },
  password_of_staff: { points: 10, duration: 600 },
  staff_link_from_address: { points: 60, duration: 600 },
  reset_from_address: { points: 20, duration: 3600 },
  call_with_token: { points: 600, duration: 60 },
  wrong_token_from_address: { points: 60, duration: 600 },
  reset_of_email: { points: 5, duration: 3600 },
} as const;

export type Limit = keyof typeof LIMITS;

export type CountUses = (uses: Partial<Record<Limit, string>>) => Promise<void>;

const limiters = new Map<Limit, RateLimiterPostgres>();

/** Counts one use for each of these, and refuses with `too_many` where one is used up. */
export async function countUse(uses: Partial<Record<Limit, string>>): Promise<void> {
  for (const limit of Object.keys(LIMITS)) {
    const key = isLimit(limit) && uses[limit];
    if (key) await consume(limit, key);
  }
}

async function consume(limit: Limit, key: string): Promise<void> {
  try {
    await limiterOf(limit).consume(createHash("sha256").update(key).digest("base64url"));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refusal("too_many", { retryAfter: Math.ceil(error.msBeforeNext / 1000) });
  }
}

function limiterOf(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    ...LIMITS[limit],
    keyPrefix: limit,
    storeClient: database().pool,
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
  limiters.set(limit, limiter);
  return limiter;
}

function isLimit(name: string): name is Limit {
  return Object.hasOwn(LIMITS, name);
}
