import { describe, expect, test } from "vitest";
import { fileKind } from "@/app/_domain/attachments/file-kind";
import { fileName } from "@/app/_domain/attachments/file-name";
import { characters } from "@/app/_domain/text";
import { sizesIn } from "@/app/_i18n/sizes";
import { contentDisposition } from "@/app/_server/files/content-disposition";
import { filePlace, formPlace, methodsOf } from "@/app/_server/files/file-place";
import { rangeAsked } from "@/app/_server/files/range";
import { storagePlace } from "@/app/_storage/place";

describe("the name of a file", () => {
  test.each([
    ["report.pdf", "report.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ida\\lamp.png", "lamp.png"],
    ["lamp\0.png", "lamp.png"],
    ["lamp\r\n.png", "lamp .png"],
    ["gpj\u202eexe.png", "gpjexe.png"],
    ["\u200flamp\u2066.png", "lamp.png"],
    ["zażółć 🦊.png", "zażółć 🦊.png"],
    ["z\u0307.png", "ż.png"],
    ["CON", "_CON"],
    ["con.tar.gz", "_con.tar.gz"],
    ["com1.txt", "_com1.txt"],
    ["console.log", "console.log"],
    ['a<b>:"c|d?e*.txt', "a_b___c_d_e_.txt"],
    ["lamp.png. .", "lamp.png"],
    [".htaccess", "htaccess"],
    ["", "file"],
    ["..", "file"],
    ["\u200b", "file"],
    ["a/", "file"],
  ])("%j is kept as %j", (given, kept) => {
    expect(fileName(given)).toBe(kept);
  });

  test("of 400 characters is cut before its ending, and never within a letter", () => {
    const name = fileName(`${"🦊".repeat(400)}.png`);
    expect([characters(name), name.isWellFormed(), name.endsWith("🦊.png")]).toEqual([
      255,
      true,
      true,
    ]);
    expect(characters(fileName("a".repeat(400)))).toBe(255);
    expect(characters(fileName(`a.${"b".repeat(400)}`))).toBe(255);
  });
});

describe("the kind of a file", () => {
  const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const AVIF = Buffer.concat([Buffer.from([0, 0, 0, 28]), Buffer.from("ftypavif0000mif1miaf")]);
  test.each<[string, Buffer, string | undefined, string]>([
    ["PNG", PNG, "text/html", "image/png"],
    ["JPEG", Buffer.from("ffd8ffe000104a46", "hex"), undefined, "image/jpeg"],
    ["GIF, and HTML after that", Buffer.from("GIF89a<script>"), "text/html", "image/gif"],
    ["WebP", Buffer.from("RIFF0000WEBPVP8 "), "", "image/webp"],
    ["AVIF", AVIF, "image/avif", "image/avif"],
    ["PNG by its word alone", Buffer.from("<html>"), "image/png", "application/octet-stream"],
    ["SVG", Buffer.from("<svg/>"), "image/svg+xml", "image/svg+xml"],
    ["HTML", Buffer.from("<html>"), "Text/HTML; charset=utf-8", "text/html"],
    ["a PDF", Buffer.from("%PDF-1.7"), "application/pdf", "application/pdf"],
    ["a sound in RIFF", Buffer.from("RIFF0000WAVEfmt "), "image/webp", "application/octet-stream"],
    ["a line break in its type", PNG, "image/png; charset=\r\nX: 1", "image/png"],
    ["no type at all", Buffer.from("a"), "a/b\r\nSet-Cookie: a", "application/octet-stream"],
    ["nothing", Buffer.alloc(0), undefined, "application/octet-stream"],
  ])("is told by the first bytes before its word: %s", (_, first, said, kind) => {
    expect(fileKind(first, said)).toBe(kind);
  });
});

