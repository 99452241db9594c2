import { describe, expect, test } from "vitest";
import { isAutomatic } from "@/app/_domain/mail/judge-mail";
import { readHead } from "@/app/_mail/incoming-mail";

const PATTERN = "reply+*@example.com";

async function judged(...lines: string[]): Promise<boolean> {
  const usual = lines.some((line) => /^from:/i.test(line)) ? [] : ["From: ada@example.com"];
  const header = [...usual, "To: reply@example.com", ...lines, "", ""].join("\r\n");
  return isAutomatic(await readHead(Buffer.from(header), "1"), PATTERN);
}

describe("a mail is the work of a machine", () => {
  test.each([
    ["an absence note", "Auto-Submitted: auto-replied"],
    ["an absence note with a remark", "Auto-Submitted: auto-replied (vacation)"],
    ["one of our own that came back", "Auto-Submitted: auto-generated"],
    ["a newsletter", "Precedence: bulk"],
    ["a mailing list", "List-Id: <lamps.example.com>"],
    ["an old autoresponder's", "X-Autoreply: yes"],
    ["a bounce without a sender", "Return-Path: <>"],
    ["a bounce by its form", "Content-Type: multipart/report; report-type=delivery-status"],
    ["a bounce by its sender", "From: Mail Delivery <MAILER-DAEMON@mx.example.com>"],
    ["from the mailbox itself", "From: Reply@example.com"],
  ])("when it is %s", async (_what, line) => {
    expect(await judged(line)).toBe(true);
  });
});

describe("a mail is a person's", () => {
  test.each([
    ["without any mark", "Subject: Auto-Submitted: auto-replied"],
    ["that says so", "Auto-Submitted: no"],
    ["that wants no automatic answers", "X-Auto-Response-Suppress: All"],
    ["of a program with a priority", "Precedence: normal"],
    ["with a sender", "Return-Path: <ada@example.com>"],
  ])("when it is one %s", async (_what, line) => {
    expect(await judged(line)).toBe(false);
  });
});

describe("the head of a mail", () => {
  test("tells whom it was written to and where it was delivered", async () => {
    const header = [
      "From: Ada <Ada@Example.com>",
      "To: Help <a@example.com>, B@example.com",
      "Cc: c@example.com",
      "Delivered-To: D@example.com",
      "Delivered-To: e@example.com",
      "X-Original-To: <f@example.com>",
      "Message-ID: <1@example.com>",
    ].join("\r\n");
    const head = await readHead(Buffer.from(`${header}\r\n\r\n`), "box 1");
    const to = ["a", "b", "c", "d", "e", "f"].map((name) => `${name}@example.com`);
    expect(head).toMatchObject({ id: "<1@example.com>", from: "ada@example.com", to });
  });

  test("has no sender where there are several, or none", async () => {
    const several = await readHead(Buffer.from("From: a@example.com, b@example.com\r\n\r\n"), "1");
    expect(several).toMatchObject({ id: "1", from: undefined });
    expect(await readHead(Buffer.from("Subject: x\r\n\r\n"), "1")).toMatchObject({ to: [] });
  });
});
