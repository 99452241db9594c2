import type { DeskSettings } from "@/app/_domain/desks/read-desk-settings";

/** What the forms in the browser need of a desk, and no more: it stands in the page. */
export function settingsOf(desk: DeskSettings) {
  const { token, name, description, helpText, translations, color, palette } = desk;
  const { locale, listed, active, attachments, numbering, position } = desk;
  const layout = desk.widgetLayout;
  const updatedAt = desk.updatedAt.toISOString();
  return {
    ...{ token, updatedAt, name, description, helpText, translations, color, palette, layout },
    ...{ locale, listed, active, attachments, numbering, position },
  };
}

export function widgetOf(desk: DeskSettings) {
  const { token, name, helpText, palette, showRules, hideRules, allowedOrigins } = desk;
  const layout = desk.widgetLayout;
  const updatedAt = desk.updatedAt.toISOString();
  return {
    ...{ token, updatedAt, name, helpText, palette, layout },
    ...{ showRules, hideRules, allowedOrigins },
  };
}

export function securityOf(desk: DeskSettings) {
  const { token, securityLevel, signatureMaxAge, secretVersion } = desk;
  const updatedAt = desk.updatedAt.toISOString();
  return { token, updatedAt, securityLevel, signatureMaxAge, secretVersion };
}

export function senderOf(desk: DeskSettings) {
  const { token, mailFromName, mailFromAddress } = desk;
  const updatedAt = desk.updatedAt.toISOString();
  return { token, updatedAt, mailFromName, mailFromAddress };
}
