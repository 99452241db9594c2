import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { readBody } from "@/app/_mail/incoming-mail";

const MAIL = [
  "From: ada@example.com",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "",
  "Yes, it is.",
  "--b",
  "Content-Type: application/octet-stream",
  'Content-Disposition: attachment; filename="film.bin"',
  "",
  "the first words of it",
  "",
].join("\r\n");

test("a mail that breaks off within a file keeps nobody waiting for the rest", async () => {
  const source = new PassThrough();
  const reading = readBody(source, async ({ content }) => {
    source.destroy(new Error("The line was lost"));
    for await (const _ of content);
  });
  source.write(`${MAIL}${"more\r\n".repeat(50_000)}`);
  await expect(reading).rejects.toThrow("The line was lost");
});

test("a file that is left alone keeps nobody from the text after it", async () => {
  const source = new PassThrough();
  const names: string[] = [];
  const reading = readBody(source, async ({ name }) => void names.push(name));
  source.end(`${MAIL}${"more\r\n".repeat(50_000)}--b--\r\n`);
  expect((await reading).trim()).toBe("Yes, it is.");
  expect(names).toEqual(["film.bin"]);
});
