import { expectHelpfulPage } from "./support/helpful-page";
import { expect, test } from "./support/portal-test";
import {
  ask,
  formIn,
  openForm,
  sendForm,
  TICKET,
  ticketPath,
  writeTicket,
} from "./support/raw-http";
import { wordsOf } from "./support/words";

const { problem } = wordsOf("en");
const MULTIPART = { "Content-Type": "multipart/form-data; boundary=portal-tests" };

test("a desk that is not there answers 404", async ({ portal }) => {
  const answer = await ask(portal.url, "/d/nothing");
  expectHelpfulPage(answer, { status: 404, path: "/d/nothing", heading: problem.notFound });
});

test("a link that is not there answers 404", async ({ portal }) => {
  const path = `/t/${"A".repeat(43)}`;
  const answer = await ask(portal.url, path);
  expectHelpfulPage(answer, { status: 404, path, heading: problem.notFound });
});

test("a form from another site is refused with 403", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const answer = await sendForm(portal.url, form, TICKET, { Origin: "https://evil.example" });
  expectHelpfulPage(answer, { status: 403, path: portal.desk, heading: problem.foreignForm });
});

test("an Origin that cannot be read is refused with 403", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const answer = await sendForm(portal.url, form, TICKET, { Origin: "%%%" });
  expectHelpfulPage(answer, { status: 403, path: portal.desk, heading: problem.foreignForm });
});

test("a foreign Origin is not excused by a forwarded host", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const answer = await sendForm(portal.url, form, TICKET, {
    Origin: "https://evil.example",
    "X-Forwarded-Host": "evil.example",
  });
  expect(answer.status).toBe(403);
});

test("a form whose browser hides its Origin is taken", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const answer = await sendForm(portal.url, form, TICKET, { Origin: "null" });
  expect(ticketPath(answer)).toBeDefined();
});

test("a form of another build answers 409", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const { form: key = "" } = form.hidden;
  const stale = { [`$ACTION_ID_7f${"0".repeat(40)}`]: "", form: key };
  const answer = await sendForm(portal.url, { ...form, hidden: stale }, TICKET);
  expectHelpfulPage(answer, { status: 409, path: portal.desk, heading: problem.formExpired });
});

test("a forged form key brings the form back with what was typed", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const forged = { ...form.hidden, form: "aaaaaa.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA" };
  const answer = await sendForm(portal.url, { ...form, hidden: forged }, TICKET);
  expect(answer.status).toBe(409);
  expect(answer.body).toContain(`value="${TICKET.title}"`);
  expect(answer.body).toContain(wordsOf("en").error.formExpired);
});

for (const [what, body] of [
  ["without an end", '--portal-tests\r\nContent-Disposition: form-data; name="title'],
  ["that is not one", "title=x"],
  ["that is empty", ""],
] as const) {
  test(`a multipart body ${what} answers 400`, async ({ portal }) => {
    const question = { method: "POST", headers: MULTIPART, body };
    const answer = await ask(portal.url, portal.desk, question);
    expectHelpfulPage(answer, { status: 400, path: portal.desk, heading: problem.unreadable });
  });
}

for (const type of ["application/x-www-form-urlencoded", "application/json", "text/plain"]) {
  test(`a body of the type ${type} answers 400`, async ({ portal }) => {
    const question = { method: "POST", headers: { "Content-Type": type }, body: "{}" };
    const answer = await ask(portal.url, portal.desk, question);
    expectHelpfulPage(answer, { status: 400, path: portal.desk, heading: problem.unreadable });
  });
}

test("a body over 1 MB answers 413", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const content = "x".repeat(1024 * 1024);
  const answer = await sendForm(portal.url, form, { ...TICKET, content });
  expectHelpfulPage(answer, { status: 413, path: portal.desk, heading: problem.tooLarge });
});

test("a body over 1 MB that does not tell its length answers 413", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const content = "x".repeat(1500 * 1024);
  const chunked = { "Transfer-Encoding": "chunked" };
  const answer = await sendForm(portal.url, form, { ...TICKET, content }, chunked);
  expectHelpfulPage(answer, { status: 413, path: portal.desk, heading: problem.tooLarge });
});

