import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { Refusal } from "@/app/_domain/refusal";
import { ApiProblem } from "@/app/_web/api-problem";
import { type Call, endpoint, endpointFor } from "@/app/_web/endpoint";
import { withRequest } from "@/app/_web/request-context";

const ADDRESS = "https://help.example/api/widget/lamps/tickets";

type Handler = (request: Request) => Promise<Response>;

/** What the handler answers to a request with these headers, as if Next had called it. */
function answerOf(handler: Handler, init: RequestInit = {}, address = ADDRESS): Promise<Response> {
  const request = new Request(address, init);
  const acceptLanguage = request.headers.get("accept-language") ?? undefined;
  const context = { url: new URL(address), address: "192.0.2.1", acceptLanguage, nonce: "" };
  return withRequest(context, () => handler(request));
}

function failing(error: unknown): Handler {
  return endpoint(async () => {
    throw error;
  });
}

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("what went well", () => {
  test("is JSON with 200, where nothing else is said", async () => {
    const answer = await answerOf(endpoint(async () => ({ body: { count: 1 } })));
    expect([answer.status, await answer.json()]).toEqual([200, { count: 1 }]);
    expect(answer.headers.get("content-type")).toBe("application/json");
  });

  test("has the status and the headers that it is given", async () => {
    const given = { status: 201, body: {}, headers: { "X-Said": "yes" } };
    const answer = await answerOf(endpoint(async () => given));
    expect([answer.status, answer.headers.get("x-said")]).toEqual([201, "yes"]);
  });

  test("is 204 where there is nothing to say", async () => {
    const answer = await answerOf(endpoint(async () => ({})));
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  });

  test("may be a whole answer of its own", async () => {
    const answer = await answerOf(endpoint(async () => new Response("made", { status: 202 })));
    expect([answer.status, await answer.text()]).toEqual([202, "made"]);
  });
});

describe("what was refused", () => {
  test("is told by its code, with its fields", async () => {
    const fields = { title: { code: "too_long", limit: 200, count: 201 } };
    const answer = await answerOf(failing(new Refusal("invalid", { fields })));
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({
      status: 400,
      title: expect.any(String),
      code: "invalid",
      errors: { title: ["too_long"] },
    });
  });

  test("says when to come back", async () => {
    const answer = await answerOf(failing(new Refusal("too_many", { retryAfter: 90 })));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "90"]);
  });

  test("says how to sign in", async () => {
    const answer = await answerOf(failing(new Refusal("session_invalid")));
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  test("may be what only a program can do wrong", async () => {
    const answer = await answerOf(failing(new ApiProblem("unsupported_type")));
    expect([answer.status, (await answer.json()).code]).toEqual([415, "unsupported_type"]);
  });

  test("is told in the language asked for, or else the browser's", async () => {
    const refuse = failing(new Refusal("ticket_not_found"));
    const headers = { "Accept-Language": "de" };
    const german = await (await answerOf(refuse, { headers })).json();
    const polish = await (await answerOf(refuse, { headers }, `${ADDRESS}?locale=pl`)).json();
    const unknown = await (await answerOf(refuse, { headers }, `${ADDRESS}?locale=tlh`)).json();
    expect(polish.title).not.toBe(german.title);
    expect(unknown.title).toBe(german.title);
  });

  test("is no news to the log", async () => {
    await answerOf(failing(new Refusal("invalid")));
    expect(console.error).not.toHaveBeenCalled();
  });
});

describe("what went wrong", () => {
  test.each([
    ["an error", new Error("password=hunter2")],
    ["no error at all", "hunter2"],
    ["a refusal that no program can meet", new Refusal("trap", { cause: "hunter2" })],
  ])("as %s is told to the log and to nobody else", async (_, error) => {
    const answer = await answerOf(failing(error));
    const body = await answer.text();
    expect([answer.status, JSON.parse(body).code]).toEqual([500, "failed"]);
    expect(body).not.toContain("hunter2");
    expect(console.error).toHaveBeenCalledExactlyOnceWith(error);
  });

  test("because the database went away is 503", async () => {
    const lost = Object.assign(new Error("lost"), { code: "ECONNREFUSED" });
    const answer = await answerOf(failing(lost));
    expect([answer.status, (await answer.json()).code]).toEqual([503, "unavailable"]);
  });
});

describe("who may read an answer", () => {
  const Origin = "https://a.example";

  test("is everybody, as long as no desk says otherwise", async () => {
    const answer = await answerOf(failing(new Refusal("desk_not_found")), { headers: { Origin } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each([
    ["one of the desk's sites", Origin],
    ["no other site", null],
  ])("is %s, where it is refused too", async (_, reader) => {
    const refuse = endpoint(async (call) => {
      call.allowedOrigins = ["https://b.example", reader ?? "https://c.example"];
      throw new Refusal("signature_invalid");
    });
    const answer = await answerOf(refuse, { headers: { Origin } });
    expect(answer.headers.get("access-control-allow-origin")).toBe(reader);
    expect(answer.headers.get("vary")).toBe("Origin");
  });
});

describe("what is sent", () => {
  const headers = { "Content-Type": "application/json" };
  const schema = z.object({ content: z.string({ error: "type" }) });
  const echo = endpointFor({ schema }, async ({ content }, call: Call) => {
    return { body: { content, from: call.request.address } };
  });

  test("is parsed before anything is done", async () => {
    const body = '{"content":"Hello","other":1}';
    const answer = await answerOf(echo, { method: "POST", headers, body });
    expect(await answer.json()).toEqual({ content: "Hello", from: "192.0.2.1" });
  });

  test("is refused at its fields, whatever these are called", async () => {
    const strict = endpointFor({ schema: schema.strict() }, async () => ({}));
    const body = '{"content":1,"constructor":1,"__proto__":1,"toString":1}';
    const answer = await answerOf(strict, { method: "POST", headers, body });
    const { errors } = await answer.json();
    expect(Object.entries(errors)).toEqual([
      ["content", ["type"]],
      ["constructor", ["unknown_field"]],
      ["__proto__", ["unknown_field"]],
      ["toString", ["unknown_field"]],
    ]);
  });

  test("is measured as it comes, whatever length it claims", async () => {
    const piece = new Uint8Array(100_000).fill(32);
    let pieces = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pieces += 1;
        controller.enqueue(piece);
      },
    });
    const claimed = { ...headers, "Content-Length": "10" };
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: claimed,
      body: endless,
      duplex: "half",
    };
    const answer = await answerOf(echo, init);
    expect([answer.status, (await answer.json()).code]).toEqual([413, "too_large"]);
    expect(pieces).toBeLessThan(10);
  });
});
