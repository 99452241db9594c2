import { z } from "zod";
import { LIMITS } from "../limits";
import { characters, oneLine } from "../text";
import { IDENTITY_FIELDS, type Identity } from "./identity";

/** Whom a ticket or a message comes from. */
export interface Person {
  name: string;
  email: string | null;
  phone: string | null;
}

/** As it is kept: well-formed, in NFC, without what cannot be seen. */
export function normalised(identity: Identity): Identity {
  const fields = IDENTITY_FIELDS.map((field) => [field, oneLine(identity[field] ?? "")]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ""));
}

/** The person that the fields speak of, or nothing where they name nobody. */
export function personIn(identity: Identity): Person | undefined {
  const emails = [identity.user_email, identity.client_email].map(emailOf);
  const names = [
    identity.user_name,
    identity.client_name,
    ...emails,
    identity.user_external_id,
    identity.client_external_id,
  ];
  const name = names.find((candidate) => candidate !== undefined);
  if (name === undefined) return undefined;
  const email = emails.find((candidate) => candidate !== undefined) ?? null;
  return { name: shortened(name), email, phone: identity.user_phone ?? null };
}

const email = z.email();

/** What is no address is not one to write to, whoever signed it. */
function emailOf(text: string | undefined): string | undefined {
  const address = text?.toLowerCase();
  return email.safeParse(address).data;
}

function shortened(name: string): string {
  return characters(name) <= LIMITS.name ? name : [...name].slice(0, LIMITS.name).join("");
}
