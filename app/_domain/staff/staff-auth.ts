import { v7 as newId } from "uuid";
import { database } from "@/prisma/client";
import { keyFor } from "../app-secret";
import { TABLES, TWO_FACTOR_TABLES } from "./auth-tables";
import { fitsHash, hashPassword, PASSWORD } from "./password";
import { type SignInSettings, signInSettings } from "./sign-in-settings";

/** However much it is used, a session ends after so many seconds. */
const LONGEST_SESSION = 30 * 24 * 60 * 60;
/** Seconds for typing the second factor's code. */
const CHALLENGE = 10 * 60;

export type StaffAuth = Awaited<ReturnType<typeof makeStaffAuth>>;

interface Kept {
  auth: StaffAuth;
  secret: string;
  pool: ReturnType<typeof database>["pool"];
  settings: SignInSettings;
}

declare global {
  // One a process, although the HTTP server and Next load their own copies of this module.
  var portalStaffAuth: Kept | undefined;
}

/** The library that signs the team in, for what it stands on now. */
export async function staffAuth(): Promise<StaffAuth> {
  const secret = staffSecret();
  const { pool } = database();
  const settings = signInSettings();
  const kept = globalThis.portalStaffAuth;
  const fits = kept?.secret === secret && kept.pool === pool && kept.settings === settings;
  if (kept && fits) return kept.auth;
  const auth = await makeStaffAuth();
  globalThis.portalStaffAuth = { auth, secret, pool, settings };
  return auth;
}

/** What cookies are signed and second factors encrypted with. */
export function staffSecret(): string {
  return keyFor("staff sessions").toString("hex");
}

export function isHttps(): boolean {
  return signInSettings().appUrl.startsWith("https:");
}

/** Loaded where somebody signs in: most of what the portal does can do without. */
async function makeStaffAuth() {
  const [{ betterAuth }, { twoFactor }] = await Promise.all([
    import("better-auth"),
    import("better-auth/plugins/two-factor"),
  ]);
  return betterAuth({
    ...TABLES,
    appName: "Help desk",
    baseURL: signInSettings().appUrl,
    // As a list, so that nothing in the environment takes its place.
    secrets: [{ version: 1, value: staffSecret() }],
    database: database().pool,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: fitsHash },
      minPasswordLength: PASSWORD.least,
      // In UTF-16 units here; `checkPassword` counts characters.
      maxPasswordLength: 2 * PASSWORD.most,
    },
    session: {
      ...TABLES.session,
      expiresIn: LONGEST_SESSION,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    verification: { ...TABLES.verification, storeIdentifier: "hashed" },
    plugins: [
      twoFactor({
        schema: TWO_FACTOR_TABLES,
        twoFactorCookieMaxAge: CHALLENGE,
        backupCodeOptions: { storeBackupCodes: "encrypted" },
      }),
    ],
    advanced: {
      useSecureCookies: isHttps(),
      cookies: {
        session_token: { name: "staff_session" },
        two_factor: { name: "staff_second_step" },
      },
      defaultCookieAttributes: { path: "/staff", sameSite: "lax", httpOnly: true },
      // Nothing that a request says of its own address is believed.
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(), validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "warn", log: tell },
  });
}

/** A wrong password is no news; of the rest the message alone, for what comes with it may be secret. */
function tell(level: string, message: string): void {
  if (/^(User not found|Invalid password|Password not found)$/.test(message)) return;
  process.stderr.write(`Sign-in, ${level}: ${message}\n`);
}
