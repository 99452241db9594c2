import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerStaff } from "@/app/_server/staff-pages";
import { testDatabase } from "../support/database";

testDatabase();

let server: Server;
let url: string;

/** A portal whose every page fails, but for the one that says so. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const visit = { area: "staff" as const, readable: true, address: "192.0.2.1" };
    const asked = new URL(`http://portal.example${request.url}`);
    const pages = {
      origin: "http://portal.example",
      keepScripts: false,
      next: async (inner: typeof request, page: typeof response) => {
        page.statusCode = inner.url === "/problem" ? 200 : 500;
        page.end(inner.url === "/problem" ? "Words for people" : "Error: secret of the house");
      },
    };
    answerStaff(pages, { request, response, url: asked, ...visit });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  url = `http://localhost:${typeof address === "object" ? address?.port : ""}/staff/inbox`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test("a page that fails says so in words, and nothing of what went wrong", async () => {
  const answer = await fetch(url);
  expect([answer.status, await answer.text()]).toEqual([500, "Words for people"]);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("cache-control") ?? "").not.toContain("public");
});

test.each(["RSC", "Next-Action"])(
  "what fails for Next's own %s request is Next's to show",
  async (header) => {
    const answer = await fetch(url, { headers: { [header]: "1" } });
    expect([answer.status, await answer.text()]).toEqual([500, "Error: secret of the house"]);
  },
);
