import type { Letter } from "./letter";

/** The same for programs that show no HTML; two dashes begin what is no part of the message. */
export function letterText({ body, hint = "", notes }: Letter): string {
  const small = notes.map(({ text, url, label }) => `${text} ${label}:\n${url}`);
  return `${[body, hint, ["-- ", ...small].join("\n")].filter(Boolean).join("\n\n")}\n`;
}
