import { listDesks } from "@/app/_domain/desks/desk";
import { isMailPaused } from "@/app/_domain/mail/mail-pause";
import { makeSetUpLink } from "@/app/_domain/staff/set-up-first-admin";
import { demoAddress, isDemoWanted } from "@/app/_web/demo";
import type { Environment } from "@/app/_web/environment";
import { demoDeskToken } from "@/prisma/demo/desks";

/**
 * What a newcomer wants to open, and what an operator should know. `demoTicket` is the link's
 * token of a made-up ticket; a real one is a secret and never printed.
 */
export async function welcome(environment: Environment, demoTicket?: string): Promise<string> {
  const base = environment.APP_URL;
  const desks = await listDesks();
  const desk = desks.find(({ active }) => active);
  const lines = [["Help centre", `${base}/`]];
  if (desk) lines.push(["A desk", `${base}/d/${desk.token}`]);
  if (demoTicket) lines.push(["A ticket", `${base}/t/${demoTicket}`]);
  if (isDemoWanted(environment) && desks.some(({ token }) => token === demoDeskToken("mixed"))) {
    lines.push(["The widget", demoAddress(environment).href]);
  }
  lines.push(["The team", `${base}/staff`]);
  const setUp = await makeSetUpLink(new Date());
  if (setUp) lines.push(["First admin", setUpUrl(base, setUp)]);
  const table = lines.map(([name = "", address]) => `  ${name.padEnd(12)} ${address}`);
  return ["", "The portal is running.", "", ...table, "", hint(desk !== undefined), ""]
    .concat(warnings(environment), (await isMailPaused()) ? PAUSED : [])
    .join("\n");
}

/** Good once, until there is an admin or the portal starts again. */
export function setUpUrl(base: string, token: string): string {
  return `${base}/staff/set-up/${token}`;
}

/** Otherwise a restored portal would be silent and nobody know why. */
const PAUSED = ["  Mail is paused: npm run portal -- mail resume", ""];

function hint(hasDesk: boolean): string {
  if (hasDesk) return "  Stop it with Ctrl-C.";
  return '  There is no desk yet: npm run portal -- desk create --name "Support"';
}

function warnings({ RATE_LIMITS }: Environment): string[] {
  if (RATE_LIMITS === "on") return [];
  return ["  Warning: RATE_LIMITS is off; use this for load tests only.", ""];
}
