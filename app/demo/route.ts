import { randomBytes } from "node:crypto";
import { scriptUrl } from "@/app/_domain/desks/embed-snippet";
import { readDeskPage } from "@/app/_domain/desks/read-desk-page";
import { demoAddress, isDemoWanted } from "@/app/_web/demo";
import { environment } from "@/app/_web/environment";
import { demoDeskToken } from "@/prisma/demo/desks";
import { DEMO_PEOPLE } from "@/prisma/demo/people";
import { demoChoice } from "./demo-choice";
import { demoConfiguration } from "./demo-configuration";
import { demoPage } from "./demo-page";
import { demoPolicy } from "./demo-policy";

export const dynamic = "force-dynamic";

/** A page that plays a customer's site, where there is a demo; it signs as that site would. */
export async function GET(request: Request): Promise<Response> {
  const { APP_URL } = environment();
  const { searchParams } = new URL(request.url);
  const choice = demoChoice(searchParams);
  const person = DEMO_PEOPLE.find(({ key }) => key === choice.client);

  if (!isDemoWanted(environment())) return notFound();
  if (!(await readDeskPage(demoDeskToken(choice.level)))) return notFound();

  const signedAt = Math.floor(Date.now() / 1000);
  const configuration = await demoConfiguration({ accountUrl: APP_URL, choice, person, signedAt });
  const nonce = randomBytes(16).toString("base64");
  const elsewhere = addressElsewhere(request.headers.get("host"), searchParams);
  const page = { choice, person, configuration, scriptUrl: scriptUrl(APP_URL), nonce, elsewhere };
  return new Response(demoPage(page), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": demoPolicy({ portal: APP_URL, nonce, policy: choice.policy }),
    },
  });
}

/** The same page on another site, for a reader who has opened it on the portal's own. */
function addressElsewhere(host: string | null, query: URLSearchParams): string | undefined {
  const portal = new URL(environment().APP_URL);
  const address = demoAddress(environment());
  if (host !== portal.host || address.host === portal.host) return undefined;
  address.search = query.toString();
  return address.href;
}

function notFound(): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response("Not found\n", { status: 404, headers });
}
