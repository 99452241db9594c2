/**
 * What tickets by the thousand are made of. `{n}` becomes a number of five digits. Sentences name
 * nobody and avoid forms that differ for women and men, so that any can follow any.
 */
export interface FillLanguage {
  firstNames: string[];
  lastNames: string[];
  /** Title of a ticket and what it is about. */
  topics: [string, string][];
  openings: string[];
  extras: string[];
  closings: string[];
  replies: string[];
  followUps: string[];
}
