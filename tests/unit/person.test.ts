import { describe, expect, test } from "vitest";
import { IDENTITY_FIELDS, type Identity } from "@/app/_domain/clients/identity";
import { normalised, personIn } from "@/app/_domain/clients/person";

const EVERYTHING: Identity = {
  client_external_id: "CRM-123",
  client_email: "office@example.com",
  client_name: "Brightly Ltd",
  user_external_id: "USR-456",
  user_email: "ada@example.com",
  user_name: "Ada Brightly",
  user_phone: "+48123456789",
};

describe("what is kept of the fields", () => {
  test.each<[string, string, string]>([
    ["the spaces at its ends", "  Ada  ", "Ada"],
    ["more than one space", "Ada \u00a0 Brightly", "Ada Brightly"],
    ["line breaks that are no control characters", "Ada\u2028Brightly", "Ada Brightly"],
    ["what turns the direction around", "Ada\u202eylthgirB", "AdaylthgirB"],
    ["letters in two pieces", "Zo\u0301ltan", "Z\u00f3ltan"],
    ["C1 control characters", "A\u0085da", "Ada"],
  ])("has no %s", (_, given, kept) => {
    for (const field of IDENTITY_FIELDS) {
      expect(normalised({ [field]: given })).toEqual({ [field]: kept });
    }
  });

  test.each([" ", "\u200b", "\u2060\ufeff", "\u3164"])(
    "is nothing where nothing shows: %j",
    (given) => {
      expect(normalised({ client_external_id: given, user_name: "Ada" })).toEqual({
        user_name: "Ada",
      });
    },
  );
});

describe("the person", () => {
  test("is the user, by name, address and telephone", () => {
    expect(personIn(EVERYTHING)).toEqual({
      name: "Ada Brightly",
      email: "ada@example.com",
      phone: "+48123456789",
    });
  });

  test("has the first name that there is", () => {
    const order = [
      "user_name",
      "client_name",
      "user_email",
      "client_email",
      "user_external_id",
      "client_external_id",
    ] as const;
    const left = { ...EVERYTHING };
    const names = order.map((field) => {
      const name = personIn(left)?.name;
      delete left[field];
      return name;
    });
    expect(names).toEqual(order.map((field) => EVERYTHING[field]));
  });

  test.each<[string, Identity]>([
    ["nothing", {}],
    ["a telephone", { user_phone: "+48123456789" }],
    ["a plan and an address on the web", { client_plan: "Gold", client_url: "https://a.example" }],
    ["what is no e-mail address", { user_email: "ada" }],
  ])("is nobody where there is only %s", (_, identity) => {
    expect(personIn(identity)).toBeUndefined();
  });

  test.each<[string, Identity, string | null]>([
    [
      "the client's address where the user has none",
      { client_email: "a@b.example" },
      "a@b.example",
    ],
    [
      "the user's before the client's",
      { user_email: "u@b.example", client_email: "c@b.example" },
      "u@b.example",
    ],
    ["small letters", { user_email: "Ada@Example.COM" }, "ada@example.com"],
    [
      "the client's where the user's is none",
      { user_email: "ada", client_email: "c@b.example" },
      "c@b.example",
    ],
    ["none where it cannot be one", { user_email: "ada@example.com, tom@example.com" }, null],
    ["none where a name was put before it", { user_email: "Ada <ada@example.com>" }, null],
    ["none where nothing was given", {}, null],
  ])("has %s to be written to", (_, fields, email) => {
    expect(personIn({ user_name: "Ada", ...fields })?.email).toBe(email);
  });

  test("has a name no longer than names may be, in whole characters", () => {
    const long = "🦊".repeat(300);
    expect(personIn({ client_external_id: long })?.name).toBe("🦊".repeat(200));
  });
});
