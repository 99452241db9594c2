import { describe, expect, test } from "vitest";
import { updateDesk } from "@/app/_domain/desks/desk";
import { readDeskSettings } from "@/app/_domain/desks/read-desk-settings";
import { LOCALES } from "@/app/_domain/locales";
import { defaultMailText, neutralMailText } from "@/app/_domain/mail/default-mail-texts";
import {
  mailTextFor,
  readMailTexts,
  resetMailText,
  saveMailText,
} from "@/app/_domain/mail/mail-texts";
import { testDatabase } from "../support/database";
import { newDesk, refusalOf, type TestDesk } from "../support/database-rows";

const { sql } = testDatabase();

const NAME = { kind: "team_replied", locale: "de" } as const;
const TEXT = { subject: "{{ticket_title}}", body: "Guten Tag\n{{ticket_url}}" };
const QUIET = { subject: "Anfrage {{ticket_number}}", body: "{{ticket_url}}" };

async function textOf(desk: TestDesk) {
  const texts = await readMailTexts(desk);
  return texts.find(({ kind, locale }) => kind === NAME.kind && locale === NAME.locale);
}

function textFor(desk: TestDesk, verified: boolean) {
  return mailTextFor({ desk, ...NAME, verified });
}

describe("the mail texts of a desk", () => {
  test("are the portal's own at first, in every language", async () => {
    const desk = await newDesk();
    const texts = await readMailTexts(desk);
    expect(texts).toHaveLength(2 * LOCALES.length);
    expect(texts.every(({ isOwn }) => !isOwn)).toBe(true);
    expect(await textFor(desk, true)).toEqual(defaultMailText(NAME.kind, NAME.locale));
    expect(await textFor(desk, false)).toEqual(neutralMailText(NAME.kind, NAME.locale));
  });

  test("are kept for one mail in one language, and forgotten again", async () => {
    const [desk, other] = [await newDesk(), await newDesk()];
    const named = { deskToken: desk.token, ...NAME };
    await saveMailText({ ...named, text: TEXT });
    expect(await textOf(desk)).toMatchObject({ ...TEXT, isOwn: true });
    expect((await readMailTexts(desk)).filter(({ isOwn }) => isOwn)).toHaveLength(1);
    expect(await textFor(desk, true)).toEqual(TEXT);
    expect(await textFor(other, true)).not.toEqual(TEXT);
    await resetMailText(named);
    expect(await textOf(desk)).toMatchObject({ isOwn: false });
    expect(await textFor(desk, true)).toEqual(defaultMailText(NAME.kind, NAME.locale));
  });

  test("reach an address that nobody verified only where they quote no visitor", async () => {
    const desk = await newDesk();
    const named = { deskToken: desk.token, ...NAME };
    await saveMailText({ ...named, text: TEXT });
    expect(await textFor(desk, false)).toEqual(neutralMailText(NAME.kind, NAME.locale));
    await saveMailText({ ...named, text: QUIET });
    expect(await textFor(desk, false)).toEqual(QUIET);
  });

  test("that somebody else changed since they were seen are left as they are", async () => {
    const desk = await newDesk();
    const named = { deskToken: desk.token, ...NAME };
    const seen = (await textOf(desk))?.version;
    await saveMailText({ ...named, seen, text: TEXT });
    const late = saveMailText({ ...named, seen, text: QUIET });
    expect(await refusalOf(late)).toMatchObject({ code: "changed_meanwhile" });
    expect(await textOf(desk)).toMatchObject(TEXT);
  });

  test("are no text of the desk where they say what the portal says anyway", async () => {
    const desk = await newDesk();
    const text = defaultMailText(NAME.kind, NAME.locale);
    await saveMailText({ deskToken: desk.token, ...NAME, text: TEXT });
    await saveMailText({ deskToken: desk.token, ...NAME, text });
    expect(await textOf(desk)).toMatchObject({ isOwn: false });
  });

  test("are written down in the desk's trail with who changed them", async () => {
    const desk = await newDesk();
    const [by] = await sql<{ id: string; name: string }>(
      "insert into staff (id, email, name) values (gen_random_uuid(), 'ada@example.com', 'Ada') returning id, name",
    );
    await saveMailText({ deskToken: desk.token, ...NAME, text: TEXT, by });
    const entries = await sql(
      "select actor_name, details from audit_entries where desk_id = $1 and kind = 'desk_changed'",
      [desk.id],
    );
    expect(entries).toMatchObject([
      { actor_name: "Ada", details: { mailText: "team_replied", locale: "de" } },
    ]);
  });

  test("of a desk that is not there are not found", async () => {
    const named = { deskToken: "nosuchdesk", ...NAME };
    for (const refused of [
      () => readMailTexts({ token: "nosuchdesk" }),
      () => saveMailText({ ...named, text: TEXT }),
      () => resetMailText(named),
    ]) {
      expect(await refusalOf(refused())).toMatchObject({ code: "desk_not_found" });
    }
  });
});

describe("the sender of a desk's mails", () => {
  test("is kept as one line and in lower case, and given up again", async () => {
    const { token } = await newDesk();
    const sender = { mailFromName: " Lamps\r\nBcc: x ", mailFromAddress: "Help@Example.com " };
    await updateDesk(token, sender);
    expect(await readDeskSettings(token)).toMatchObject({
      mailFromName: "Lamps Bcc: x",
      mailFromAddress: "help@example.com",
    });
    await updateDesk(token, { mailFromName: " ", mailFromAddress: "" });
    const none = { mailFromName: null, mailFromAddress: null };
    expect(await readDeskSettings(token)).toMatchObject(none);
  });

  test.each(["help", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example"])(
    "is no address such as %j",
    async (mailFromAddress) => {
      const { token } = await newDesk();
      await expect(updateDesk(token, { mailFromAddress })).rejects.toThrow("email");
    },
  );
});
