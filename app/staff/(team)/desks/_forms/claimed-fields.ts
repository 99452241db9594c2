import { z } from "zod";
import { IDENTITY_FIELDS } from "@/app/_domain/clients/identity";
import type { Claimed } from "@/app/_domain/desks/check-signature";

const NAMES = [...IDENTITY_FIELDS, "signed_at", "signature"] as const;

const objectOfFields = z.record(z.string(), z.unknown());

interface Pasted {
  claimed: Claimed;
  /** The desk that what was pasted is for, where it says so. */
  deskToken: string | undefined;
}

/**
 * What was typed field by field, or pasted as JSON, which may have the rest of a script around it.
 * Undefined where that is no JSON.
 */
export function claimedIn(typed: Record<string, string>): Pasted | undefined {
  const { json = "" } = typed;
  if (json.trim() === "") return { claimed: picked(typed), deskToken: undefined };
  const pasted = readJson(json.slice(json.indexOf("{"), json.lastIndexOf("}") + 1));
  if (!pasted) return undefined;
  const signature = typed.signature || pasted.signature;
  const deskToken = textOf(pasted.desk_token) || undefined;
  return { claimed: picked({ ...pasted, signature }), deskToken };
}

function readJson(text: string): Record<string, unknown> | undefined {
  try {
    return objectOfFields.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function picked(fields: Record<string, unknown>): Claimed {
  const texts = NAMES.map((name) => [name, textOf(fields[name])]);
  return Object.fromEntries(texts);
}

/** As the portal reads what a site gives: a number is its decimal text. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : JSON.stringify(value);
}
