import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import { deriveLink, linkHash } from "@/app/_domain/tickets/public-link";

const TICKET = "01900000-0000-7000-8000-000000000001";
const OTHER_TICKET = "01900000-0000-7000-8000-000000000002";

beforeEach(() => setAppSecret("a secret of thirty-two bytes or more, for tests"));

describe("a ticket's link", () => {
  test("is 256 bits as base64url", () => {
    expect(deriveLink(TICKET, 1).token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test("can be named again as long as the secret is the same", () => {
    expect(deriveLink(TICKET, 1)).toEqual(deriveLink(TICKET, 1));
  });

  test("is another for another ticket", () => {
    expect(deriveLink(TICKET, 1).token).not.toBe(deriveLink(OTHER_TICKET, 1).token);
  });

  test("is another after it was renewed", () => {
    expect(deriveLink(TICKET, 1).token).not.toBe(deriveLink(TICKET, 2).token);
  });

  test("is another under another secret", () => {
    const { token } = deriveLink(TICKET, 1);
    setAppSecret("another secret of thirty-two bytes or more");
    expect(deriveLink(TICKET, 1).token).not.toBe(token);
  });

  test("is found again by the hash that is stored", () => {
    const { token, hash } = deriveLink(TICKET, 1);
    expect(linkHash(token)).toEqual(hash);
  });

  test("is stored as the SHA-256 of its token", () => {
    const { token, hash } = deriveLink(TICKET, 1);
    expect(hash.toString("hex")).toBe(createHash("sha256").update(token).digest("hex"));
  });
});

test.each([
  "",
  "a".repeat(42),
  "a".repeat(44),
  `${"a".repeat(42)}=`,
  `${"a".repeat(42)}+`,
  `${"a".repeat(42)}ż`,
  `${"a".repeat(43)}\n`,
  `${"a".repeat(42)}\0`,
  "%ff",
  "../../etc/passwd",
])("%j cannot be a token and is not looked up", (text) => {
  expect(linkHash(text)).toBeUndefined();
});
