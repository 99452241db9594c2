import type { Configuration } from "./configuration";

/** What the portal tells everybody about a desk, as far as the loader needs it. */
export interface Desk {
  accent: { color: string; on: string };
  layout: string;
  /** The style sheet of what the loader draws. */
  look: string;
  show_rules: string[];
  hide_rules: string[];
  labels: {
    button: string;
    close: string;
    panel: string;
    loading: string;
    /** With `{count}` in it. */
    unread: string;
    retry: string;
    unreachable: string;
  };
}

/** What the site said and what the portal answered; both are there before anything is drawn. */
export let configuration: Configuration;
export let desk: Desk;
export let isInline: boolean;

export function configure(given: Configuration): void {
  configuration = given;
}

export function settle(answered: Desk): void {
  desk = answered;
  isInline = (configuration.layout || desk.layout) === "inline";
}
