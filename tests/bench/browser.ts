import { Agent, type IncomingMessage, request } from "node:http";

export interface Answer {
  status: number;
  location: string;
  /** Bytes of the body as they came over the wire. */
  size: number;
  text: string;
}

export interface Browser {
  get(path: string, compressed?: boolean): Promise<Answer>;
  /** Sends a form of that page: its hidden fields as they are, the others as given. */
  submit(page: Answer, path: string, fields: Record<string, string>): Promise<Answer>;
  /** As a program calls: JSON out, JSON back. */
  call(path: string, body: object): Promise<Answer>;
  close(): void;
}

const BOUNDARY = "----portal-bench";

/** As many connections as load is made with, kept open as a browser does. */
export function openBrowser(base: string, connections: number): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  function send(method: string, path: string, headers: Record<string, string>, body = "") {
    return new Promise<Answer>((resolve, reject) => {
      const sent = request(`${base}${path}`, { agent, method, headers }, (response) => {
        read(response).then(resolve, reject);
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  return {
    get: (path, compressed = true) =>
      send("GET", path, compressed ? { "accept-encoding": "gzip, deflate, br" } : {}),
    submit(page, path, fields) {
      const body = multipart({ ...hiddenFields(page.text), ...fields });
      const type = `multipart/form-data; boundary=${BOUNDARY}`;
      const length = `${Buffer.byteLength(body)}`;
      return send("POST", path, { "content-type": type, "content-length": length }, body);
    },
    call(path, body) {
      const text = JSON.stringify(body);
      const length = `${Buffer.byteLength(text)}`;
      const headers = { "content-type": "text/plain", "content-length": length };
      return send("POST", path, headers, text);
    },
    close: () => agent.destroy(),
  };
}

async function read(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const { statusCode = 0, headers } = response;
  const text = headers["content-encoding"] ? "" : body.toString("utf8");
  return { status: statusCode, location: headers.location ?? "", size: body.length, text };
}

/** The hidden fields of the first form on the page. */
function hiddenFields(html: string): Record<string, string> {
  const form = /<form[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function multipart(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}
