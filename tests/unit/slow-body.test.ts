import { createServer, type Server } from "node:http";
import net from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bytesOf } from "@/app/_server/files/incoming-bytes";
import { giveUpWhenSlow } from "@/app/_server/files/slow-body";

let server: Server;
let port: number;
/** How the body ended for whoever read it. */
let ended: Promise<string>;

beforeEach(async () => {
  ended = new Promise((resolve) => {
    server = createServer((request, response) => {
      giveUpWhenSlow(request, response, { least: 100, within: 50 });
      const bytes = bytesOf(request);
      bytes.on("error", () => resolve("cut off"));
      bytes.on("end", () => {
        resolve("whole");
        response.end("thank you");
      });
      bytes.resume();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends so many bytes every 10 ms; answers what came back. */
function send(bytes: number, length: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);
    let sent = 0;
    const timer = setInterval(() => {
      const next = Math.min(bytes, length - sent);
      if (next > 0) socket.write("x".repeat(next));
      sent += next;
    }, 10);
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
      if (answer.includes("thank you")) socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(timer);
      resolve(answer);
    });
  });
}

describe("a body", () => {
  test("that drips is given up on with 408, and its reader finds it cut off", async () => {
    expect(await send(1, 100_000)).toMatch(/^HTTP\/1\.1 408 /);
    expect(await ended).toBe("cut off");
  });

  test("that keeps coming may take as long as it needs", async () => {
    expect(await send(100, 2000)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await ended).toBe("whole");
  });
});
