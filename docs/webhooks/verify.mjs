import { createHmac, timingSafeEqual } from "node:crypto";

/** How old a message may be, in seconds, so that nobody can send an old one again. */
const OLDEST = 300;

/** `body` is the text as it arrived, before anything parses it. */
export function isFromHelpdesk(secret, { timestamp, signature, body }, now = Date.now() / 1000) {
  if (Math.abs(now - Number(timestamp)) > OLDEST) return false;
  const digest = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  const expected = Buffer.from(`v1=${digest}`);
  // While a secret is being replaced there is a signature of each.
  const given = (signature ?? "").split(",").map((each) => Buffer.from(each.trim()));
  return given.some((each) => each.length === expected.length && timingSafeEqual(each, expected));
}
