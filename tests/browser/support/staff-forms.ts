import type { Page } from "@playwright/test";

/** A form of a page as a browser without scripts would send it, with something in every field. */
export type SentForm = [name: string, value: string][];

interface Found {
  forms: SentForm[];
  /** Paths on the team's side that the page leads to. */
  links: string[];
}

/** What a page of the team leads to and what can be sent from it; not the way out in its head. */
export function foundOn(page: Page, html: string): Promise<Found> {
  return page.evaluate(readPage, html);
}

/** In the browser. */
function readPage(html: string): Found {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const main = parsed.querySelector("main");
  const anchors = [...parsed.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  const forms = [...(main?.querySelectorAll("form") ?? [])].filter(
    ({ method }) => method === "post",
  );
  return { forms: forms.map(filled), links: anchors.filter((to) => to.startsWith("/staff/")) };

  function filled(form: HTMLFormElement): SentForm {
    for (const field of form.querySelectorAll("textarea")) field.value ||= "x";
    for (const field of form.querySelectorAll("input")) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = true;
      else if (field.type === "date") field.value = "2099-01-01";
      else if (field.type !== "hidden") field.value ||= "x";
    }
    for (const field of form.querySelectorAll("select")) field.selectedIndex = field.length - 1;
    const buttons = [...form.querySelectorAll("button[name]")];
    return [
      ...[...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
      ...buttons.map((button): [string, string] => [
        button.getAttribute("name") ?? "",
        button.getAttribute("value") ?? "",
      ]),
    ];
  }
}
