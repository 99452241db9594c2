import http from "node:http";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { openForm, sendForm, TICKET } from "../browser/support/raw-http";
import { isReady, portalCommand, ROOT, ready } from "../support/portal";
import { firstDesk, portals, processesIn } from "./portals";

const { sharedDirectory, start, spawn } = portals();

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} stops everything, PostgreSQL too, and the exit code is 0`, async () => {
    const portal = await start({ dataDir: await sharedDirectory() });
    expect(processesIn(portal.dataDir)).not.toEqual([]);
    expect(await portal.stop(signal)).toBe(0);
    expect(processesIn(portal.dataDir)).toEqual([]);
  });
}

test("a second npm start on the same directory says that one is running already", async () => {
  const dataDir = await sharedDirectory();
  const first = await start({ dataDir });
  const second = await spawn({ dataDir, command: ["npm", "start"] });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain("already running");
  expect(second.output()).not.toMatch(/^\s+at /m);
  expect(await isReady(first.url)).toBe(true);
});

test("SIGTERM to npm stops the portal behind it", async () => {
  const portal = await spawn({ dataDir: await sharedDirectory(), command: ["npm", "start"] });
  await ready(portal);
  await portal.stop("SIGTERM");
  expect(processesIn(portal.dataDir)).toEqual([]);
  expect(await isReady(portal.url)).toBe(false);
});

test("a second signal while it stops does not cut the stopping short", async () => {
  const portal = await start({ dataDir: await sharedDirectory() });
  const stopped = portal.stop("SIGINT");
  expect(await portal.stop("SIGINT")).toBe(0);
  await stopped;
  expect(processesIn(portal.dataDir)).toEqual([]);
});

test("a form that is on its way when the portal is told to stop is still taken", async () => {
  const portal = await start({ dataDir: await sharedDirectory() });
  const form = await openForm(portal.url, await firstDesk(portal));
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...form.hidden, ...TICKET })) {
    data.append(name, value);
  }
  const encoded = new Response(data);
  const body = Buffer.from(await encoded.arrayBuffer());
  const sending = http.request(`${portal.url}${form.path}`, {
    method: "POST",
    agent: false,
    headers: {
      "Content-Type": encoded.headers.get("content-type") ?? "",
      "Content-Length": body.length,
    },
  });
  const status = new Promise((resolve, reject) => {
    sending.on("response", (response) => resolve(response.resume().statusCode));
    sending.on("error", reject);
  });
  await new Promise<unknown>((resolve) => sending.write(body.subarray(0, 100), resolve));
  const stopped = portal.stop("SIGTERM");
  await vi.waitFor(async () => expect(await isReady(portal.url)).toBe(false), { timeout: 5_000 });
  sending.end(body.subarray(100));
  expect(await status).toBe(303);
  expect(await stopped).toBe(0);
});

test("a worker of its own runs beside no portal, and ends with all that it started", async () => {
  const dataDir = await sharedDirectory();
  const start = path.join(ROOT, "app", "_server", "start.mjs");
  const command: [string, ...string[]] = [process.execPath, start, "portal", "worker", "run"];
  const worker = await spawn({ dataDir, command });
  await vi.waitFor(() => expect(worker.output()).toContain("The worker runs"), 20_000);
  expect(await worker.stop("SIGTERM")).toBe(0);
  expect(processesIn(dataDir)).toEqual([]);
});

test("a page of the team that listens for news does not hold the portal up", async () => {
  const portal = await start({ dataDir: await sharedDirectory() });
  const email = `${Date.now()}@example.com`;
  const about = ["--email", email, "--name", "Mara Lind", "--role", "admin"];
  const made = await portalCommand(portal.dataDir, "staff", "create", ...about);
  const { password } = z.object({ password: z.string() }).parse(made);
  const form = await openForm(portal.url, "/staff/sign-in", "email");
  const { headers } = await sendForm(portal.url, form, { email, password });
  const cookie = headers["set-cookie"]?.map((each) => each.split(";")[0]).join("; ") ?? "";
  const asking = http.get(`${portal.url}/staff/live`, { agent: false, headers: { cookie } });
  const [status, ended] = await new Promise<[number | undefined, Promise<unknown>]>((resolve) => {
    asking.on("response", (news) => {
      const over = new Promise((end) => news.resume().on("close", end));
      resolve([news.statusCode, over]);
    });
  });
  expect(status).toBe(200);
  const begun = Date.now();
  expect(await portal.stop()).toBe(0);
  await ended;
  expect(Date.now() - begun).toBeLessThan(8_000);
});
