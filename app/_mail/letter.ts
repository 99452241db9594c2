import type { Palette } from "@/app/_domain/desks/palette";
import type { Locale } from "@/app/_domain/locales";

/** What a mail says, before it becomes HTML and text. */
export interface Letter {
  locale: Locale;
  subject: string;
  /** Above the text: whose mail it is. */
  heading: string;
  /** Empty lines stand between paragraphs. Where the link has a line of its own, its button goes. */
  body: string;
  link: { url: string; label: string };
  /** Small print, some of it with an address of its own. */
  notes: { text: string; link?: { url: string; label: string } }[];
  palette: Palette | undefined;
}

export interface Rendered {
  subject: string;
  html: string;
  text: string;
}
