import type { Browser } from "./browser";

const MESSAGE = "The parcel came today, but one of the two bolts is missing from the bag.";

export interface Panel {
  /** Asks for a session with everything that the made-up shop signs. */
  session(): Promise<string>;
  /** Paths of a list with twenty tickets and of one of them. */
  list: string;
  ticket: string;
}

/** What the widget does, for a signed-in person of the demo. */
export async function openPanel(browser: Browser): Promise<Panel> {
  const site = await browser.get("/demo?client=nora&level=signature", false);
  const given = /IntumHelpdeskWidget = (\{.*?\});/.exec(site.text)?.[1] ?? "{}";
  const { desk_token: desk, ...identity } = JSON.parse(given);

  async function session(): Promise<string> {
    const answer = await browser.call(`/api/widget/${desk}/session`, identity);
    if (answer.status !== 201) throw new Error(`The session call was answered: ${answer.text}`);
    return JSON.parse(answer.text).url.replace(/^https?:\/\/[^/]+/, "");
  }

  const list = await session();
  const form = await browser.get(`${list}/new`, false);
  let ticket = "";
  for (let place = 1; place <= 20; place += 1) {
    const fields = { title: `Bolt ${place} is missing`, content: MESSAGE, priority: "normal" };
    const answer = await browser.submit(form, `${list}/new`, fields);
    if (answer.status !== 303) throw new Error(`A creation was answered with ${answer.status}`);
    ticket = answer.location.replace(/\?.*/, "");
  }
  for (let place = 0; place < 10; place += 1) {
    const page = await browser.get(ticket, false);
    await browser.submit(page, ticket, { content: MESSAGE });
  }
  return { session, list, ticket };
}
