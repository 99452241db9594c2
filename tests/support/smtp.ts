import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface Received {
  from: string;
  to: string[];
  mail: ParsedMail;
}

export interface TestMailServer {
  url: string;
  /** What it took over. */
  received: Received[];
  /** Resolves when it next leaves somebody without an answer to a recipient. */
  holding(): Promise<void>;
  /** How it behaves from now on, mail by mail. */
  behaves(as: Partial<Behaviour>): void;
  close(): Promise<void>;
}

/** A number is an answer; otherwise what it does instead of one. */
interface Behaviour {
  onRecipient: number | "hang";
  onData: number | "hang" | "take and hang" | "drop" | "take and drop";
}

/** An answer of the server's own, by its code. */
function answer(code: number): Error {
  return Object.assign(new Error(`Said ${code} on purpose`), { responseCode: code });
}

/** A mail server on this machine that takes everything, until it is told to misbehave. */
export async function testMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const received: Received[] = [];
  let behaviour: Partial<Behaviour> = {};
  let held = () => {};
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.secure || options.key ? [] : ["STARTTLS"],
    disableReverseLookup: true,
    onRcptTo(_address, _session, callback) {
      const { onRecipient } = behaviour;
      if (onRecipient === "hang") return held();
      callback(onRecipient ? answer(onRecipient) : undefined);
    },
    onData(stream, session, callback) {
      const { onData } = behaviour;
      const { mailFrom, rcptTo } = session.envelope;
      simpleParser(stream).then((mail) => {
        if (typeof onData === "number") return callback(answer(onData));
        const from = mailFrom ? mailFrom.address : "";
        const isTaken = onData === undefined || onData.startsWith("take");
        if (isTaken) received.push({ from, to: rcptTo.map(({ address }) => address), mail });
        if (onData === undefined) return callback();
        if (onData.endsWith("hang")) return undefined;
        for (const socket of sockets) socket.destroy();
        // Whoever was killed in the middle of a text has sent none.
      }, callback);
    },
    ...options,
  });
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(server.server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    holding: () =>
      new Promise((resolve) => {
        held = resolve;
      }),
    behaves: (as) => {
      behaviour = as;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

/** Takes connections and says nothing, not even good day. */
export async function silentServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${addressOf(server).port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Where nobody listens. */
export async function nobodyThere(): Promise<string> {
  const { url, close } = await silentServer();
  await close();
  return url;
}

function addressOf(server: Pick<Server, "address">): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It has no port");
  return address;
}
