/** Unseen: tells a keeper of passwords whose password is chosen. */
export function SignInKnown({ email }: { email: string }) {
  return <input type="email" autoComplete="username" value={email} readOnly hidden />;
}
