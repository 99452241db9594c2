import { expectProblem, jsonOf } from "./support/api-problem";
import { expect, test } from "./support/portal-test";
import { ask } from "./support/raw-http";
import { askForSession, deskOfLevel, IDENTITY_FIELDS, signed, somebody } from "./support/session";

/** As they stand in the JSON that is sent, and what is said of them. */
const BAD: Record<string, [json: string, code: string]> = {
  "a list": ['["A"]', "type"],
  "an empty list": ["[]", "type"],
  "an object": ['{"name":"A"}', "type"],
  true: ["true", "type"],
  false: ["false", "type"],
  "a number without a decimal text": ["1e30", "type"],
  "10 kB": [JSON.stringify("a".repeat(10_000)), "too_long"],
  "a line break": ['"a\\nb"', "control_character"],
  "a tab at its end": ['"a\\t"', "control_character"],
  NUL: ['"\\u0000"', "control_character"],
  DEL: ['"a\\u007fb"', "control_character"],
  "half a character": ['"\\ud800"', "ill_formed"],
  "the other half": ['"a\\udc00b"', "ill_formed"],
};

for (const field of IDENTITY_FIELDS) {
  for (const [what, [json, code]] of Object.entries(BAD)) {
    test(`${field} cannot be ${what}`, async ({ portal }) => {
      const { token } = await deskOfLevel(portal, "none");
      const answer = await ask(portal.url, `/api/widget/${token}/session`, {
        method: "POST",
        headers: { "Content-Type": "text/plain" },
        body: `{"client_external_id":"CRM-1","${field}":${json}}`,
      });
      expectProblem(answer, { status: 400, code: "invalid", errors: { [field]: [code] } });
    });
  }

  test(`${field} may be missing, null, empty or a number`, async ({ portal }) => {
    const { token } = await deskOfLevel(portal, "none");
    for (const value of [undefined, null, "", 42, 0, -1.5, "A", "🦊".repeat(200)]) {
      const { status } = await askForSession(portal, token, { [field]: value });
      expect([value, status]).toEqual([value, 201]);
    }
  });

  test(`${field} as a number is signed as its text`, async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const said = { ...signed(desk, { [field]: "42" }), [field]: 42 };
    const answer = await askForSession(portal, desk.token, said);
    expect(jsonOf(answer)).toMatchObject({ verified: true });
  });
}

for (const [field, limit] of [
  ["client_external_id", 500],
  ["client_email", 254],
  ["client_name", 200],
  ["client_url", 500],
  ["client_plan", 500],
  ["user_external_id", 500],
  ["user_email", 254],
  ["user_name", 200],
  ["user_phone", 500],
] as const) {
  test(`${field} takes ${limit} characters and not one more`, async ({ portal }) => {
    const { token } = await deskOfLevel(portal, "mixed");
    const most = { [field]: "🦊".repeat(limit) };
    expect((await askForSession(portal, token, most)).status).toBe(201);
    const over = await askForSession(portal, token, { [field]: "a".repeat(limit + 1) });
    expectProblem(over, { status: 400, code: "invalid", errors: { [field]: ["too_long"] } });
  });
}

test("all that is wrong is told at once", async ({ portal }) => {
  const { token } = await deskOfLevel(portal, "none");
  const said = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, []]));
  expectProblem(await askForSession(portal, token, { ...said, signed_at: "yesterday" }), {
    status: 400,
    code: "invalid",
    errors: Object.fromEntries([...IDENTITY_FIELDS, "signed_at"].map((name) => [name, ["type"]])),
  });
});

test("what is wrong is told before the signature is looked at", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "signature");
  const said = { ...signed(desk, somebody()), user_name: "Ida\nBerg" };
  expectProblem(await askForSession(portal, desk.token, said), {
    status: 400,
    code: "invalid",
    errors: { user_name: ["control_character"] },
  });
});

for (const signedAt of [-1, 1.5, "12x", "1e9", true, [], {}, 2 ** 53, "9".repeat(16)]) {
  test(`signed_at cannot be ${JSON.stringify(signedAt)}`, async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const said = { ...signed(desk, somebody()), signed_at: signedAt };
    const answer = await askForSession(portal, desk.token, said);
    expectProblem(answer, { status: 400, code: "invalid", errors: { signed_at: ["type"] } });
  });
}
