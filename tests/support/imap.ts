import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import hoodiecrow from "hoodiecrow-imap";
import { ImapFlow } from "imapflow";
import { freePort } from "./portal";

const USER = "reply@example.com";
const PASSWORD = "a-password-of-tests";

const PLAIN = {
  host: "127.0.0.1",
  secure: false,
  auth: { user: USER, pass: PASSWORD },
  logger: false,
} as const;

export interface TestMailbox {
  /** An INBOUND_URL. */
  url: string;
  /** Puts a whole mail into it, unread. */
  deliver(raw: string | Buffer): Promise<void>;
  /** The subjects of the unread ones. */
  unread(): Promise<string[]>;
  /** Takes everything out of it. */
  empty(): Promise<void>;
  /** Ends every connection, as a server does that is started again. */
  hangUp(): Promise<void>;
  close(): Promise<void>;
}

interface Running {
  port: number;
  hangUp: () => Promise<void>;
  close: () => Promise<void>;
}

/** A mailbox of a real server where one is installed, and of one that npm brings elsewhere. */
export async function testMailbox(): Promise<TestMailbox> {
  return mailboxAt(await (dovecotIsHere() ? startDovecot() : startHoodiecrow()));
}

/** A mailbox of the server that npm brings. */
export async function simpleMailbox(): Promise<TestMailbox> {
  return mailboxAt(await startHoodiecrow());
}

function mailboxAt({ port, hangUp, close }: Running): TestMailbox {
  let open: ImapFlow | undefined;

  /** On a connection that is kept, for making one takes a while. */
  async function inside<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    if (!open?.usable) {
      open = new ImapFlow({ ...PLAIN, port });
      open.on("error", () => {});
      await open.connect();
      await open.mailboxOpen("INBOX");
    }
    // What others did meanwhile is told after some command.
    await open.noop();
    return work(open);
  }

  return {
    url: `imap://${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}?tls=optional`,
    deliver: (raw) => inside(async (client) => void (await client.append("INBOX", raw))),
    unread: () =>
      inside(async (client) => {
        const uids = (await client.search({ seen: false }, { uid: true })) || [];
        if (uids.length === 0) return [];
        const mails = await client.fetchAll(uids, { envelope: true }, { uid: true });
        return mails.map(({ envelope }) => envelope?.subject ?? "");
      }),
    empty: () => inside(async (client) => void (await client.messageDelete("1:*", { uid: true }))),
    async hangUp() {
      open?.close();
      open = undefined;
      await hangUp();
    },
    async close() {
      open?.close();
      await close();
    },
  };
}

async function startHoodiecrow(): Promise<Running> {
  const store = hoodiecrow({
    plugins: ["IDLE", "UIDPLUS", "LITERALPLUS", "UNSELECT"],
    users: { [USER]: { password: PASSWORD } },
    storage: { INBOX: { messages: [] } },
  });
  const sockets = new Set<Socket>();
  store.server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => store.listen(0, "127.0.0.1", resolve));
  const address = store.server.address();
  if (address === null || typeof address === "string") throw new Error("It has no port");
  const hangUp = async () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    hangUp,
    async close() {
      const closed = new Promise<void>((resolve) => store.close(resolve));
      await hangUp();
      await closed;
    },
  };
}

function dovecotIsHere(): boolean {
  try {
    execFileSync("dovecot", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function startDovecot(): Promise<Running> {
  const place = await mkdtemp(path.join(tmpdir(), "dovecot-"));
  const port = await freePort();
  const config = path.join(place, "dovecot.conf");
  await mkdir(path.join(place, "mail"));
  const owner = await ownerOf(place);
  await writeFile(config, configOf({ place, port, owner }));
  const server = spawn("dovecot", ["-F", "-c", config], { stdio: "ignore" });
  await untilItListens(port, server);
  return {
    port,
    // It fails where nobody is connected.
    hangUp: async () => void spawnSync("doveadm", ["-c", config, "kick", USER]),
    async close() {
      const ended = once(server, "exit");
      server.kill();
      await ended;
      await rm(place, { recursive: true, force: true });
    },
  };
}

interface Owner {
  user: string;
  uid: number;
  gid: number;
}

/** Mails are never root's. */
async function ownerOf(place: string): Promise<Owner> {
  const { uid, gid, username } = userInfo();
  if (uid !== 0) return { user: username, uid, gid };
  const nobody = { user: "", uid: 65534, gid: 65534 };
  for (const each of [place, path.join(place, "mail")]) await chown(each, nobody.uid, nobody.gid);
  return nobody;
}

function configOf(options: { place: string; port: number; owner: Owner }): string {
  const { place, port, owner } = options;
  const { user, uid, gid } = owner;
  return `
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
base_dir = ${place}/run
state_dir = ${place}/run
log_path = ${place}/log
mail_location = maildir:${place}/mail
first_valid_uid = 1
${user ? `default_internal_user = ${user}\ndefault_login_user = ${user}` : ""}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${place}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

/** Until it takes a connection. */
async function untilItListens(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const socket = connect(port, "127.0.0.1");
    const connected = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (connected) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("dovecot ended by itself");
}
