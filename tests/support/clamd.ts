import net, { type AddressInfo } from "node:net";

/** What every scanner takes for a virus, in two parts, so that none finds it in this file. */
export const VIRUS = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-",
  "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");

/** How it behaves: as it should, or what it does instead of an answer. */
type Behaviour = "answer" | "silence" | "error" | "close half way" | "close at once";

export interface TestScanner {
  url: string;
  /** How many bytes each file had that it was given whole. */
  scanned: number[];
  behaves(as: Behaviour): void;
  close(): Promise<void>;
}

/** Speaks as clamd does in its INSTREAM command, until it is told to misbehave. */
export async function testScanner(socketPath?: string): Promise<TestScanner> {
  const scanned: number[] = [];
  const sockets = new Set<net.Socket>();
  let behaviour: Behaviour = "answer";

  const server = net.createServer((socket) => {
    let received = Buffer.alloc(0);
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    if (behaviour === "close at once") return void socket.destroy();
    socket.on("data", (piece: Buffer) => {
      received = Buffer.concat([received, piece]);
      if (behaviour === "close half way" && received.length > 10) return void socket.destroy();
      const file = wholeFile(received);
      if (!file || behaviour === "silence") return;
      scanned.push(file.length);
      if (behaviour === "error") return void socket.end("INSTREAM size limit exceeded. ERROR\0");
      socket.end(file.includes(VIRUS) ? "stream: Eicar-Test FOUND\0" : "stream: OK\0");
    });
  });
  await new Promise<void>((resolve) =>
    socketPath ? server.listen(socketPath, resolve) : server.listen(0, "127.0.0.1", resolve),
  );
  const address = server.address();

  return {
    url: isPort(address) ? `clamd://127.0.0.1:${address.port}` : `clamd://${socketPath}`,
    scanned,
    behaves(as) {
      behaviour = as;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isPort(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

/** The file, once its end has come. */
function wholeFile(received: Buffer): Buffer | undefined {
  const command = "zINSTREAM\0";
  if (received.toString("latin1", 0, command.length) !== command) return undefined;
  const pieces: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
