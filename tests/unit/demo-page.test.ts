import { describe, expect, test } from "vitest";
import { demoChoice, demoPath } from "@/app/demo/demo-choice";
import { demoPage } from "@/app/demo/demo-page";
import { demoPolicy } from "@/app/demo/demo-policy";
import { html } from "@/app/demo/html";

const USUAL = {
  client: "nora",
  level: "mixed",
  signed: "yes",
  locale: "en",
  layout: "button",
  policy: "on",
};

const HOSTILE = `"></script><script>alert(1)</script><!--'`;

function chosenBy(query: string) {
  return demoChoice(new URLSearchParams(query));
}

describe("what the address chooses", () => {
  test("is the usual where it says nothing", () => {
    expect(chosenBy("")).toEqual(USUAL);
  });

  test("is the usual where it says what there is not", () => {
    const names = Object.keys(USUAL).map((name) => `${name}=${encodeURIComponent(HOSTILE)}`);
    expect(chosenBy(names.join("&"))).toEqual(USUAL);
  });

  test("is the language of any other page where it says no locale", () => {
    expect(chosenBy("lang=pl").locale).toBe("pl");
    expect(chosenBy("lang=pl&locale=uk").locale).toBe("uk");
  });

  test("is what it says, and comes back in the links", () => {
    const query = "client=none&level=signature&signed=no&locale=uk&layout=inline&policy=off";
    expect(demoPath(chosenBy(query))).toBe(`/demo?${query}`);
  });
});

describe("the page", () => {
  const page = demoPage({
    choice: chosenBy("layout=inline"),
    person: { key: "x", identity: { client_name: HOSTILE, user_name: HOSTILE } },
    configuration: { user_name: HOSTILE },
    scriptUrl: "http://localhost:3000/widget.js",
    nonce: "n0nce",
    elsewhere: `http://127.0.0.1:3000/demo?x=${HOSTILE}`,
  });

  test("holds no markup that came as a value", () => {
    expect(page).not.toContain("alert(1)</script>");
    expect(page).not.toContain("<!--");
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  test("gives the loader its configuration, with the nonce of the policy", () => {
    expect(page).toContain('<script nonce="n0nce">var IntumHelpdeskWidget = {"user_name":');
    expect(page).toContain('<script src="http://localhost:3000/widget.js" async></script>');
  });

  test("needs no style and no script but what the policy allows", () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  test("says what is chosen", () => {
    expect(page).toMatch(/aria-current="true">inline<\/a>/);
    expect(page).not.toMatch(/aria-current="true">button<\/a>/);
  });
});

describe("the policy", () => {
  const options = { portal: "https://help.example.com", nonce: "n0nce" };

  test("allows the portal and the page's own, and nothing else", () => {
    expect(demoPolicy({ ...options, policy: "on" }).split("; ")).toEqual([
      "default-src 'none'",
      "script-src https://help.example.com 'nonce-n0nce'",
      "connect-src https://help.example.com",
      "frame-src https://help.example.com",
      "style-src 'self'",
      "img-src 'self'",
      "require-trusted-types-for 'script'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
  });

  test("can be left out, but for who may frame the page", () => {
    expect(demoPolicy({ ...options, policy: "off" })).toBe("frame-ancestors 'none'");
  });
});

test("markup in markup stays, text in it does not", () => {
  const inner = html`<b>${"<"}</b>`;
  expect(html`<p>${[inner, false, undefined, "&"]}</p>`.markup).toBe("<p><b>&#60;</b>&#38;</p>");
});
