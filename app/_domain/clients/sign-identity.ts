import { readSecretKey } from "../desks/desk-secret";
import { type Signed, signatureOf, signedMessage } from "./signature";

/** Signs as a site would that knows the desk's key of today. */
export async function signIdentity(
  signed: Signed,
): Promise<{ signature: string; message: string }> {
  const secretKey = await readSecretKey(signed.deskToken);
  const message = signedMessage(signed);
  return { signature: signatureOf(secretKey, message), message };
}
