import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import type { Area } from "@/app/_server/routes";
import { clientPagePolicy, setSecurityHeaders } from "@/app/_server/security-headers";
import type { RequestContext } from "@/app/_web/request-context";

const DOCUMENTS: Area[] = ["capability", "desk", "staff", "site", "portal"];

function headersOf(area: Area, https = false): ServerResponse {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  setSecurityHeaders(response, { area, https });
  return response;
}

function policyOf(area: Area, path: string, frameAncestors?: string[]): Map<string, string> {
  const context = {
    url: new URL(path, "https://help.example.com"),
    address: "198.51.100.7",
    acceptLanguage: undefined,
    nonce: "bm9uY2U=",
    ...(frameAncestors && { frameAncestors }),
  } as RequestContext;
  const directives = clientPagePolicy(area, context).split("; ");
  return new Map(
    directives.map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

describe.each(DOCUMENTS)("every answer of the area %s", (area) => {
  test.each([
    ["Referrer-Policy", "same-origin"],
    ["X-Content-Type-Options", "nosniff"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"],
  ])("has %s: %s", (name, value) => {
    expect(headersOf(area).getHeader(name)).toBe(value);
  });

  test("asks for https only where the portal is served by it", () => {
    const [plain, secure] = [false, true].map((https) =>
      headersOf(area, https).getHeader("Strict-Transport-Security"),
    );
    expect([plain, secure]).toEqual([undefined, "max-age=31536000; includeSubDomains"]);
  });
});

test("a call's answer is nothing to be shown, framed or guessed at", () => {
  const headers = headersOf("api").getHeaders();
  expect(headers).toEqual({
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  });
});

test("the loader goes out with few bytes", () => {
  expect(Object.keys(headersOf("loader").getHeaders())).toEqual([
    "x-content-type-options",
    "cache-control",
  ]);
});

test.each<[Area, string]>([
  ["capability", "private, no-store"],
  ["staff", "private, no-store"],
  ["api", "private, no-store"],
  ["desk", "private, no-cache"],
  ["portal", "private, no-cache"],
])("pages of the area %s are cached as %s", (area, value) => {
  expect(headersOf(area).getHeader("Cache-Control")).toBe(value);
});

test.each<[Area, string | undefined]>([
  ["capability", "noindex, nofollow"],
  ["desk", undefined],
  ["portal", undefined],
])("search engines are told about the area %s: %s", (area, value) => {
  expect(headersOf(area).getHeader("X-Robots-Tag")).toBe(value);
});

describe("the policy of a client page", () => {
  test("allows scripts of our own origin and nothing else", () => {
    expect(policyOf("desk", "/d/k3v9").get("script-src")).toBe("'self'");
  });

  test("allows nothing that it does not name", () => {
    expect(policyOf("desk", "/d/k3v9").get("default-src")).toBe("'none'");
  });

  test("allows only the page's own style", () => {
    expect(policyOf("desk", "/d/k3v9").get("style-src")).toBe("'self' 'nonce-bm9uY2U='");
  });

  test.each<[string, string]>([
    ["form-action", "'self'"],
    ["base-uri", "'none'"],
    ["connect-src", "'self'"],
  ])("says %s %s", (name, value) => {
    expect(policyOf("desk", "/d/k3v9").get(name)).toBe(value);
  });

  test("never allows unsafe code", () => {
    expect([...policyOf("desk", "/d/k3v9", ["*"]).values()].join(" ")).not.toContain("unsafe");
  });
});

describe("who may frame a page", () => {
  const sites = ["https://a.example", "https://b.example"];

  test.each<[string, Area, string, string[] | undefined, string]>([
    ["a desk: its allowed origins", "desk", "/d/k3v9", sites, sites.join(" ")],
    ["a desk without any: everybody", "desk", "/d/k3v9", ["*"], "*"],
    ["a desk that is not there: nobody", "desk", "/d/k3v9", undefined, "'none'"],
    ["a session: the desk's allowed origins", "capability", "/w/abc/new", sites, sites.join(" ")],
    ["a ticket's link: nobody", "capability", "/t/abc", sites, "'none'"],
    ["the help centre: nobody", "portal", "/", ["*"], "'none'"],
  ])("%s", (_, area, path, ancestors, expected) => {
    expect(policyOf(area, path, ancestors).get("frame-ancestors")).toBe(expected);
  });
});
