/** Markup that may stand in a page as it is. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | false | undefined | Part[];

/** Markup with values in it; whatever is no markup itself is escaped. */
export function html(pieces: TemplateStringsArray, ...values: Part[]): Html {
  const rest = values.map((value, place) => markupOf(value) + (pieces[place + 1] ?? ""));
  return new Html((pieces[0] ?? "") + rest.join(""));
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(markupOf).join("");
  if (part === false || part === undefined) return "";
  return part.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
