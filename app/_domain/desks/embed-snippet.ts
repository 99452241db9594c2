/** What a company puts on its site; the empty fields are where its own data goes. */
const IDENTITY = [
  ["client_external_id", "client_email", "client_name", "client_url", "client_plan"],
  ["user_external_id", "user_email", "user_name", "user_phone"],
  ["signature"],
];

export function scriptUrl(accountUrl: string): string {
  return `${accountUrl}/widget.js`;
}

/** The ready embed. Without a `locale` the reader's browser chooses the language. */
export function embedSnippet(options: {
  accountUrl: string;
  deskToken: string;
  locale: string | null;
  /** Whether there is room for who the visitor is. */
  identity?: boolean;
}): string {
  const { accountUrl, deskToken, locale, identity = true } = options;
  const desk = [field("account_url", accountUrl), field("desk_token", deskToken)];
  if (locale) desk.push(field("locale", locale));
  const rest = identity ? IDENTITY : [];
  const lines = [desk, ...rest.map((names) => names.map((name) => field(name, "")))];
  return [
    '<div id="intum-helpdesk-widget"></div>',
    "<script>",
    "  var IntumHelpdeskWidget = {",
    lines.map((fields) => `    ${fields.join(", ")}`).join(",\n"),
    "  };",
    "</script>",
    `<script src="${inAttribute(scriptUrl(accountUrl))}" async></script>`,
  ].join("\n");
}

function field(name: string, value: string): string {
  return `${name}: ${inScript(value)}`;
}

/** A JavaScript value that can neither end the script element nor open a comment in it. */
export function inScript(value: string | Record<string, string | number>): string {
  const escaped = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escaped);
}

function inAttribute(value: string): string {
  return value.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
