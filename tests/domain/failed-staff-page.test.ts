import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerStaff } from "@/app/_server/staff-pages";
import { testDatabase } from "../support/database";

testDatabase();

let server: Server;
let url: string;

/** What Next answers; every other page fails. */
const ANSWERS: Record<string, [status: number, text: string]> = {
  "/problem": [200, "Words for people"],
  "/staff/gone": [404, "<html id=__next_error__><script>words()</script></html>"],
  "/staff/missing": [200, "<h1>Not here for (cookie)</h1><script>start()</script>"],
};

/** A portal whose pages fail or are not there, but for those that say so. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const visit = { area: "staff" as const, readable: true, address: "192.0.2.1" };
    const asked = new URL(`http://portal.example${request.url}`);
    const pages = {
      origin: "http://portal.example",
      keepScripts: false,
      next: async (inner: typeof request, page: typeof response) => {
        const [status, text] = ANSWERS[String(inner.url)] ?? [500, "Error: secret of the house"];
        page.statusCode = status;
        page.end(text.replace("(cookie)", inner.headers.cookie ?? "nobody"));
      },
    };
    answerStaff(pages, { request, response, url: asked, ...visit });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  url = `http://localhost:${typeof address === "object" ? address?.port : ""}/staff/`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test("a page that fails says so in words, and nothing of what went wrong", async () => {
  const answer = await fetch(`${url}inbox`);
  expect([answer.status, await answer.text()]).toEqual([500, "Words for people"]);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("cache-control") ?? "").not.toContain("public");
});

test.each(["RSC", "Next-Action"])(
  "what fails for Next's own %s request is Next's to show",
  async (header) => {
    const answer = await fetch(`${url}inbox`, { headers: { [header]: "1" } });
    expect([answer.status, await answer.text()]).toEqual([500, "Error: secret of the house"]);
  },
);

test("what is not there is said in words that need no script, to whoever asked for it", async () => {
  const answer = await fetch(`${url}gone`, { headers: { Cookie: "staff_session=mine" } });
  expect([answer.status, await answer.text()]).toEqual([
    404,
    "<h1>Not here for staff_session=mine</h1>",
  ]);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
});

test("what is not there for Next's own request is Next's to show", async () => {
  const answer = await fetch(`${url}gone`, { headers: { RSC: "1" } });
  expect([answer.status, await answer.text()]).toEqual([404, ANSWERS["/staff/gone"]?.[1]]);
});
