import { signatureOf } from "../clients/signature";

/**
 * Version 1: HMAC-SHA256 over the time, a dot and the body as it is sent, one for each secret that
 * is good, with commas between them. `timestamp` is in Unix seconds.
 */
export function webhookSignature(
  secrets: readonly string[],
  timestamp: number,
  body: string,
): string {
  const signed = `${timestamp}.${body}`;
  return secrets.map((secret) => `v1=${signatureOf(secret, signed)}`).join(",");
}
