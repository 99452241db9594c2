export interface PlaceholderValues {
  /** The customer's name, usually a company's. */
  client_name: string;
  /** The name of the person who writes. */
  user_name: string;
  ticket_number: string;
  ticket_title: string;
  staff_name: string;
}

/** What a canned reply may hold between two braces on either side. */
export const PLACEHOLDERS = [
  "client_name",
  "user_name",
  "ticket_number",
  "ticket_title",
  "staff_name",
] as const satisfies (keyof PlaceholderValues)[];

/**
 * Puts the values in, each as it is: what looks like a placeholder inside a value stays text.
 * A placeholder that there is not stays as it stands, for somebody to see.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (written, word) => {
    const name = PLACEHOLDERS.find((placeholder) => placeholder === word);
    return name ? values[name] : written;
  });
}
