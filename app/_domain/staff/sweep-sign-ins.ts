import { rows } from "@/prisma/client";
import { IDLE_MS } from "./current-staff";

const SWEEP = {
  name: "sweep_sign_ins",
  text: `
    with sessions as (
      delete from staff_sessions where expires_at < $1 or last_used_at < $2
    ), challenges as (
      delete from staff_verifications where expires_at < $1
    ), invitations as (
      delete from staff_invitations where ended_at is not null
    )
    delete from staff_password_resets where expires_at < $1`,
};

/** Deletes what opens nothing any more; an invitation that ran out stays for the admin to see. */
export async function sweepSignIns(now: Date): Promise<void> {
  await rows(SWEEP, [now, new Date(now.getTime() - IDLE_MS)]);
}
