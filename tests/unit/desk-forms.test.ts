import { describe, expect, test } from "vitest";
import { speak } from "@/app/_i18n/translator";
import { findingOf } from "@/app/_ui/staff/desk-finding";
import { fieldProblems } from "@/app/_web/field-problems";
import { claimedIn } from "@/app/staff/(team)/desks/_forms/claimed-fields";
import {
  generalForm,
  newCategoryForm,
  orderForm,
  widgetForm,
} from "@/app/staff/(team)/desks/_forms/desk-forms";
import { levelForm } from "@/app/staff/(team)/desks/_forms/security-forms";

const SEEN = "2026-04-15T12:00:00.000Z";

const GENERAL = {
  desk: "desk",
  updated_at: SEEN,
  name: "Lamps",
  description: "",
  helpText: "",
  color: "#2457c5",
  locale: "",
  numbering: "{{nr}}",
  position: "0",
};

function problemsIn(values: Record<string, string>) {
  const parsed = generalForm.safeParse(values);
  return parsed.error ? fieldProblems(parsed.error) : {};
}

describe("the form of a desk", () => {
  test("reads what is said in each language, and leaves out what is empty", () => {
    const said = {
      description_pl: "Lampy",
      helpText_pl: " ",
      description_de: "",
      helpText_uk: "Так",
    };
    expect(generalForm.parse({ ...GENERAL, ...said }).translations).toEqual({
      pl: { description: "Lampy" },
      uk: { helpText: "Так" },
    });
  });

  test("takes no tick for no and no language for the reader's own", () => {
    expect(generalForm.parse(GENERAL)).toMatchObject({
      active: false,
      listed: false,
      attachments: false,
      locale: null,
    });
    expect(generalForm.parse({ ...GENERAL, active: "on" })).toMatchObject({ active: true });
  });

  test.each<[string, string, object]>([
    ["name", " ", { code: "required" }],
    ["description", "a".repeat(501), { code: "too_long", limit: 500, count: 501 }],
    ["description_pl", "a".repeat(501), { code: "too_long", limit: 500, count: 501 }],
    ["color", "blue", { code: "color" }],
    ["locale", "xx", {}],
    ["numbering", "{{nr-w}}", { code: "may_repeat" }],
    ["position", "first", { code: "number" }],
  ])("names %s where that is wrong", (field, value, problem) => {
    const problems = problemsIn({ ...GENERAL, [field]: value });
    expect(problems).toEqual({ [field]: expect.objectContaining(problem) });
  });

  test("names every field that is wrong, those of other languages too", () => {
    const wrong = { ...GENERAL, name: "", helpText_sk: "a".repeat(20_001) };
    expect(Object.keys(problemsIn(wrong)).toSorted()).toEqual(["helpText_sk", "name"]);
  });

  test("passes on nothing that a desk does not let be changed here", () => {
    const more = { ...GENERAL, secretVersion: "9", token: "mine", securityLevel: "none" };
    expect(Object.keys(generalForm.parse(more))).not.toEqual(
      expect.arrayContaining(["secretVersion", "token", "securityLevel"]),
    );
  });
});

test("rules and sites are read a line each, with the line ends of a form", () => {
  const parsed = widgetForm.parse({
    desk: "desk",
    updated_at: SEEN,
    widgetLayout: "inline",
    showRules: "https://a.example/*\r\n\r\n https://b.example/* ",
    hideRules: "",
    allowedOrigins: "https://a.example/\r\n\r\n",
  });
  expect(parsed).toMatchObject({
    showRules: ["https://a.example/*", "https://b.example/*"],
    hideRules: [],
    allowedOrigins: ["https://a.example"],
  });
});

test.each([
  ["", null],
  ["0", null],
  ["3600", 3600],
])("a maximum age of %j is %j", (signatureMaxAge, age) => {
  const level = { desk: "desk", updated_at: SEEN, securityLevel: "mixed", signatureMaxAge };
  expect(levelForm.parse(level).signatureMaxAge).toBe(age);
});

test("an order is ids and at most one move", () => {
  expect(orderForm.parse({ desk: "desk", order: "a,b" })).toMatchObject({ order: ["a", "b"] });
  expect(orderForm.safeParse({ desk: "desk", order: "a", move: "away a" }).success).toBe(false);
});

describe("what is pasted into the checker", () => {
  const claimed = { client_external_id: "42", signature: "s" };

  test.each([
    ["as JSON", '{"client_external_id": 42, "signature": "s"}'],
    [
      "with the script around it",
      'var X = {"client_external_id":"42","signature":"s"};\n</script>',
    ],
  ])("is read %s", (_, json) => {
    expect(claimedIn({ json })).toMatchObject({ claimed });
  });

  test("is the signature of its own field before the one in the JSON", () => {
    const json = '{"client_external_id":"42","signature":"other"}';
    expect(claimedIn({ json, signature: "s" })).toMatchObject({ claimed });
  });

  test("may be typed field by field", () => {
    expect(claimedIn({ json: " ", ...claimed })).toMatchObject({ claimed, deskToken: undefined });
  });

  test.each(["{a: 1}", "CRM-123", "[1]", "}{"])("is refused where it is no object: %s", (json) => {
    expect(claimedIn({ json })).toBeUndefined();
  });

  test("says which desk it is for", () => {
    expect(claimedIn({ json: '{"desk_token":"d"}' })?.deskToken).toBe("d");
  });
});

test("every field that differs is named in what the checker says", () => {
  const slip = { field: "client_plan", how: "other_field", other: "user_name" } as const;
  const { good, text } = findingOf(speak("en"), { state: "differs", slip });
  expect([good, text]).toEqual([
    false,
    "The signature fits when client_plan has the value of user_name",
  ]);
});

describe("the form of a category", () => {
  const CATEGORY = { desk: "desk", code: "a", name: "A", helpText: "", color: "#2457c5" };

  test("gives its tickets to nobody where nobody is chosen, and to no word that is no id", () => {
    const nobody = { ...CATEGORY, defaultAssigneeId: "", defaultGroupId: "" };
    expect(newCategoryForm.parse(nobody)).toMatchObject({
      defaultAssigneeId: null,
      defaultGroupId: null,
    });
    const parsed = newCategoryForm.safeParse({ ...nobody, defaultGroupId: "stock" });
    expect(parsed.error && fieldProblems(parsed.error)).toEqual({
      defaultGroupId: { code: "unknown" },
    });
  });
});
