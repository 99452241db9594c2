import type { Palette } from "@/app/_domain/desks/palette";
import type { Locale } from "@/app/_domain/locales";

/** What every page under `/w/<session>` knows of the session and of the page around it. */
export interface Frame {
  desk: { name: string; palette: Palette };
  deskToken: string;
  /** `/w/<session>`; links are made with it. */
  base: string;
  /** Origin of the page that embeds this one; null when unknown: then no messages. */
  host: string | null;
  /** What follows `/w/<session>` in this page's address. */
  path: string;
  /** May this session list? Then pages have a way back to the list. */
  canList: boolean;
  /** Tickets with something unread; undefined where the session may not list. */
  unread: number | undefined;
  /** The address that a mailed list is about. */
  email: string | undefined;
  /** Under which name drafts are kept in this tab: never of another person. */
  draftOwner: string;
}

/** As much of it as is known where a session has ended. */
export type PartOfFrame = Pick<Frame, "host" | "path"> &
  Partial<Frame> & {
    /** Where a list that was mailed can be asked for again, and its language. */
    again?: { href: string; locale: Locale | undefined } | undefined;
  };

/** Whose draft it is and of what, so that a new session of the same person finds it again. */
export function draftName({ draftOwner }: Frame, path: string): string {
  return `${draftOwner} ${path}`;
}
