/** Characters, as `characters()` counts them, where nothing else is said; fixed by the contract. */
export const LIMITS = {
  title: 200,
  content: 20_000,
  name: 200,
  email: 254,
  identityField: 500,
  rule: 300,
  rules: 200,
  fileName: 255,
  files: 10,
  fileBytes: 10 * 1024 * 1024,
} as const;
