/** Characters, as `characters()` counts them; fixed by the contract with the sites. */
export const LIMITS = {
  title: 200,
  content: 20_000,
  name: 200,
  email: 254,
  identityField: 500,
  rule: 300,
  rules: 200,
} as const;
