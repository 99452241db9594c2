import { type IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { mayReadMetrics } from "@/app/_server/metrics/answer-metrics";

const TOKEN = "a-token-of-some-length";
const PLAIN = { APP_URL: "http://help.example.com", TRUSTED_PROXY_HOPS: 0 };
const HERE = "127.0.0.1";
const ELSEWHERE = "192.0.2.7";

function asked(from: string, headers: IncomingHttpHeaders = {}): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: from });
  const request = new IncomingMessage(socket);
  request.headers = { host: "localhost:3000", ...headers };
  return request;
}

describe("the metrics are told", () => {
  test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])("to %s", (from) => {
    expect(mayReadMetrics(asked(from), PLAIN)).toBe(true);
  });

  test.each(["127.0.0.1:3000", "[::1]:3000", "localhost"])("to whoever asks %s", (host) => {
    expect(mayReadMetrics(asked(HERE, { host }), PLAIN)).toBe(true);
  });

  test.each([
    ["from elsewhere", ELSEWHERE, PLAIN],
    ["behind https", HERE, { ...PLAIN, APP_URL: "https://help.example.com" }],
    ["behind a trusted proxy", HERE, { ...PLAIN, TRUSTED_PROXY_HOPS: 1 }],
  ])("to whoever has the token, %s", (_, from, rules) => {
    const headers = { authorization: `Bearer ${TOKEN}`, "x-forwarded-for": ELSEWHERE };
    expect(mayReadMetrics(asked(from, headers), { ...rules, METRICS_TOKEN: TOKEN })).toBe(true);
  });
});

describe("the metrics are not told", () => {
  test.each([ELSEWHERE, "::ffff:192.0.2.7", "2001:db8::1", ""])("to %s", (from) => {
    expect(mayReadMetrics(asked(from), PLAIN)).toBe(false);
  });

  test.each(["forwarded", "via", "x-forwarded-for", "x-forwarded-proto", "x-real-ip"])(
    "to a neighbour that says %s, which speaks for somebody else",
    (name) => {
      expect(mayReadMetrics(asked(HERE, { [name]: HERE }), PLAIN)).toBe(false);
    },
  );

  test.each(["help.example.com", "rebound.example:3000", "localhost.example.com", ""])(
    "to a neighbour that asks for %s",
    (host) => {
      expect(mayReadMetrics(asked(HERE, { host }), PLAIN)).toBe(false);
    },
  );

  test.each([
    ["https", { ...PLAIN, APP_URL: "https://help.example.com" }],
    ["a trusted proxy", { ...PLAIN, TRUSTED_PROXY_HOPS: 1 }],
  ])("to a neighbour without the token, behind %s", (_, rules) => {
    expect(mayReadMetrics(asked(HERE), { ...rules, METRICS_TOKEN: TOKEN })).toBe(false);
  });

  test.each([
    "",
    "Bearer",
    "Bearer ",
    `Bearer ${TOKEN}x`,
    "Bearer a-token",
    `Basic ${TOKEN}`,
    TOKEN,
  ])("for %s", (authorization) => {
    const rules = { ...PLAIN, METRICS_TOKEN: TOKEN };
    expect(mayReadMetrics(asked(ELSEWHERE, { authorization }), rules)).toBe(false);
  });

  test("for any token where none is set", () => {
    const headers = { authorization: "Bearer undefined" };
    expect(mayReadMetrics(asked(ELSEWHERE, headers), PLAIN)).toBe(false);
  });
});
