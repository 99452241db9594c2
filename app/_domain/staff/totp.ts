import { createHmac } from "node:crypto";
import { rows } from "@/prisma/client";
import { staffAuth } from "./staff-auth";

const STEP_MS = 30_000;
/** Clocks differ; the code before and the code after are good too. */
const NEAR = [-1, 0, 1];

/** The six digits of RFC 6238 for one of its steps of 30 seconds. */
export function totpCode(secret: string | Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / STEP_MS);
}

const SECRET = {
  name: "totp_secret",
  text: "select secret from staff_two_factors where staff_id = $1",
};

const USE_STEP = {
  name: "use_totp_step",
  text: `update staff_two_factors set last_step = $2
    where staff_id = $1 and (last_step is null or last_step < $2) returning staff_id`,
};

/**
 * Uses a code up, which the library does not. False where it was used before; true also for a
 * wrong one, which is the library's to refuse and to count.
 */
export async function spendCode(options: {
  staffId: string;
  code: string;
  now: Date;
}): Promise<boolean> {
  const [row] = await rows<{ secret: string }>(SECRET, [options.staffId]);
  if (!row) return true;
  const { symmetricDecrypt } = await import("better-auth/crypto");
  const { secretConfig } = await (await staffAuth()).$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: row.secret });
  const current = totpStep(options.now);
  const steps = NEAR.map((away) => current + away);
  const step = steps.find((each) => totpCode(secret, each) === options.code);
  if (step === undefined) return true;
  return (await rows(USE_STEP, [options.staffId, step])).length > 0;
}
