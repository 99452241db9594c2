import { LANGUAGES } from "@/app/_domain/locales";
import { DEMO_PEOPLE } from "@/prisma/demo/people";
import { type DemoChoice, demoPath, NOBODY } from "./demo-choice";
import { type Html, html } from "./html";

interface Group {
  name: keyof DemoChoice;
  label: string;
  /** By value, what a reader calls it. */
  values: Record<string, string>;
}

const GROUPS: Group[] = [
  {
    name: "client",
    label: "Signed in",
    values: {
      ...Object.fromEntries(
        DEMO_PEOPLE.map(({ key, identity }) => [
          key,
          `${identity.user_name} (${identity.client_name})`,
        ]),
      ),
      [NOBODY]: "nobody",
    },
  },
  {
    name: "level",
    label: "Level of the desk",
    values: { none: "none", mixed: "mixed", signature: "signature" },
  },
  { name: "signed", label: "Signature", values: { yes: "given", no: "left out" } },
  { name: "layout", label: "Layout", values: { button: "button", inline: "inline" } },
  { name: "policy", label: "Strict policy", values: { on: "on", off: "off" } },
  { name: "locale", label: "Language", values: LANGUAGES },
];

/** Says what this page is, and lets its reader play with it by plain links. */
export function demoBar(options: {
  choice: DemoChoice;
  /** This page on another site than the portal's, when it was opened on the portal's. */
  elsewhere: string | undefined;
}): Html {
  const { choice, elsewhere } = options;
  return html`<aside class="bar" aria-label="About this demonstration">
<p><strong>A demonstration.</strong> This page plays the site of a customer of the portal. The shop, its people and their orders are made up; the widget on it is real.</p>
${elsewhere !== undefined && html`<p class="elsewhere">You opened it on the portal’s own site. <a href="${elsewhere}">${elsewhere.replace(/\?.*/, "")}</a> is another site to a browser, as it would be in life.</p>`}
<dl>${GROUPS.map((group) => groupOf(group, choice))}</dl>
</aside>`;
}

function groupOf({ name, label, values }: Group, choice: DemoChoice): Html {
  const links = Object.entries(values).map(([value, text]) => {
    const address = demoPath({ ...choice, [name]: value });
    const current = choice[name] === value && html` aria-current="true"`;
    return html`<li><a href="${address}"${current}>${text}</a></li>`;
  });
  return html`<div><dt>${label}</dt><dd><ul>${links}</ul></dd></div>`;
}
