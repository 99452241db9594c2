import { signatureOf } from "../clients/signature";

/** Version 1: HMAC-SHA256 over the time, a dot and the body as it is sent. `timestamp` is in Unix seconds. */
export function webhookSignature(secret: string, timestamp: number, body: string): string {
  return `v1=${signatureOf(secret, `${timestamp}.${body}`)}`;
}
