import net from "node:net";

const BYTES_EACH_SECOND = 10_000;

/** So many connections that ask for a file and take it at 10 kB a second, for some time. */
export async function readSlowly(options: {
  host: string;
  path: string;
  count: number;
  for: number;
}): Promise<void> {
  const { host, path, count } = options;
  const [hostname = "", port = ""] = host.split(":");
  const sockets = Array.from({ length: count }, () => {
    const socket = net.connect({ port: Number(port), host: hostname });
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    const timer = setInterval(() => socket.read(BYTES_EACH_SECOND), 1000);
    socket.on("close", () => clearInterval(timer));
    socket.on("error", () => {});
    // Nothing is taken but what is asked for.
    socket.pause();
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, options.for));
  for (const socket of sockets) socket.destroy();
}
