import type { PasswordCost } from "./password";

export interface SignInSettings {
  /** The portal's public address; over https the cookies never travel without it. */
  appUrl: string;
  /** Only tests hash for less than the default. */
  passwordCost?: PasswordCost;
}

declare global {
  // Set once at start; Next and the HTTP server load their own copies of this module.
  var portalSignIn: SignInSettings | undefined;
}

export function setSignIn(settings: SignInSettings): void {
  globalThis.portalSignIn = settings;
}

export function signInSettings(): SignInSettings {
  if (!globalThis.portalSignIn) throw new Error("The team's sign-in was not set up at start");
  return globalThis.portalSignIn;
}
