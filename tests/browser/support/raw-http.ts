import http from "node:http";

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  bytes: number;
}

interface Question {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Uint8Array;
}

/** Asks for exactly this path, which no URL parser has touched; follows no redirect. */
export function ask(url: string, path: string, question: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const { method = "GET", headers, body } = question;
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers, agent: false });
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const whole = Buffer.concat(chunks);
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: whole.toString(), bytes: whole.length });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** A form as a page showed it: where it goes and what it carries unseen. */
export interface Form {
  path: string;
  hidden: Record<string, string>;
}

/** The form of the page that holds this field. */
export async function openForm(url: string, path: string, field = "content"): Promise<Form> {
  return formIn(path, (await ask(url, path)).body, field);
}

export function formIn(path: string, html: string, field = "content"): Form {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((candidate) => candidate.includes(` name="${field}"`));
  if (!form) throw new Error(`No form with ${field} on ${path}:\n${html}`);
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  const hidden = inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]);
  return { path, hidden: Object.fromEntries(hidden) };
}

function attribute(tag: string, name: string): string {
  const [, written = ""] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return written.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Sends the form as a browser without scripts does. */
export async function sendForm(
  url: string,
  form: Form,
  fields: Record<string, string>,
  headers: http.OutgoingHttpHeaders = {},
): Promise<Answer> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...form.hidden, ...fields })) {
    data.append(name, value);
  }
  const encoded = new Response(data);
  return ask(url, form.path, {
    method: "POST",
    headers: {
      "Content-Type": encoded.headers.get("content-type") ?? "",
      Origin: new URL(url).origin,
      ...headers,
    },
    body: new Uint8Array(await encoded.arrayBuffer()),
  });
}

export const TICKET = {
  title: "The chain comes off",
  content: "Every time I change to the smallest gear.",
  name: "Ida Berg",
  email: "ida@example.com",
};

/** Writes a ticket without a browser; answers the path of its public link. */
export async function writeTicket(
  url: string,
  deskPath: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const answer = await sendForm(url, await openForm(url, deskPath), { ...TICKET, ...fields });
  const path = ticketPath(answer);
  if (!path) throw new Error(`No ticket was made: ${answer.status} ${answer.body}`);
  return path;
}

/** The public link that an answer leads to, when it says that a ticket was made. */
export function ticketPath(answer: Answer): string | undefined {
  const location = answer.status === 303 ? (answer.headers.location ?? "") : "";
  return /^\/t\/[A-Za-z0-9_-]{43}(?=\?|$)/.exec(location)?.[0];
}
