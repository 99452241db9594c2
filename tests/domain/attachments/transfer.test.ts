import { readdir } from "node:fs/promises";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setSignIn } from "@/app/_domain/staff/sign-in-settings";
import { createPortalServer } from "@/app/_server/http-server";
import { LiveStreams } from "@/app/_server/live-streams";
import { portalMetrics } from "@/app/_server/metrics/portal-metrics";
import { setStorage, storage } from "@/app/_storage/storage";
import { readEnvironment } from "@/app/_web/environment";
import { currentRequest, type SentFiles } from "@/app/_web/request-context";
import { testDatabase } from "../../support/database";
import { begin, newDesk, openOne, signed, type TestDesk } from "../../support/database-rows";

const { sql } = testDatabase();
const ORIGIN = "http://localhost:3000";
const MOST = 10_485_760;
const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000000", "hex");

let server: http.Server;
let port: number;
let desk: TestDesk;
let link: string;
/** What the last page had to say. */
let told: string | undefined;
/** What a page was given of the last form. */
let given: { body: string; type: string; files: SentFiles | undefined };

beforeAll(async () => {
  const environment = readEnvironment();
  setSignIn({ appUrl: ORIGIN });
  server = createPortalServer({
    environment,
    live: new LiveStreams(),
    metrics: portalMetrics(new LiveStreams()),
    pages: {
      origin: ORIGIN,
      keepScripts: false,
      async next(request, response) {
        const type = String(request.headers["content-type"]);
        if (request.method === "POST")
          given = { body: await text(request), type, files: currentRequest().files };
        const context = currentRequest();
        context.reached = true;
        told = context.problem;
        response.statusCode = context.status ?? 200;
        response.end(`page ${request.url}`);
      },
    },
    assets: async () => false,
    state: () => "running",
    log: () => {},
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = address === null || typeof address === "string" ? 0 : portOf(address);
  desk = await newDesk();
  link = `/t/${await openOne(desk.token)}`;
});

beforeEach(() => sql("delete from rate_limits"));

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function portOf({ port }: AddressInfo): number {
  return port;
}

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

function ask(
  path: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: object; body?: Buffer | string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { port, host: "127.0.0.1", path, method, headers: { ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body: Buffer.concat(chunks) });
        });
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

function send(path: string, body: Buffer | string, headers: object = {}): Promise<Answer> {
  return ask(path, { method: "POST", body, headers: { "X-File-Name": "a.txt", ...headers } });
}

function idOf({ body }: Answer): string {
  return JSON.parse(String(body)).id;
}

async function newSession(): Promise<string> {
  const { token } = await begin(desk.token, signed(desk, { client_external_id: "C-1" }), {
    now: new Date(),
  });
  return token;
}

async function rowsOf(name: string) {
  return sql<{ size: number; content_type: string }>(
    "select size, content_type from attachments where name = $1",
    [name],
  );
}

describe("an upload", () => {
  test("arrives by a link, by a session, on a desk and from a program", async () => {
    const token = await newSession();
    const answers = await Promise.all([
      send(`${link}/files`, "abc"),
      send(`/w/${token}/files`, "abc"),
      send(`/d/${desk.token}/files`, "abc"),
      send(`/api/widget/${desk.token}/attachments`, "abc", { Authorization: `Bearer ${token}` }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(201);
      expect(JSON.parse(String(answer.body))).toMatchObject({ name: "a.txt", size: 3 });
    }
    expect(answers[3]?.headers["access-control-allow-origin"]).toBe("*");
  });

  test.each([
    ["another desk's session", "/api/widget/DESK/attachments", 401],
    ["a link that never was", `/t/${"a".repeat(43)}/files`, 404],
    ["a session that never was", `/w/${"a".repeat(43)}/files`, 401],
    ["a desk that is not there", "/d/nosuchdesk/files", 404],
    ["nobody of the team", `/staff/tickets/${crypto.randomUUID()}/files`, 403],
  ])("by %s is refused", async (_, path, status) => {
    const other = await newDesk();
    const headers = { Authorization: `Bearer ${await newSession()}` };
    expect((await send(path.replace("DESK", other.token), "abc", headers)).status).toBe(status);
  });

  test("by the team from our own page, signed out, is no upload", async () => {
    const answer = await send(`/staff/tickets/${crypto.randomUUID()}/files`, "a", {
      Origin: ORIGIN,
    });
    expect(answer.status).toBe(401);
  });

  test("from another site's page is refused", async () => {
    const answer = await send(`${link}/files`, "abc", { Origin: "https://evil.example" });
    expect([answer.status, JSON.parse(String(answer.body)).code]).toEqual([
      403,
      "origin_not_allowed",
    ]);
  });

  test("of 10 MB exactly arrives, and one byte more is answered with 413, whatever its length says", async () => {
    expect((await send(`${link}/files`, Buffer.alloc(MOST, 1))).status).toBe(201);
    const more = Buffer.alloc(MOST + 1, 1);
    expect((await send(`${link}/files`, more)).status).toBe(413);
    const unsaid = { "Transfer-Encoding": "chunked" };
    expect((await send(`${link}/files`, more, unsaid)).status).toBe(413);
  });

  test("of nothing, and with a name that cannot be read, is answered with 400", async () => {
    const empty = await send(`${link}/files`, "");
    expect([empty.status, JSON.parse(String(empty.body)).code]).toEqual([400, "file_empty"]);
    const odd = await send(`${link}/files`, "abc", { "X-File-Name": "%ff" });
    expect([odd.status, JSON.parse(String(odd.body)).code]).toEqual([400, "malformed"]);
  });

  test("of a program with a name over the limit is refused, and of a person with it cut", async () => {
    const Authorization = `Bearer ${await newSession()}`;
    const call = `/api/widget/${desk.token}/attachments`;
    const named = (count: number) => ({ "X-File-Name": encodeURIComponent("ż".repeat(count)) });
    const longest = await send(call, "abc", { Authorization, ...named(255) });
    expect([longest.status, JSON.parse(String(longest.body)).name.length]).toEqual([201, 255]);
    const longer = await send(call, "abc", { Authorization, ...named(256) });
    expect([longer.status, JSON.parse(String(longer.body))]).toMatchObject([
      400,
      { code: "invalid", errors: { name: ["too_long"] } },
    ]);
    expect((await send(`${link}/files`, "abc", named(256))).status).toBe(201);
  });

  test("that is cut off leaves no row and nothing on its way", async () => {
    const socket = net.connect(port, "127.0.0.1");
    const lines = [
      `POST ${link}/files HTTP/1.1`,
      "Host: x",
      "X-File-Name: cut",
      "Content-Length: 9",
    ];
    socket.write(`${lines.join("\r\n")}\r\n\r\nhalf`);
    await expect.poll(async () => (await incoming()).length).toBe(1);
    socket.destroy();
    await expect.poll(async () => (await incoming()).length).toBe(0);
    expect(await rowsOf("cut")).toEqual([]);
  });

  test("is what its bytes say, not what its header says", async () => {
    const named = (name: string, type: string) => ({ "X-File-Name": name, "Content-Type": type });
    await send(`${link}/files`, "<script>1</script>", named("p.png", "image/png"));
    await send(`${link}/files`, PNG, named("q.html", "text/html"));
    expect(await rowsOf("p.png")).toMatchObject([{ content_type: "application/octet-stream" }]);
    expect(await rowsOf("q.html")).toMatchObject([{ content_type: "image/png" }]);
  });

  test("is refused with 503 where the storage is gone, and with 429 where too many came", async () => {
    const real = storage();
    setStorage({ ...real, keep: () => Promise.reject(new Error("gone")) });
    expect((await send(`${link}/files`, "abc")).status).toBe(503);
    setStorage(real);
    const statuses = new Set<number>();
    for (let count = 0; count < 130; count += 1) {
      statuses.add((await send(`/d/${desk.token}/files`, "abc")).status);
    }
    expect([...statuses]).toEqual([201, 429]);
  });
});

function incoming(): Promise<string[]> {
  return readdir(storage().incoming);
}

describe("a download", () => {
  let path: string;
  let picture: string;

  beforeAll(async () => {
    await sql("delete from rate_limits");
    const files = [
      await send(`${link}/files`, "0123456789", {
        "X-File-Name": encodeURIComponent("Zażółć.html"),
      }),
      await send(`${link}/files`, PNG, { "X-File-Name": "a.png" }),
    ].map(idOf);
    await sql(
      `update attachments set ticket_id = substr(held_by, 8)::uuid, held_by = null
       where id = any($1::uuid[])`,
      [files],
    );
    path = `${link}/files/${files[0]}`;
    picture = `${link}/files/${files[1]}`;
  });

  test("is saved under its name, and nothing in it can run", async () => {
    const { status, headers, body } = await ask(path);
    expect([status, String(body)]).toEqual([200, "0123456789"]);
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": "10",
      "content-disposition": `attachment; filename="Zazo_c.html"; filename*=UTF-8''Za%C5%BC%C3%B3%C5%82%C4%87.html`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "accept-ranges": "bytes",
    });
  });

  test("of a picture shows it", async () => {
    const { headers } = await ask(picture);
    expect(headers["content-type"]).toBe("image/png");
    expect(headers["content-disposition"]).toMatch(/^inline; filename="a\.png"/);
  });

  test.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=8-", 206, "89", "bytes 8-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=1-2,4-5", 200, "0123456789", undefined],
  ])("of the part %s is answered with %i", async (range, status, body, place) => {
    const answer = await ask(path, { headers: { Range: range } });
    expect([answer.status, String(answer.body), answer.headers["content-range"]]).toEqual([
      status,
      body,
      place,
    ]);
  });

  test("may be asked about without being made", async () => {
    const { status, headers, body } = await ask(path, { method: "HEAD" });
    expect([status, headers["content-length"], body.length]).toEqual([200, "10", 0]);
  });

  test("cannot be changed or deleted", async () => {
    const answer = await ask(path, { method: "DELETE" });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  test("of a file that is not scanned yet is to be asked for again", async () => {
    await sql("update attachments set scan = 'pending' where id = $1", [path.slice(-36)]);
    const { status, headers, body } = await ask(path);
    await sql("update attachments set scan = 'clean' where id = $1", [path.slice(-36)]);
    expect([status, headers["retry-after"], JSON.parse(String(body)).code]).toEqual([
      409,
      "60",
      "file_pending",
    ]);
  });

  test("of a file that is not scanned yet is told in a page to whoever opens its address", async () => {
    const id = path.slice(-36);
    await sql("update attachments set scan = 'pending' where id = $1", [id]);
    const opened = { headers: { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };
    const { status, headers, body } = await ask(path, opened);
    await sql("update attachments set scan = 'clean' where id = $1", [id]);
    expect([status, headers["retry-after"], told]).toEqual([409, "60", "filePending"]);
    expect(String(body)).toContain("page /problem");
  });

  test("of a file that is not there is a page's to answer, and a program's problem", async () => {
    const id = crypto.randomUUID();
    const page = await ask(`${link}/files/${id}`);
    expect(String(page.body)).toContain("page /problem");
    const headers = { Authorization: `Bearer ${await newSession()}` };
    const call = await ask(`/api/widget/${desk.token}/attachments/${id}`, { headers });
    expect([call.status, JSON.parse(String(call.body)).code]).toEqual([404, "file_not_found"]);
  });
});

describe("a form with files", () => {
  async function post(path: string, fill: (form: FormData) => void): Promise<Answer> {
    const form = new FormData();
    fill(form);
    const encoded = new Response(form);
    const type = encoded.headers.get("content-type") ?? "";
    const body = Buffer.from(await encoded.arrayBuffer());
    return ask(path, { method: "POST", body, headers: { "Content-Type": type, Origin: ORIGIN } });
  }

  function named(name: string, content = "abc"): File {
    return new File([content], name, { type: "text/plain" });
  }

  test("comes to the page without them, and the page is told of them in their order", async () => {
    await post(link, (form) => {
      form.append("content", 'ż "quoted"\r\nand more');
      form.append('odd "name"', "1");
      form.append("attachments", named("one.txt"));
      form.append("attachments", named("two.txt"));
      // What browsers send where nothing was chosen.
      form.append("attachments", new File([], "", { type: "application/octet-stream" }));
    });
    expect(given.body).not.toContain("abc");
    const seen = await new Response(given.body, {
      headers: { "Content-Type": given.type },
    }).formData();
    expect([...seen]).toEqual([
      ["content", 'ż "quoted"\r\nand more'],
      ['odd "name"', "1"],
    ]);
    expect(given.files?.held.map(({ name }) => name)).toEqual(["one.txt", "two.txt"]);
    expect(given.files?.said).toEqual(["one.txt 3", "two.txt 3"]);
    expect(given.files?.problem).toBeUndefined();
  });

  test("names what was uploaded before, and only what is its own is shown again", async () => {
    const own = idOf(await send(`${link}/files`, "abc"));
    const other = idOf(await send(`/d/${desk.token}/files`, "abc"));
    await post(link, (form) => {
      form.append("attachments", own);
      form.append("_1_attachments", other);
      form.append("attachments", "");
    });
    expect(given.files?.ids).toEqual([own, other]);
    expect(given.files?.held.map(({ id }) => id)).toEqual([own]);
  });

  test("tells of the first that was not taken, and keeps the others", async () => {
    await post(link, (form) => {
      form.append("attachments", named("large.bin", "x".repeat(MOST + 1)));
      form.append("attachments", named("small.txt"));
    });
    expect(given.files?.problem).toMatchObject({ code: "file_too_large", file: "large.bin" });
    expect(given.files?.held.map(({ name }) => name)).toEqual(["small.txt"]);
    await post(link, (form) => {
      for (let count = 0; count < 11; count += 1) form.append("attachments", named(`${count}.txt`));
    });
    expect(given.files?.problem).toMatchObject({ code: "too_many_files", file: "10.txt" });
    expect(given.files?.held).toHaveLength(10);
  });

  test("on a page that takes none brings none", async () => {
    await post("/", (form) => form.append("attachments", named("one.txt")));
    expect(given.files).toMatchObject({ ids: [], problem: { code: "files_not_allowed" } });
  });

  test("is left its own field of that name on a page that takes none", async () => {
    await post("/staff/desks/lamps", (form) => form.append("attachments", "on"));
    expect(given.body).toContain('name="attachments"');
    expect(given.files).toMatchObject({ ids: [], problem: undefined });
  });

  test.each([
    [
      "that ends too early",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="attachments"; filename="cut.txt"\r\n\r\nabc',
    ],
    ["without a boundary", "multipart/form-data; charset=utf-8", "abc"],
    ["of other parts than it says", "multipart/form-data; boundary=x", "--y\r\n\r\nabc\r\n--y--"],
  ])("%s cannot be read, and leaves nothing", async (_, type, body) => {
    const headers = { "Content-Type": type, Origin: ORIGIN };
    const answer = await ask(link, { method: "POST", body, headers });
    expect([answer.status, String(answer.body)]).toEqual([400, "page /problem"]);
    expect(await rowsOf("cut.txt")).toEqual([]);
    expect(await incoming()).toEqual([]);
  });

  test("with more text than a form may have is too large", async () => {
    given = { body: "", type: "", files: undefined };
    const answer = await post(link, (form) => form.append("content", "x".repeat(1024 * 1024)));
    expect(String(answer.body)).toBe("page /problem");
    expect(given.files).toBeUndefined();
  });
});
