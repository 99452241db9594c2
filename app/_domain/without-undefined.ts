type Given<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

/** Leaves out what was not given, for Prisma refuses `undefined` where it could mean two things. */
export function withoutUndefined<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}
