import { expect, test } from "./support/portal-test";
import { ask } from "./support/raw-http";
import { newPerson, signIn } from "./support/staff";
import { TEAM_PAGES } from "./support/staff-pages";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test("the pages of the team are found", () => {
  expect(TEAM_PAGES).toEqual(
    expect.arrayContaining(["/staff/team", "/staff/profile", "/staff/nothing/here"]),
  );
});

for (const path of TEAM_PAGES) {
  test(`${path} leads whoever is not signed in to the sign-in, and shows nothing`, async ({
    portal,
  }) => {
    const answer = await ask(portal.url, `${path}?a=1`);
    expect(answer.status).toBe(307);
    const next = encodeURIComponent(`${path}?a=1`);
    expect(answer.headers.location).toBe(`/staff/sign-in?next=${next}`);
    expect(answer.body).not.toMatch(/<(?:main|header|h1|form)\b/);
  });

  test(`${path} tells nothing to a script that asks for its parts`, async ({ portal }) => {
    const answer = await ask(portal.url, `${path}?_rsc`, {
      headers: { RSC: "1", Cookie: "staff_session=made.up" },
    });
    expect(answer.body).not.toMatch(/"(?:main|header|h1|form)"/);
    expect(answer.headers.location ?? answer.body).toContain("/staff/sign-in?next=");
  });
}

test("/staff leads to the inbox", async ({ portal }) => {
  const answer = await ask(portal.url, "/staff");
  expect([answer.status, answer.headers.location]).toEqual([307, "/staff/inbox"]);
});

for (const path of ["/staff/sign-in", "/staff/nothing", "/staff/set-up/x", "/staff/reset"]) {
  test(`${path} may be framed by nobody and runs its own scripts only`, async ({ portal }) => {
    const { headers } = await ask(portal.url, path);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='(?:;|$)/);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["referrer-policy"]).toBe("same-origin");
  });
}

for (const origin of ["https://evil.example", "null", undefined]) {
  test(`a form that says it comes from ${origin} is refused`, async ({ portal }) => {
    const type = { "Content-Type": "multipart/form-data; boundary=x" };
    const headers = origin === undefined ? type : { ...type, Origin: origin };
    const sent = { method: "POST", headers, body: "--x--" };
    const answer = await ask(portal.url, "/staff/sign-in", sent);
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });
}

const ADMINS_ONLY = [
  "/staff/team",
  "/staff/team/groups",
  "/staff/team/invite",
  "/staff/team/log",
  "/staff/export",
  "/staff/clients/erase",
];

test("for an agent an admin's page is as unknown as every other", async ({ page, portal }) => {
  await signIn(page, await newPerson(portal, { role: "agent" }));
  const file = "/staff/export/tickets.csv";
  for (const path of [...ADMINS_ONLY, file, "/staff/x", "/staff/%ff"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    // The words are in the page itself, for whoever runs no scripts.
    const { title, back } = words.staffSignIn.notFound;
    expect(await answer?.text()).toMatch(new RegExp(`<h1[^>]*>${title}</h1>.*>${back}</a>`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(title);
  }
});
