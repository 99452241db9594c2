import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type PortalProcess, startPortal } from "./portal-process";
import { readSlowly } from "./slow-readers";

const FILE = Buffer.alloc(10_485_760, "0123456789");
const AT_ONCE = 20;
const READERS = 200;
const READ_FOR_MS = 15_000;
const MB = 1024 * 1024;

type Figure = [name: string, value: string];

/** What files cost: memory over idle while they come and go, and how fast they come. */
export async function measureFiles(): Promise<Figure[]> {
  const portal = await startPortal();
  try {
    const desk = await deskOf(portal.base);
    const to = `${portal.base}${desk}/files`;
    // A process that has done nothing yet grows whatever it is asked for.
    await inParallel(AT_ONCE, () => upload(to));
    await form(portal.base, desk);
    const script = await whilst(portal, () => inParallel(AT_ONCE, () => upload(to)));
    const quiet = await pageTime(portal.base);
    const plain = await whilst(portal, () => inParallel(AT_ONCE, () => form(portal.base, desk)));
    const busy = await busyTime(portal.base, desk);
    const { host } = new URL(portal.base);
    const file = await attached(portal.base, desk);
    const readers = { host, path: file, count: READERS, for: READ_FOR_MS };
    const slow = await whilst(portal, () => readSlowly(readers));
    const ours = await throughput(to);
    const bare = await bareThroughput();
    return [
      [`${AT_ONCE} uploads by script, MB over idle`, script.toFixed(1)],
      [`${AT_ONCE} plain forms, MB over idle`, plain.toFixed(1)],
      ["a page meanwhile, times as long", (busy / quiet).toFixed(2)],
      [`${READERS} slow readers, MB over idle`, slow.toFixed(1)],
      ["uploads, MB/s", ours.toFixed(0)],
      ["a bare server, MB/s", bare.toFixed(0)],
      ["ratio", (ours / bare).toFixed(2)],
    ];
  } finally {
    await portal.stop();
  }
}

/** The most memory that the work takes, in MB over what it was before. */
async function whilst(portal: PortalProcess, work: () => Promise<unknown>): Promise<number> {
  await pause(1000);
  const idle = await portal.memory();
  let most = idle;
  let done = false;
  const watching = (async () => {
    while (!done) {
      most = Math.max(most, await portal.memory());
      await pause(20);
    }
  })();
  await work();
  done = true;
  await watching;
  return (most - idle) / MB;
}

async function deskOf(base: string): Promise<string> {
  const home = await (await fetch(base)).text();
  return /href="(\/d\/[^"?]+)"/.exec(home)?.[1] ?? "";
}

async function upload(to: string): Promise<void> {
  const answer = await fetch(to, { method: "POST", body: FILE, headers: { "X-File-Name": "a" } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`An upload was answered with ${answer.status}`);
}

/** Sends the desk's form as a browser without scripts does; answers where it leads. */
async function form(base: string, desk: string): Promise<string> {
  const page = await (await fetch(`${base}${desk}`)).text();
  const data = new FormData();
  for (const [tag] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    data.append(/name="([^"]*)"/.exec(tag)?.[1] ?? "", /value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  const texts = { title: "A file", content: "Here.", name: "Ida", email: "ida@example.com" };
  for (const [name, value] of Object.entries(texts)) data.append(name, value);
  data.append("attachments", new Blob([FILE]), "a.bin");
  const sent = { method: "POST", body: data, redirect: "manual" } as const;
  const answer = await fetch(`${base}${desk}?send=1`, sent);
  if (answer.status !== 303) throw new Error(`A form was answered with ${answer.status}`);
  return answer.headers.get("location") ?? "";
}

async function attached(base: string, desk: string): Promise<string> {
  const page = await (await fetch(`${base}${await form(base, desk)}`)).text();
  return /href="(\/t\/[^"]+\/files\/[^"]+)"/.exec(page)?.[1] ?? "";
}

/** The median milliseconds of a page. */
async function pageTime(base: string): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 40; count += 1) {
    const begun = performance.now();
    await (await fetch(base)).arrayBuffer();
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[20] ?? 0;
}

async function busyTime(base: string, desk: string): Promise<number> {
  const forms = inParallel(AT_ONCE, () => form(base, desk));
  const time = await pageTime(base);
  await forms;
  return time;
}

async function throughput(to: string): Promise<number> {
  const begun = performance.now();
  for (let count = 0; count < AT_ONCE; count += 1) await upload(to);
  return (AT_ONCE * FILE.length) / MB / ((performance.now() - begun) / 1000);
}

/** The same bytes into files of the same disk by a server that does nothing else. */
async function bareThroughput(): Promise<number> {
  const directory = await mkdtemp(path.join(tmpdir(), "bare-"));
  let count = 0;
  const server = createServer(async (request, response) => {
    count += 1;
    await pipeline(request, createWriteStream(path.join(directory, `${count}`)));
    response.end("done");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const figure = await throughput(`http://127.0.0.1:${port}/`);
  server.close();
  await rm(directory, { recursive: true });
  return figure;
}

function inParallel(count: number, work: () => Promise<unknown>): Promise<unknown> {
  return Promise.all(Array.from({ length: count }, work));
}