describe("a part of a file of 100 bytes", () => {
  const etag = '"now"';
  test.each<[string | undefined, unknown]>([
    [undefined, undefined],
    ["bytes=0-9", { start: 0, end: 9 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=90-500", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-500", { start: 0, end: 99 }],
    ["bytes=99-99", { start: 99, end: 99 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=100-200", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=9-0", undefined],
    ["bytes=0-1,5-6", undefined],
    ["bytes=-", undefined],
    ["lines=0-1", undefined],
    ["bytes=a-b", undefined],
  ])("asked for as %s is %j", (range, part) => {
    const headers = range === undefined ? {} : { range };
    expect(rangeAsked(headers, { size: 100, etag })).toEqual(part);
  });

  test("is all of it where the part is of another file", () => {
    const headers = { range: "bytes=0-9", "if-range": '"then"' };
    expect(rangeAsked(headers, { size: 100, etag })).toBeUndefined();
    expect(rangeAsked({ ...headers, "if-range": etag }, { size: 100, etag })).toEqual({
      start: 0,
      end: 9,
    });
  });
});

describe("the header that names a download", () => {
  test.each([
    ["a.txt", `attachment; filename="a.txt"; filename*=UTF-8''a.txt`],
    [
      "zażółć (1).txt",
      `filename="zazo_c (1).txt"; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87%20%281%29.txt`,
    ],
    ["🦊.txt", `filename="_.txt"; filename*=UTF-8''%F0%9F%A6%8A.txt`],
    [`a"b\\c%20'.txt`, `filename="a_b_c_20'.txt"; filename*=UTF-8''a%22b%5Cc%2520%27.txt`],
  ])("of %j", (name, header) => {
    expect(contentDisposition(name, { inline: false })).toContain(header);
  });

  test("lets a picture show in the page", () => {
    expect(contentDisposition("a.png", { inline: true })).toMatch(/^inline; /);
  });
});

describe("an address of files", () => {
  test.each([
    ["/t/abc/files", "link", "abc", undefined, ["POST"]],
    ["/t/abc/files/1", "link", "abc", "1", ["GET", "HEAD"]],
    ["/w/abc/files", "session", "abc", undefined, ["POST"]],
    ["/w/abc/files/1", "session", "abc", "1", ["GET", "HEAD"]],
    ["/d/abc/files", "desk", "abc", undefined, ["POST"]],
    ["/staff/tickets/1/files", "staff", "1", undefined, ["POST"]],
    ["/staff/tickets/1/files/2", "staff", "1", "2", ["GET", "HEAD"]],
    ["/api/widget/abc/attachments", "api", "abc", undefined, ["POST", "OPTIONS"]],
    ["/api/widget/abc/attachments/1", "api", "abc", "1", ["GET", "HEAD", "OPTIONS"]],
    ["/api/v1/desks/abc/attachments", "program", "abc", undefined, ["POST"]],
    ["/api/v1/desks/abc/attachments/1", "program", "abc", "1", ["GET", "HEAD"]],
  ])("%s is one", (path, side, of, id, methods) => {
    const place = filePlace(path);
    expect(place).toEqual({ side, of, id });
    expect(place && methodsOf(place)).toEqual(methods);
  });

  test.each(["/t/abc", "/d/abc/files/1", "/t/abc/files/1/2", "/t//files", "/staff/tickets/1"])(
    "%s is none",
    (path) => expect(filePlace(path)).toBeUndefined(),
  );

  test.each([
    ["/t/abc", "link"],
    ["/w/abc", "session"],
    ["/w/abc/tickets/1", "session"],
    ["/d/abc", "desk"],
    ["/staff/tickets/1", "staff"],
    ["/staff/sign-in", undefined],
    ["/", undefined],
  ])("a form of %s brings files to %s", (path, side) => {
    expect(formPlace(path)?.side).toBe(side);
  });
});

describe("a storage", () => {
  test("is a directory by its whole path", () => {
    expect(storagePlace("file:///var/files")).toEqual({ directory: "/var/files" });
    expect(storagePlace("file:/var/files")).toEqual({ directory: "/var/files" });
  });

  test("is a bucket, of Amazon's or at another endpoint", () => {
    const at = "s3://id:k%2Fey@files/help?endpoint=http://127.0.0.1:9000&region=eu-central-1";
    expect(storagePlace(at)).toEqual({
      bucket: "files",
      prefix: "help/",
      endpoint: "http://127.0.0.1:9000",
      region: "eu-central-1",
      credentials: { accessKeyId: "id", secretAccessKey: "k/ey" },
    });
    expect(storagePlace("s3://files")).toMatchObject({ prefix: "", endpoint: undefined });
  });

  test.each(["files", "file:", "file:files", "file://host/files", "s3://", "s3://A_B", "ftp://a"])(
    "is not %s",
    (url) => expect(storagePlace(url)).toBeUndefined(),
  );
});

test.each([
  ["en", 1, "1 kB"],
  ["en", 10 * 1024 * 1024, "10 MB"],
  ["fr", 1_500_000, "1,4 Mo"],
  ["uk", 2000, "2 кБ"],
] as const)("in %s, %i bytes are %s", (locale, bytes, said) => {
  expect(sizesIn(locale)(bytes).replace(/\s/g, " ")).toBe(said);
});
