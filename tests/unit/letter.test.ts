import { describe, expect, test } from "vitest";
import type { Letter } from "@/app/_mail/letter";
import { letterHtml } from "@/app/_mail/letter-html";
import { letterText } from "@/app/_mail/letter-text";

const LETTER: Letter = {
  locale: "en",
  subject: "A <b>bold</b> subject",
  heading: "Lamps & Sons",
  body: "Hello,\n\nsee https://example.com/a?b=1&c=2.\nOr do not.\n\nHere:\nhttps://help.example.com/t/abc\n\nBye",
  link: { url: "https://help.example.com/t/abc", label: "Open ticket" },
  notes: [
    { text: "Just answer." },
    { text: "Why?", link: { url: "https://help.example.com/mute", label: "Stop" } },
  ],
  palette: undefined,
};

describe("a letter as HTML", () => {
  test("lets nobody's words be code", () => {
    const typed = `<script>alert(1)</script><img src=x onerror="alert(2)"> "'&`;
    const html = letterHtml({ ...LETTER, body: typed, heading: typed, subject: typed });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(2)&quot;&gt;");
  });

  test("makes links of addresses, without the full stop after them", () => {
    expect(letterHtml(LETTER)).toContain(
      '<a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>.<br>',
    );
  });

  test("puts the button where the link has a line of its own, and there alone", () => {
    const html = letterHtml(LETTER);
    expect(html.match(/>Open ticket</g)).toHaveLength(1);
    expect(html.indexOf(">Here:<")).toBeLessThan(html.indexOf(">Open ticket<"));
    expect(html).not.toContain(">https://help.example.com/t/abc<");
  });

  test("makes no address of another scheme a link", () => {
    const html = letterHtml({ ...LETTER, body: "javascript:alert(1) data:text/html,x" });
    expect(html).not.toMatch(/href="(?:javascript|data)/);
  });
});

test("a letter as text says the same, and the small print after two dashes", () => {
  expect(letterText(LETTER)).toBe(
    `${LETTER.body}\n\n-- \nJust answer.\nWhy? Stop:\nhttps://help.example.com/mute\n`,
  );
});