for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]) {
  test(`${method} answers 405 and names what is allowed`, async ({ portal }) => {
    const answer = await ask(portal.url, portal.desk, { method });
    expectHelpfulPage(answer, { status: 405, path: portal.desk, heading: problem.notAllowed });
    expect(answer.headers.allow).toBe("GET, HEAD, POST");
  });
}

test("a form for a desk that is not there answers 404", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const answer = await sendForm(portal.url, { ...form, path: "/d/nothing" }, TICKET);
  expectHelpfulPage(answer, { status: 404, path: "/d/nothing", heading: problem.notFound });
});

test("a comment for a link that is not there answers 404", async ({ portal }) => {
  const ticket = await writeTicket(portal.url, portal.desk);
  const path = `/t/${"A".repeat(43)}`;
  const form = formIn(path, (await ask(portal.url, ticket)).body);
  const answer = await sendForm(portal.url, form, { content: "Hello" });
  expectHelpfulPage(answer, { status: 404, path, heading: problem.notFound });
});

test("a file in the place of a text is refused at its field", async ({ portal }) => {
  const { hidden } = await openForm(portal.url, portal.desk);
  const parts = Object.entries(hidden).map(([name, value]) => `name="${name}"\r\n\r\n${value}`);
  parts.push('name="title"; filename="title.txt"\r\n\r\nA file');
  const lines = parts.map(
    (part) => `--portal-tests\r\nContent-Disposition: form-data; ${part}\r\n`,
  );
  const question = {
    method: "POST",
    headers: MULTIPART,
    body: `${lines.join("")}--portal-tests--\r\n`,
  };
  const answer = await ask(portal.url, portal.desk, question);
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('id="title-error"');
});

/** Paths that programs and attackers try. None of them is a page. */
const GARBAGE = [
  "/nothing",
  "/t/%ff",
  "/t/%00",
  "/t/a%00b",
  "/t",
  `/t/${"a".repeat(5000)}`,
  "/d/%E0%A4%A",
  "/d/%00",
  "/d/%f0%9f%90%a6",
  "/d",
  "/%",
  "/%c0%af",
  "/../../etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "/.env",
  "/.git/config",
  "/wp-login.php",
  "/index.php?x[]=1",
  "/constructor",
  "/__proto__",
  "/problem",
  "/404",
  "/500",
  "/_error",
  "/_not-found",
  "/_next/nothing",
  "/_next/static/nothing.js",
  "/_next/static/../../package.json",
  "/_next/data/x/index.json",
  "/_next/image?url=%2Ficon.svg&w=64&q=75",
  "/index.rsc",
  "/d/nothing.rsc",
  "/d/nothing.segments/_tree.segment.rsc",
  "/t/nothing?before=abc&lang=%ff",
  "http://evil.example/",
  "*",
];

for (const path of GARBAGE) {
  test(`${path.slice(0, 60)} answers 404 with a page that helps`, async ({ portal }) => {
    const answer = await ask(portal.url, path);
    expectHelpfulPage(answer, { status: 404, path, heading: problem.notFound });
  });
}

for (const path of ["//", "//evil.example/x", "/\\evil.example", "/d/"]) {
  test(`${path} leads nowhere outside`, async ({ portal }) => {
    const answer = await ask(portal.url, path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.location ?? "/").toMatch(/^\/(?![/\\])/);
  });
}

for (const headers of [
  { RSC: "1" },
  { RSC: "1", "Next-Router-State-Tree": "x" },
  { "Next-Action": `7f${"0".repeat(40)}` },
  { "X-Middleware-Subrequest": "a:a:a:a:a" },
  { "X-Matched-Path": "/nothing" },
  { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "gopher" },
  { "X-Nextjs-Data": "1" },
  { "Accept-Language": "x".repeat(9000) },
  { Range: "bytes=0-5" },
  { "If-None-Match": "*" },
  { Host: "evil.example" },
]) {
  test(`the headers ${JSON.stringify(headers).slice(0, 60)} change no page`, async ({ portal }) => {
    const answer = await ask(portal.url, `${portal.desk}?lang=en`, { headers });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(wordsOf("en").form.title);
    expect(answer.body).not.toContain("evil.example");
  });
}
