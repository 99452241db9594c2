import { embedSnippet, scriptUrl } from "@/app/_domain/desks/embed-snippet";
import type { Desk } from "@/prisma/generated/client";
import type { Facts } from "./answer";

export function deskRow(desk: Desk): Facts {
  return {
    desk_token: desk.token,
    name: desk.name,
    security: desk.securityLevel,
    locale: desk.locale,
    color: desk.color,
    numbering: desk.numbering,
    active: desk.active,
    listed: desk.listed,
  };
}

/** A desk with what a site needs to embed it; the key only where it was asked for. */
export function deskFacts(
  desk: Desk,
  { accountUrl, secretKey }: { accountUrl: string; secretKey?: string | undefined },
): Facts {
  const { token: deskToken, locale } = desk;
  return {
    desk_token: deskToken,
    ...(secretKey ? { secret_key: secretKey } : {}),
    account_url: accountUrl,
    script_url: scriptUrl(accountUrl),
    snippet: embedSnippet({ accountUrl, deskToken, locale }),
    ...deskRow(desk),
  };
}

export function deskDetails(
  desk: Desk,
  options: { accountUrl: string; secretKey?: string | undefined },
): Facts {
  return {
    ...deskFacts(desk, options),
    description: desk.description,
    help_text: desk.helpText,
    layout: desk.widgetLayout,
    show_rules: desk.showRules,
    hide_rules: desk.hideRules,
    allowed_origins: desk.allowedOrigins,
    signature_max_age: desk.signatureMaxAge,
    files: desk.attachments,
    mail_from_name: desk.mailFromName,
    mail_from_address: desk.mailFromAddress,
    position: desk.position,
  };
}
