import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { IDENTITY_FIELDS } from "@/app/_domain/clients/identity";
import { apiDoorOf } from "@/app/_server/api-routes";
import { filePlace, methodsOf } from "@/app/_server/files/file-place";
import { openApiDocument } from "@/app/_web/openapi";

const schema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});
const content = z.record(z.string(), z.object({ schema }));
const parameter = z.looseObject({ name: z.string(), in: z.enum(["path", "query", "header"]) });
const operation = z.strictObject({
  summary: z.string().min(1),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(
    z.string().regex(/^(?:[2-5]\d\d|default)$/),
    z.strictObject({ description: z.string().min(1), content: content.optional() }),
  ),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
const METHODS = ["get", "post", "patch", "delete"] as const;
const pathItem = z.strictObject({
  parameters: z.array(parameter),
  get: operation.optional(),
  post: operation.optional(),
  patch: operation.optional(),
  delete: operation.optional(),
});

/** As it arrives at whoever reads it. */
const sent: unknown = JSON.parse(JSON.stringify(openApiDocument("https://help.example")));
const document = z
  .strictObject({
    openapi: z.literal("3.1.0"),
    info: z.strictObject({ title: z.string(), version: z.string() }),
    servers: z.tuple([z.strictObject({ url: z.literal("https://help.example") })]),
    components: z.strictObject({ securitySchemes: z.record(z.string(), z.looseObject({})) }),
    paths: z.record(z.string(), pathItem),
  })
  .parse(sent);

const operations = Object.entries(document.paths).flatMap(([name, item]) =>
  METHODS.flatMap((method) => (item[method] ? [{ name, method, ...item[method] }] : [])),
);

function bodyOf(name: string, type = "application/json") {
  const item = document.paths[`/api/widget/{desk_token}/${name}`];
  return item?.post?.requestBody?.content[type]?.schema;
}

/** What a call of this path goes to, whatever its desk and number are. */
function doorOf(name: string) {
  return apiDoorOf(name.replace(/\{\w+\}/g, "x"));
}

describe("every call that is described", () => {
  test.each(Object.entries(document.paths))("%s is one, with these methods", (name, item) => {
    const described = METHODS.filter((method) => item[method]);
    // Files go past Next, and so past its doors.
    const files = filePlace(name);
    const methods = files ? methodsOf(files) : doorOf(name)?.methods;
    const real = methods?.filter((method) => !["HEAD", "OPTIONS"].includes(method));
    expect(described.map((method) => method.toUpperCase())).toEqual(real);
  });

  test.each(Object.entries(document.paths))("%s has its parameters described", (name, item) => {
    const described = item.parameters.map((one) => [one.name, one.in, one.required]);
    const real = [...name.matchAll(/\{(\w+)\}/g)].map((found) => [found[1], "path", true]);
    expect(described).toEqual(real);
  });

  test.each(operations)("$method $name says what a refusal is", ({ responses }) => {
    const problem = responses.default?.content?.["application/problem+json"]?.schema;
    expect(Object.keys(problem?.properties ?? {})).toEqual(["status", "title", "code", "errors"]);
    expect(problem?.required).toEqual(["status", "title", "code"]);
  });

  test.each(operations)("$method $name names what it wants to be called with", (described) => {
    expect(Object.keys(document.components.securitySchemes)).toEqual(["session", "token"]);
    if (described.name.startsWith("/api/v1/")) {
      const room = described.name.split("/")[3];
      // What is in a ticket is the ticket's, whichever desk its address names.
      const what = described.name.includes("/attachments") ? "tickets" : room;
      const how = described.method === "get" ? "read" : "write";
      return expect(described.security).toEqual([{ token: [`${what}:${how}`] }]);
    }
    const open = described.name.endsWith("/config") || described.summary.startsWith("A session");
    expect(described.security).toEqual(open ? [] : [{ session: [] }]);
  });

  test("creates nothing twice where it says so", () => {
    const once = operations.filter(({ parameters }) =>
      parameters.some((one) => one.in === "header" && one.name === "Idempotency-Key"),
    );
    expect(once.map(({ method, name }) => `${method} ${name.replace(/.*\}/, "")}`)).toEqual([
      "post /tickets",
      "post /comments",
      "post /api/v1/tickets",
      "post /comments",
    ]);
  });
});

describe("every call that there is", () => {
  const ROOMS = ["widget", "v1"];
  const routes = ROOMS.flatMap((room) =>
    readdirSync(path.join("app", "api", room)).map((route) => `${room}/${route}`),
  );
  const described = new Set(Object.keys(document.paths).map((name) => doorOf(name)?.path));

  test.each(routes)("%s is described, and is a door with its methods", (route) => {
    const door = `/api/${route}`;
    expect(described).toContain(door);
    const text = readFileSync(path.join("app", "api", route, "route.ts"), "utf8");
    const exported = [...text.matchAll(/^export const ([A-Z]+) =/gm)].map((found) => found[1]);
    const name = Object.keys(document.paths).find((each) => doorOf(each)?.path === door) ?? "";
    const methods = doorOf(name)?.methods.filter((method) => method !== "HEAD");
    expect(exported.toSorted()).toEqual(methods?.toSorted());
  });
});

describe("the body of", () => {
  const FILES = {
    type: "array",
    items: expect.objectContaining({ type: "string", format: "uuid" }),
    maxItems: 10,
    default: [],
    description: "Ids of what was uploaded in this session",
  };

  test.each(["application/json", "text/plain"])("a session is described as %s", (type) => {
    expect(bodyOf("session", type)).toEqual(bodyOf("session"));
    const names = Object.keys(bodyOf("session", type)?.properties ?? {});
    expect(names).toEqual([...IDENTITY_FIELDS, "signature", "signed_at", "locale"]);
    expect(bodyOf("session")?.required ?? []).toEqual([]);
  });

  test.each([
    ["client_external_id", 500],
    ["client_email", 254],
    ["client_name", 200],
    ["client_url", 500],
    ["client_plan", 500],
    ["user_external_id", 500],
    ["user_email", 254],
    ["user_name", 200],
    ["user_phone", 500],
  ])("a session has %s as a text of %i characters, a number or nothing", (field, maxLength) => {
    const choices = z.object({ anyOf: z.array(z.unknown()) });
    expect(choices.parse(bodyOf("session")?.properties?.[field]).anyOf).toEqual([
      { anyOf: [{ type: "null" }, { type: "string", const: "" }] },
      { type: "number" },
      { type: "string", maxLength },
    ]);
  });

  test("a ticket has these fields, no others, and their limits", () => {
    expect(bodyOf("tickets")).toEqual({
      type: "object",
      properties: {
        title: { type: "string", maxLength: 200 },
        content: { type: "string", maxLength: 20_000 },
        category: { type: "string" },
        priority: { type: "string", enum: ["low", "normal", "high", "urgent"] },
        name: { type: "string", maxLength: 200 },
        email: { type: "string", maxLength: 254 },
        attachments: FILES,
      },
      required: ["title", "content"],
      additionalProperties: false,
    });
  });

  test("a comment has a text and files and nothing else", () => {
    expect(bodyOf("tickets/{number}/comments")).toEqual({
      type: "object",
      properties: { content: { type: "string", maxLength: 20_000 }, attachments: FILES },
      required: ["content"],
      additionalProperties: false,
    });
  });
});

describe("what a program may send", () => {
  function fieldsOf(name: string, method: "post" | "patch"): unknown {
    const body = document.paths[name]?.[method]?.requestBody?.content["application/json"]?.schema;
    expect(body?.additionalProperties).toBe(false);
    return Object.keys(body?.properties ?? {});
  }

  test("of a ticket has no field for notes, for who is proven, or for times", () => {
    expect(fieldsOf("/api/v1/tickets", "post")).toEqual([
      ...["title", "content", "category", "priority", "name", "email", "desk"],
      ...["client_external_id", "user_external_id", "locale", "attachments"],
    ]);
    const changed = ["status", "priority", "category", "assignee", "group", "snoozed_until"];
    expect(fieldsOf("/api/v1/tickets/{id}", "patch")).toEqual(changed);
    expect(fieldsOf("/api/v1/tickets/{id}/comments", "post")).toEqual([
      ...["content", "attachments", "status"],
    ]);
  });

  test("of a desk has no field for its key, or for whom it believes", () => {
    expect(fieldsOf("/api/v1/desks/{desk_token}", "patch")).toEqual([
      ...["name", "description", "help_text", "color", "active", "listed", "locale", "numbering"],
      ...["widget_layout", "show_rules", "hide_rules", "position"],
    ]);
  });
});

test("a list is described with all that it may be asked for", () => {
  const list = document.paths["/api/widget/{desk_token}/tickets"]?.get?.parameters ?? [];
  expect(list.map(({ name, schema }) => [name, schema])).toEqual([
    ["status", { type: "string", enum: ["open", "in_progress", "waiting", "resolved"] }],
    ["q", { type: "string" }],
    ["cursor", { type: "string" }],
    ["limit", { type: "integer", minimum: 1, maximum: 100, default: 20 }],
  ]);
});

test("nothing in it points to what is not there", () => {
  expect(JSON.stringify(sent)).not.toMatch(/\$ref|\$defs|\$schema|undefined/);
});
