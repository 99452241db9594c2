import { randomInt } from "node:crypto";
import { Refusal } from "../refusal";

const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
const LENGTH = 16;
const FORM = /^[A-Za-z0-9_-]{1,64}$/;

/** Names a desk in addresses; public, but not to be guessed or counted through. */
export function newDeskToken(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return letters.join("");
}

/** Whether a text can be a desk's token at all; what cannot is not looked up. */
export function isDeskToken(text: string): boolean {
  return FORM.test(text);
}

/** The token, or the refusal that an unknown desk gets. */
export function checkedDeskToken(text: string): string {
  if (!isDeskToken(text)) throw new Refusal("desk_not_found");
  return text;
}
