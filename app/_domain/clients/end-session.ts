import { rows } from "@/prisma/client";
import { sessionHash } from "./session-token";

const END = {
  name: "end_session",
  text: `update client_sessions set expires_at = $2 where token_hash = $1 and expires_at > $2`,
};

/** Ends it for good; one that has ended, or never was, stays so. */
export async function endSession(token: string, now: Date): Promise<void> {
  const hash = sessionHash(token);
  if (hash) await rows(END, [hash, now]);
}
