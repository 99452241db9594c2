/** Fields that are typed again where a form comes back: no answer repeats them. */
const SECRETS = ["password", "currentPassword", "code"];

export function withoutSecrets(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRETS.includes(name)));
}
