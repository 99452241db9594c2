import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { webhookSignature } from "@/app/_domain/webhooks/webhook-signature";
import { isFromHelpdesk } from "@/docs/webhooks/verify.mjs";

const GUIDE = readFileSync("docs/webhooks.md", "utf8");

/** The same as in the guide. */
const SECRET = "9f2c1d7e4b8a6053c1e7f9a2b4d6c8e0f1a3b5c7d9e1f3a5b7c9d1e3f5a7b9c1";
const TIMESTAMP = 1795435200;
const BODY = '{"id":"5f0c…","type":"ping"}';
const SIGNATURE = "v1=3eb8225e75c8371938517ea75e7b5090402418d40613c23e439cb2ad5d78c4f3";

test("a message is signed over its time, a dot and its body as bytes of UTF-8", () => {
  expect(webhookSignature([SECRET], TIMESTAMP, BODY)).toBe(SIGNATURE);
});

test("while two secrets are good it carries a signature of each, the newest first", () => {
  const other = webhookSignature(["other"], TIMESTAMP, BODY);
  expect(webhookSignature(["other", SECRET], TIMESTAMP, BODY)).toBe(`${other},${SIGNATURE}`);
});

describe("the guide", () => {
  test("names this very vector", () => {
    for (const part of [SECRET, `${TIMESTAMP}`, BODY, SIGNATURE]) expect(GUIDE).toContain(part);
  });

  test("shows the example as it is", () => {
    const code = readFileSync("docs/webhooks/verify.mjs", "utf8");
    expect(GUIDE).toContain(`\`\`\`js\n${code}\`\`\`\n`);
  });
});

describe("the example of the guide", () => {
  const message = { timestamp: `${TIMESTAMP}`, signature: SIGNATURE, body: BODY };

  test("takes a message that the portal signed", () => {
    expect(isFromHelpdesk(SECRET, message, TIMESTAMP + 2)).toBe(true);
  });

  test.each([
    ["the first", ["the secret of today", SECRET]],
    ["the last", [SECRET, "the secret before"]],
  ])("takes one that is signed with other secrets too, where its own is not %s", (_, secrets) => {
    const signature = webhookSignature(secrets, TIMESTAMP, BODY);
    expect(isFromHelpdesk(SECRET, { ...message, signature }, TIMESTAMP)).toBe(true);
    expect(isFromHelpdesk("another", { ...message, signature }, TIMESTAMP)).toBe(false);
  });

  test.each([
    ["another body", { body: `${BODY} ` }, 0],
    ["another time", { timestamp: `${TIMESTAMP + 1}` }, 0],
    ["another signature", { signature: SIGNATURE.replace(/.$/, "x") }, 0],
    ["no signature", { signature: undefined }, 0],
    ["a time that is no number", { timestamp: "soon" }, 0],
    ["an old message", {}, 301],
  ])("refuses %s", (_, change, passed) => {
    expect(isFromHelpdesk(SECRET, { ...message, ...change }, TIMESTAMP + passed)).toBe(false);
  });
});
