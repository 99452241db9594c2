import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/portal-test";
import { ask, TICKET, writeTicket } from "./support/raw-http";
import { beginSession, deskOfLevel } from "./support/session";
import { newPerson, signIn } from "./support/staff";
import { wordsOf } from "./support/words";

const words = wordsOf("en");
const { attachments } = words;
/** The smallest picture there is. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const LAMP = { name: "lamp.png", mimeType: "image/png", buffer: PNG };
const NOTES = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("It flickers.") };
const HUGE = { name: "huge.bin", mimeType: "", buffer: Buffer.alloc(10_485_761) };

async function fill(page: Page, desk: string): Promise<void> {
  await page.goto(`${desk}?lang=en`);
  for (const [name, value] of Object.entries(TICKET)) {
    await page.locator(`[name=${name}]`).fill(value);
  }
}

function saying(text: string, name: string): string {
  return text.replace("{name}", name);
}

/** As if the file had been dropped on the form, or pasted into its text. */
async function bring(page: Page, how: "drop" | "paste", name: string): Promise<void> {
  await page.locator("[name=content]").evaluate(
    (target, { how, name }) => {
      const data = new DataTransfer();
      data.items.add(new File(["from elsewhere"], name, { type: "text/plain" }));
      const begun = { bubbles: true, cancelable: true };
      const event =
        how === "drop"
          ? new DragEvent("drop", { ...begun, dataTransfer: data })
          : new ClipboardEvent("paste", { ...begun, clipboardData: data });
      target.dispatchEvent(event);
    },
    { how, name },
  );
}

test("files that were picked, dropped and pasted go with a ticket; what was taken back does not", async ({
  page,
  portal,
}) => {
  await fill(page, portal.desk);
  await page.getByLabel(attachments.label).setInputFiles([LAMP, NOTES, HUGE]);
  await bring(page, "drop", "dropped.txt");
  await bring(page, "paste", "pasted.txt");
  for (const name of ["lamp.png", "notes.txt", "dropped.txt", "pasted.txt"]) {
    await expect(page.getByText(saying(attachments.done, name))).toBeAttached();
  }
  await expect(page.locator(".uploads img")).toHaveCount(1);
  await expect(page.locator(".uploads .error")).toContainText("huge.bin");
  await page.getByRole("button", { name: saying(attachments.remove, "huge.bin") }).click();
  await page.getByRole("button", { name: saying(attachments.remove, "dropped.txt") }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: words.form.send }).click();

  const list = page.getByRole("list", { name: attachments.list });
  await expect(list.locator("bdi")).toHaveText(["lamp.png", "notes.txt", "pasted.txt"]);
  const picture = list.locator("img");
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a file that could not be sent can be sent again, and nothing typed is lost", async ({
  page,
  portal,
}) => {
  await fill(page, portal.desk);
  await page.route("**/files", (route) => route.abort());
  await page.locator("#attachments").setInputFiles(LAMP);
  await expect(page.locator(".uploads .error")).toContainText("lamp.png");
  await page.unroute("**/files");
  await page.getByRole("button", { name: attachments.retry }).click();
  await expect(page.getByText(saying(attachments.done, "lamp.png"))).toBeAttached();
  await expect(page.locator("[name=content]")).toHaveValue(TICKET.content);
});

test("a form waits for a file that is on its way, and a cancelled one lets it go", async ({
  page,
  portal,
}) => {
  await fill(page, portal.desk);
  await page.route("**/files", () => {});
  await page.locator("#attachments").setInputFiles(NOTES);
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.getByText(attachments.wait)).toBeVisible();
  await page.getByRole("button", { name: saying(attachments.cancel, "notes.txt") }).click();
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page).toHaveURL(/\/t\//);
});

test("without scripts the form brings files, and those that arrived stay when it comes back", async ({
  browser,
  portal,
}) => {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await fill(page, portal.desk);
  await page.locator("[name=email]").fill("nobody");
  await page.locator("#attachments").setInputFiles([LAMP, NOTES, HUGE]);
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.locator("#attachments-error")).toContainText("huge.bin");
  await expect(page.locator("[name=content]")).toHaveValue(TICKET.content);
  await page.getByRole("checkbox", { name: "notes.txt" }).uncheck();
  await page.locator("[name=email]").fill(TICKET.email);
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.locator(".attached bdi")).toHaveText(["lamp.png"]);

  await page.getByLabel(words.ticket.reply).fill("And this");
  await page.locator("#attachments").setInputFiles(NOTES);
  await page.getByRole("button", { name: words.ticket.send }).click();
  await expect(page.locator("#m1 .attached bdi")).toHaveText(["notes.txt"]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#m1 .attached a").click(),
  ]);
  expect(download.suggestedFilename()).toBe("notes.txt");
  await context.close();
});

test("in a session files go with a comment", async ({ page, portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await page.goto(`${session.path}/new?lang=en`);
  await page.locator("[name=title]").fill(TICKET.title);
  await page.locator("[name=content]").fill(TICKET.content);
  await page.locator("#attachments").setInputFiles(NOTES);
  await expect(page.getByText(saying(attachments.done, "notes.txt"))).toBeAttached();
  await page.getByRole("button", { name: words.form.send }).click();
  await expect(page.locator("#m0 .attached bdi")).toHaveText(["notes.txt"]);
});

test("the team sends files with a reply and with a note, and the client gets those of the reply", async ({
  page,
  portal,
  ownDesk,
}) => {
  const { answer } = words.staffTicket;
  const title = "A bell with a picture";
  const link = await writeTicket(portal.url, ownDesk, { title });
  await signIn(page, await newPerson(portal), "/staff/inbox?view=all");
  await page.getByRole("link", { name: title }).click();
  const reply = page.locator(".reply-form");
  await reply.getByLabel(answer.replyText).fill("Like this");
  await reply.locator("input[type=file]").setInputFiles([LAMP, HUGE]);
  await expect(reply.getByText(saying(attachments.done, "lamp.png"))).toBeAttached();
  await expect(reply.locator(".error")).toContainText("huge.bin");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await reply.getByRole("button", { name: answer.send }).click();
  const lamp = page.locator("#m1 .attached a");
  await expect(lamp.locator("bdi")).toHaveText(["lamp.png"]);
  await lamp.press("Enter");
  await expect(page.getByRole("dialog", { name: "lamp.png" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "lamp.png" })).toBeHidden();
  await expect(lamp).toBeFocused();

  await page.getByLabel(answer.note, { exact: true }).check();
  const note = page.locator(".note-form");
  await note.getByLabel(answer.noteText).fill("Between us");
  await note.locator("input[type=file]").setInputFiles(NOTES);
  await expect(note.getByText(saying(attachments.done, "notes.txt"))).toBeAttached();
  await note.getByRole("button", { name: answer.sendNote }).click();
  const secret = page.locator(".message.note .attached a");
  await expect(secret).toContainText("notes.txt");
  const [, id = ""] = /([^/]+)$/.exec((await secret.getAttribute("href")) ?? "") ?? [];

  const seen = await ask(portal.url, link);
  expect(seen.body).toContain("lamp.png");
  expect(seen.body).not.toContain("notes.txt");
  expect((await ask(portal.url, `${link}/files/${id}`)).status).toBe(404);
});
