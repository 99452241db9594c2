import { describe, expect, test } from "vitest";
import { IDENTITY_FIELDS as SIGNED_FIELDS } from "@/app/_domain/clients/identity";
import { IDENTITY_FIELDS, identityOf, readConfiguration } from "@/app/_widget/configuration";

const GIVEN = { account_url: "https://help.example.com", desk_token: "DESK_TOKEN_1" };

function read(fields: Record<string, unknown>, protocol = "https:") {
  return readConfiguration({ ...GIVEN, ...fields }, protocol);
}

function problemOf(fields: Record<string, unknown>, protocol?: string): unknown {
  try {
    return read(fields, protocol);
  } catch (problem) {
    return problem;
  }
}

describe("account_url", () => {
  test.each([
    ["as it is", "https://help.example.com", "https://help.example.com"],
    ["without trailing slashes", "https://help.example.com///", "https://help.example.com"],
    ["in small letters", "HTTPS://Help.Example.com", "https://help.example.com"],
    ["with its port", "https://help.example.com:8443/", "https://help.example.com:8443"],
    ["without a port that goes without saying", "https://a.example:443", "https://a.example"],
  ])("is taken %s", (_, given, origin) => {
    expect(read({ account_url: given }).origin).toBe(origin);
  });

  test.each([
    ["missing", undefined],
    ["empty", ""],
    ["null", null],
    ["a number", 7],
    ["an object", {}],
    ["no address", "help.example.com"],
    ["an address with a path", "https://help.example.com/desk"],
    ["an address with a query", "https://help.example.com/?a"],
    ["an address with a fragment", "https://help.example.com/#a"],
    ["an address with a name in front", "https://me:secret@help.example.com"],
    ["an address of another kind", "ftp://help.example.com"],
    ["a script", "javascript:alert(1)"],
  ])("is refused by its name when it is %s", (_, given) => {
    const problem = { code: "configuration", title: "account_url" };
    expect(problemOf({ account_url: given })).toEqual(problem);
  });

  test("of plain http is insecure on an https page", () => {
    const problem = { code: "insecure", title: "account_url" };
    expect(problemOf({ account_url: "http://help.example.com" })).toEqual(problem);
    expect(problemOf({ account_url: "http://localhost.example" })).toEqual(problem);
  });

  test.each([
    ["http://help.example.com", "http:"],
    ["http://localhost:3000", "https:"],
    ["http://127.0.0.1:3000", "https:"],
  ])("%s is taken on a page of %s", (given, protocol) => {
    expect(read({ account_url: given }, protocol).origin).toBe(given);
  });
});

test.each([undefined, "", 7, null, {}])("desk_token %s is refused by its name", (given) => {
  const problem = { code: "configuration", title: "desk_token" };
  expect(problemOf({ desk_token: given })).toEqual(problem);
});

describe("what is sent of who writes", () => {
  const sent = (fields: Record<string, unknown>) => JSON.parse(identityOf(fields));

  test("has the fields that a signature covers", () => {
    expect(IDENTITY_FIELDS).toEqual(SIGNED_FIELDS);
  });

  test("is these fields, the signature, its time and the language, and nothing else", () => {
    const fields = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, field]));
    const rest = { signature: "ab", signed_at: 1780000000, locale: "pl" };
    expect(sent({ ...GIVEN, ...fields, ...rest, layout: "inline", other: 1 })).toEqual({
      ...fields,
      ...rest,
    });
  });

  test("keeps a text as it is, lone halves of characters too", () => {
    expect(sent({ client_name: " Zażółć \u0007 \ud800" })).toEqual({
      client_name: " Zażółć \u0007 \ud800",
    });
  });

  test("is the digits of a bigint", () => {
    expect(sent({ client_external_id: 12345678901234567890n })).toEqual({
      client_external_id: "12345678901234567890",
    });
  });

  test.each([42, true, null, {}])("leaves %j for the portal to judge", (value) => {
    expect(sent({ client_external_id: value })).toEqual({ client_external_id: value });
  });

  test.each([[["a"]], [{ a: 1 }], [[[{}]]]])("leaves %j something that is no text", (value) => {
    const { client_external_id: id } = sent({ client_external_id: value });
    expect([typeof id, Array.isArray(id)]).toEqual(["object", Array.isArray(value)]);
  });
});
