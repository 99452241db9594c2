import type { Locale } from "@/app/_domain/locales";

/**
 * What every view is told of its request. Views are marked "use client" though no browser ever
 * runs them: React then gets their data and renders them once, where it would otherwise render
 * them, write the result down, read it back and render that (docs/decisions/003).
 */
export interface View {
  locale: Locale;
  /** The address's parameters, for the links of the language choice. */
  search: string;
  /** Allows the page's own style element. */
  nonce: string;
}
