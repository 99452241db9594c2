import { expect, test, ticketsOf, tokenOf } from "./support/portal-test";
import { ask, writeTicket } from "./support/raw-http";

const TIMES = 20;

for (const method of ["GET", "HEAD"]) {
  test(`${method} of a ticket changes nothing, however often`, async ({ portal, ownDesk }) => {
    const ticket = await writeTicket(portal.url, ownDesk);
    const [{ number } = { number: "" }] = await ticketsOf(portal, ownDesk);
    const show = () => portal.command("ticket", "show", tokenOf(ownDesk), number);
    const before = await show();
    for (const path of [ticket, `${ticket}?sent`]) {
      await times(() => ask(portal.url, path, { method }));
    }
    expect(await show()).toEqual(before);
  });

  test(`${method} of a desk makes no ticket, however it is prefilled`, async ({
    portal,
    ownDesk,
  }) => {
    const path = `${ownDesk}?title=a&content=b&name=c&email=d%40example.com&form=e&status=resolved`;
    await times(() => ask(portal.url, path, { method }));
    expect(await ticketsOf(portal, ownDesk)).toEqual([]);
  });
}

test("a browser with scripts that opens a ticket changes nothing", async ({
  page,
  portal,
  ownDesk,
}) => {
  const ticket = await writeTicket(portal.url, ownDesk);
  const before = await portal.command("ticket", "list", tokenOf(ownDesk));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.method()));
  await page.goto(ticket);
  await page.reload();
  await page.waitForLoadState("networkidle");
  expect(new Set(requests)).toEqual(new Set(["GET"]));
  expect(await portal.command("ticket", "list", tokenOf(ownDesk))).toEqual(before);
});

test("no page sets a cookie", async ({ page, portal }) => {
  for (const path of ["/", portal.desk, portal.demoTicket]) await page.goto(path);
  expect(await page.context().cookies()).toEqual([]);
});

async function times(visit: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < TIMES; done += 1) await visit();
}
