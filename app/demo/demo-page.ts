import { inScript } from "@/app/_domain/desks/embed-snippet";
import type { DemoPerson } from "@/prisma/demo/people";
import { demoBar } from "./demo-bar";
import type { DemoChoice } from "./demo-choice";
import { demoShop } from "./demo-shop";
import { Html, html } from "./html";

export interface DemoPage {
  choice: DemoChoice;
  person: DemoPerson | undefined;
  /** What the site gives the widget, under the names of the embed. */
  configuration: Record<string, string | number>;
  scriptUrl: string;
  nonce: string;
  elsewhere: string | undefined;
}

/** The whole page, as a customer's own server would have made it. */
export function demoPage(page: DemoPage): string {
  const { choice, person, configuration, scriptUrl, nonce, elsewhere } = page;
  const literal = new Html(inScript(configuration));
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Bluebird Cycles: a demonstration</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/demo.css">
</head>
<body class="${choice.layout}">
${demoBar({ choice, elsewhere })}
${demoShop(choice, person)}
<script nonce="${nonce}">var IntumHelpdeskWidget = ${literal};</script>
<script src="${scriptUrl}" async></script>
</body>
</html>
`;
  return document.markup;
}
