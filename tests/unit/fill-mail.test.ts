import { describe, expect, test } from "vitest";
import { LOCALES } from "@/app/_domain/locales";
import { defaultMailText, neutralMailText } from "@/app/_domain/mail/default-mail-texts";
import { fillMail, forUnverified, MAIL_KINDS, placeholdersIn } from "@/app/_domain/mail/fill-mail";
import { mailTextInput } from "@/app/_domain/mail/mail-text-input";
import { fieldProblems } from "@/app/_web/field-problems";

const VALUES = {
  ticket_title: "{{ticket_url}} & <b>",
  ticket_number: "2616-2",
  ticket_url: "https://help.example.com/t/abc",
  desk_name: "Lamps $& $1",
  comment_content: "Turn it on.\nThen wait.",
};

const BODY = "See {{ticket_url}}";

function problemsOf(text: { subject: string; body: string }) {
  const parsed = mailTextInput.safeParse(text);
  return parsed.error ? fieldProblems(parsed.error) : {};
}

describe("a filled mail", () => {
  test.each([
    ["{{ticket_number}}: {{ ticket_title }}", "2616-2: {{ticket_url}} & <b>"],
    ["{{desk_name}} {{desk_name}}", "Lamps $& $1 Lamps $& $1"],
    ["{{{ticket_number}}}", "{2616-2}"],
    ["{{nobody}} {{}} {ticket_url}", "{{nobody}} {{}} {ticket_url}"],
  ])("has the values of %j as they are", (body, filled) => {
    expect(fillMail({ subject: "", body }, VALUES).body).toBe(filled);
  });

  test("has a subject of one line, and not a longer one than mail programs show", () => {
    const subject = "Re: {{comment_content}}";
    expect(fillMail({ subject, body: "" }, VALUES).subject).toBe("Re: Turn it on. Then wait.");
    const long = { ...VALUES, comment_content: "🦊".repeat(300) };
    expect(fillMail({ subject, body: "" }, long).subject).toBe(`Re: ${"🦊".repeat(246)}…`);
  });
});

describe("an address that nobody verified", () => {
  const neutral = { subject: "neutral", body: "neutral" };

  test.each([
    ["Ticket {{ticket_number}}", BODY, false],
    ["{{ticket_title}}", BODY, true],
    ["Ticket", `{{ comment_content }} ${BODY}`, true],
  ])("is sent %j, %j: neutral is %s", (subject, body, isNeutral) => {
    const text = { subject, body };
    expect(forUnverified(text, neutral)).toBe(isNeutral ? neutral : text);
  });
});

describe("a text of a desk", () => {
  test.each([
    [{ subject: "{{ticket_titel}}", body: BODY }, "subject", "{{ticket_titel}}"],
    [{ subject: "A", body: `{{client}} ${BODY}` }, "body", "{{client}}"],
    [{ subject: "A", body: `{{}} ${BODY}` }, "body", "{{}}"],
  ])("%j is refused for a placeholder that there is not", (text, field, name) => {
    expect(problemsOf(text)).toEqual({ [field]: { code: "unknown_mail_placeholder", name } });
  });

  test.each([
    [{ subject: "A", body: "Hello" }, { body: { code: "no_ticket_url" } }],
    [
      { subject: " ", body: " " },
      { subject: { code: "required" }, body: { code: "required" } },
    ],
    [
      { subject: "a".repeat(201), body: BODY },
      { subject: { code: "too_long", limit: 200, count: 201 } },
    ],
    [
      { subject: "A", body: `${BODY}${"a".repeat(20_000)}` },
      { body: { code: "too_long", limit: 20_000, count: 20_018 } },
    ],
  ])("%# is refused at the field that is wrong", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  test("has a subject of one line", () => {
    const { subject } = mailTextInput.parse({ subject: "A\r\nBcc: b@example.com", body: BODY });
    expect(subject).toBe("A Bcc: b@example.com");
  });
});

describe.each(LOCALES)("the portal's own texts in %s", (locale) => {
  test.each(MAIL_KINDS)("for %s could be a desk's, and the neutral one quotes nobody", (kind) => {
    const [usual, neutral] = [defaultMailText(kind, locale), neutralMailText(kind, locale)];
    expect(mailTextInput.parse(usual)).toEqual(usual);
    expect(mailTextInput.parse(neutral)).toEqual(neutral);
    expect(forUnverified(usual, neutral)).toBe(neutral);
    expect(forUnverified(neutral, usual)).toBe(neutral);
    const quotesReply = placeholdersIn(usual.body).includes("comment_content");
    expect(quotesReply).toBe(kind === "team_replied");
  });
});
