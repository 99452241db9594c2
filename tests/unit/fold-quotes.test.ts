import { describe, expect, test } from "vitest";
import { foldQuotes } from "@/app/_mail/fold-quotes";

const SENDERS = ["Lamps", "help@example.com"];
const QUOTE = "> Hello,\n>\n> We have replied to your ticket:\n>\n> Is it the blue one?";

function said(text: string): string {
  return foldQuotes(text, SENDERS).said;
}

describe("an answer above what it answers", () => {
  test.each([
    ["English", "On Mon, Nov 23, 2026 at 2:05 PM Lamps <help@example.com> wrote:"],
    ["Polish", "pon., 23 lis 2026 o 14:05 Lamps <help@example.com> napisał(a):"],
    ["Ukrainian", "пн, 23 лист. 2026 р. о 14:05 Lamps <help@example.com> пише:"],
    ["German", "Am Mo., 23. Nov. 2026 um 14:05 Uhr schrieb Lamps <help@example.com>:"],
    ["French", "Le lun. 23 nov. 2026 à 14:05, Lamps <help@example.com> a écrit :"],
    ["Spanish", "El lun, 23 nov 2026 a las 14:05, Lamps (<help@example.com>) escribió:"],
    ["Czech", "po 23. 11. 2026 v 14:05 odesílatel Lamps <help@example.com> napsal:"],
    ["Slovak", "po 23. 11. 2026 o 14:05 Lamps <help@example.com> napísal(a):"],
  ])("is all that is said, whatever the language: %s", (_language, introduction) => {
    const { said, quoted } = foldQuotes(`Yes, it is.\n\n${introduction}\n\n${QUOTE}\n`, SENDERS);
    expect(said).toBe("Yes, it is.");
    expect(quoted).toBe(`${introduction}\n\n${QUOTE}`);
  });

  test("is told from an introduction that a mail program broke into lines", () => {
    const broken = "On Mon, Nov 23, 2026 at 2:05 PM Lamps\n<help@example.com> wrote:";
    expect(said(`Yes.\nIt is.\n${broken}\n${QUOTE}`)).toBe("Yes.\nIt is.");
  });

  test("is told from an introduction by a name that nobody knows", () => {
    expect(said(`Yes.\n\nDne 23. 11. 2026 v 14:05 Podpora napsal(a):\n${QUOTE}`)).toBe("Yes.");
  });

  test("is told from the head of a mail that is repeated without marks", () => {
    const head = "Von: Lamps <help@example.com>\nGesendet: Montag\nAn: Ada\nBetreff: Lampe";
    expect(said(`Ja.\n\n________________________________\n${head}\n\nGuten Tag,\nist …`)).toBe(
      "Ja.",
    );
    expect(said(`Ja.\n\n-----Ursprüngliche Nachricht-----\n${head}\n\nGuten Tag`)).toBe("Ja.");
  });

  test("is told from an introduction of lines without marks", () => {
    const introduction = "On 23/11/2026 14:05, Lamps wrote:";
    expect(said(`Yes.\n\n${introduction}\n\nHello,\nIs it the blue one?`)).toBe("Yes.");
  });

  test("loses its signature and the name of a device", () => {
    expect(said(`Yes.\n\n-- \nAda Żuk\nTel. 123\n\nOn 23/11/2026, Lamps wrote:\n${QUOTE}`)).toBe(
      "Yes.",
    );
    expect(said(`Tak.\n\nWysłane z iPhone'a\n\nOn 23/11/2026, Lamps wrote:\n${QUOTE}`)).toBe(
      "Tak.",
    );
  });
});

describe("an answer below what it answers", () => {
  test("is all that is said", () => {
    const introduction = "On 23/11/2026 14:05, Lamps wrote:";
    const { said, quoted } = foldQuotes(`${introduction}\n${QUOTE}\n\nYes, it is.\n`, SENDERS);
    expect(said).toBe("Yes, it is.");
    expect(quoted).toBe(`${introduction}\n${QUOTE}`);
  });
});

describe("what stays as it was written", () => {
  test.each([
    [
      "answers between the quoted lines",
      "On 23/11/2026, Lamps wrote:\n> Blue?\n\nYes.\n\n> Big?\n\nNo.",
    ],
    ["a text without a quote", "It says:\n\nerror 17\n\nand then nothing."],
    ["a text that is nothing but a quote", QUOTE],
    [
      "facts with colons about something else",
      "Model: L1\nColour: blue\nYear: 2026\n\nIs it known?",
    ],
    ["lines below two dashes that are no signature", `One\n--\n${"more\n".repeat(20)}end`],
    [
      "a line of the writer's own that ends in a colon",
      "On 23 November Lamps sent me this:\n\n> a",
    ],
  ])("%s", (_what, text) => {
    expect(said(text)).toBe(text.trim());
  });

  test("a text of many lines is folded in good time", () => {
    const text = `${"On 1, a wrote:\n\n".repeat(50_000)}${"> a\n".repeat(50_000)}`;
    const begun = performance.now();
    foldQuotes(text, SENDERS);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
