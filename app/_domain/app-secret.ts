import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

declare global {
  // Set once at start; Next and the HTTP server load their own copies of this module.
  var portalAppSecret: { secret: string; keys: Map<string, Buffer> } | undefined;
}

/** What APP_SECRET is used for; each purpose has a key of its own. */
type Purpose =
  | "desk secrets"
  | "public links"
  | "form keys"
  | "staff sessions"
  | "staff links"
  | "mail mutes"
  | "mail replies"
  | "mailed lists"
  | "backups";

export function setAppSecret(secret: string): void {
  globalThis.portalAppSecret = { secret, keys: new Map() };
}

export function appSecret(): string {
  return known().secret;
}

export function keyFor(purpose: Purpose): Buffer {
  const holder = known();
  const made = holder.keys.get(purpose);
  if (made) return made;
  const key = Buffer.from(hkdfSync("sha256", holder.secret, "", `portal ${purpose}`, 32));
  holder.keys.set(purpose, key);
  return key;
}

function known() {
  const holder = globalThis.portalAppSecret;
  if (!holder) throw new Error("APP_SECRET is not set");
  return holder;
}

/** Tells one secret from another, for whoever may know of neither. */
export function secretFingerprint(): string {
  return createHash("sha256").update(keyFor("backups")).digest("hex").slice(0, 32);
}

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the ciphertext. */
export function seal(plain: string): Buffer<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor("desk secrets"), nonce);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws when APP_SECRET is not the one that sealed it. */
export function unseal(sealed: Uint8Array): string {
  const decipher = createDecipheriv("aes-256-gcm", keyFor("desk secrets"), sealed.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}
