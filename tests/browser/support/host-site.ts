import http from "node:http";
import type { AddressInfo } from "node:net";

/** A page of a customer's site. */
export interface HostPage {
  head?: string;
  body: string;
  headers?: http.OutgoingHttpHeaders;
}

/** A company's own site: to a browser it is another site than the portal's, which is `localhost`. */
export interface HostSite {
  url: string;
  /** Puts the page at an address of its own and at all addresses below; answers with the first. */
  show(page: HostPage): string;
  stop(): Promise<void>;
}

const NONCE = "x";

export async function startHostSite(): Promise<HostSite> {
  const pages: HostPage[] = [];
  const server = http.createServer((request, response) => {
    const [, place = ""] = (request.url ?? "").split("/");
    const page = pages[Number(place)];
    if (!place || !page) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.headers });
    return response.end(htmlOf(page));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${portOf(server)}`;
  return {
    url,
    show: (page) => `${url}/${pages.push(page) - 1}/`,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function portOf(server: http.Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port");
  return address.port;
}

function htmlOf({ head = "", body }: HostPage): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>${head}</head>
<body>${body}</body>
</html>`;
}

/** The strictest policy that a site can have and still embed the portal. */
export function strictPolicy(portal: string): http.OutgoingHttpHeaders {
  const policy = [
    "default-src 'none'",
    `script-src ${portal} 'nonce-${NONCE}'`,
    `connect-src ${portal}`,
    `frame-src ${portal}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
  ];
  return { "Content-Security-Policy": policy.join("; ") };
}

/** A script of the site's own. */
export function script(text: string): string {
  return `<script nonce="${NONCE}">${text}</script>`;
}

export function configuration(config: object, statement = "var IntumHelpdeskWidget ="): string {
  return script(`${statement} ${JSON.stringify(config).replaceAll("<", "\\u003c")};`);
}

export function loader(portal: string, attributes = " async"): string {
  return `<script src="${portal}/widget.js"${attributes}></script>`;
}
