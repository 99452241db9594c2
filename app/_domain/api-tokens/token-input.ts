import { z } from "zod";
import { ids, staffName } from "../staff/staff-input";
import { SCOPES } from "./token-scopes";

/** For how many days a token may be made to last. */
export const LIFETIMES = ["30", "90", "365"] as const;

/** What is said of a new token. */
export const tokenInput = z.strictObject({
  name: staffName,
  scopes: z.array(z.enum(SCOPES, { error: "unknown" })).min(1, "no_scope"),
  /** Null: all, later ones too. */
  deskIds: ids.min(1, "no_desk").nullable(),
  /** Null: for ever. */
  days: z.int().positive().max(3650).nullable(),
});

export type TokenInput = z.output<typeof tokenInput>;
