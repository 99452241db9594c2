import { LIMITS } from "../limits";
import { muteToken } from "../mail/mute-mails";
import { Refusal } from "../refusal";
import { characters, manyLines } from "../text";
import { deriveLink } from "./public-link";

interface Options {
  said: string;
  quoted: string;
  files: { name: string }[];
  ticketId: string;
  /** Of its newest link. */
  generation: number;
}

/**
 * A mail's words as a comment keeps them. Our mails hold the ticket's links and are repeated in
 * answers to them, but links are kept nowhere, so they are made unreadable. What is too long for a
 * comment goes on in what is folded away; a mail of files alone says their names.
 */
export function mailedContent(options: Options): { content: string; quoted: string } {
  const said = withoutLinks(manyLines(options.said), options);
  const quoted = withoutLinks(manyLines(options.quoted), options);
  const names = manyLines(options.files.map(({ name }) => name).join("\n"));
  if (said === "" && names === "") throw new Refusal("invalid");
  if (characters(said) <= LIMITS.content) return { content: said || names, quoted: first(quoted) };
  const content = `${first(said, LIMITS.content - 1).trimEnd()}…`;
  const rest = [...said].slice(LIMITS.content - 1).join("");
  return { content, quoted: first([rest, quoted].join("\n\n").trim()) };
}

function withoutLinks(text: string, { ticketId, generation }: Options): string {
  const generations = Array.from({ length: generation }, (_, before) => before + 1);
  const links = generations.map((each) => deriveLink(ticketId, each).token);
  return [...links, muteToken(ticketId)].reduce((shown, link) => shown.replaceAll(link, "…"), text);
}

function first(text: string, count: number = LIMITS.content): string {
  return characters(text) <= count ? text : [...text].slice(0, count).join("");
}
