import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { embedSnippet } from "@/app/_domain/desks/embed-snippet";

const DESK = { accountUrl: "https://help.example.com", deskToken: "abcd2345", locale: null };

/** What a browser takes from the first script element, up to the first thing that ends it. */
function configurationIn(snippet: string): Record<string, unknown> {
  const script = /<script>([\s\S]*?)<\/script/i.exec(snippet)?.[1] ?? "";
  return runInNewContext(`${script}; IntumHelpdeskWidget`);
}

test("the snippet gives the loader its desk and leaves the visitor's data empty", () => {
  const given = configurationIn(embedSnippet(DESK));
  expect(given).toMatchObject({ account_url: DESK.accountUrl, desk_token: DESK.deskToken });
  expect(given).toMatchObject({ client_external_id: "", user_email: "", signature: "" });
  expect(given).not.toHaveProperty("locale");
});

test("the snippet loads the script of that portal", () => {
  const address = '<script src="https://help.example.com/widget.js" async></script>';
  expect(embedSnippet(DESK).split("\n").at(-1)).toBe(address);
});

test("no address ends the script or the attribute that it stands in", () => {
  const accountUrl = 'https://help.example.com/"></script><!--\u2028&';
  const snippet = embedSnippet({ ...DESK, accountUrl, locale: "pl" });
  expect(configurationIn(snippet)).toMatchObject({ account_url: accountUrl, locale: "pl" });
  expect(snippet.match(/<\/?script/g)).toHaveLength(4);
  expect(snippet).not.toContain("<!--");
});
