import { describe, expect, test } from "vitest";
import { transportOptions } from "@/app/_mail/mail-server";
import { refusedBy } from "@/app/_mail/refused-by";

describe("an address of a mail server", () => {
  test.each([
    ["smtps://mail.example.com", { port: 465, secure: true, requireTLS: false }, true],
    ["smtp://mail.example.com", { port: 587, secure: false, requireTLS: false }, false],
    ["smtp://mail.example.com:25?tls=required", { port: 25, requireTLS: true }, true],
    ["smtp://user:pass@mail.example.com", { requireTLS: true }, true],
    ["smtp://user:pass@mail.example.com?tls=optional", { requireTLS: false }, false],
  ])("such as %s says how it is spoken to", (url, options, rejectUnauthorized) => {
    const host = "mail.example.com";
    expect(transportOptions(url)).toMatchObject({ ...options, host, tls: { rejectUnauthorized } });
  });

  test("holds user name and password as they are", () => {
    const { auth } = transportOptions("smtps://user%40example.com:p%2Fw@mail.example.com");
    expect(auth).toEqual({ user: "user@example.com", pass: "p/w" });
  });
});

describe("a mail server that says no", () => {
  function said(code: string, command: string, response: string) {
    return Object.assign(new Error("No"), { code, command, response });
  }

  test.each([
    ["EENVELOPE", "RCPT TO", "550 5.1.1 Nobody here", { forEver: true, all: false }],
    ["EENVELOPE", "RCPT TO", "450 Later", { forEver: false, all: false }],
    ["EMESSAGE", "DATA", "554 Spam", { forEver: true, all: false }],
    ["EENVELOPE", "RCPT TO", "421 Closing", { forEver: false, all: true }],
    ["EENVELOPE", "MAIL FROM", "553 Not your address", { forEver: false, all: false }],
    ["EENVELOPE", "MAIL FROM", "530 Sign in first", { forEver: false, all: true }],
    ["EAUTH", "AUTH PLAIN", "535 Wrong password", { forEver: false, all: true, error: "sign_in" }],
  ])("with %s after %s: %s", (code, command, response, expected) => {
    expect(refusedBy(said(code, command, response))).toMatchObject(expected);
  });

  test("is quoted with one line and no more than fits", () => {
    const { error } = refusedBy(said("EENVELOPE", "RCPT TO", `550 ${"a".repeat(999)}\r\n550 b`));
    expect(error).toHaveLength(300);
    expect(error).not.toContain("\n");
  });
});
