import type { Letter } from "./letter";

/** The same for programs that show no HTML; two dashes begin what is no part of the message. */
export function letterText({ body, notes }: Letter): string {
  const small = notes.map(({ text, link }) =>
    link ? `${text} ${link.label}:\n${link.url}` : text,
  );
  return `${[body, ["-- ", ...small].join("\n")].join("\n\n")}\n`;
}
