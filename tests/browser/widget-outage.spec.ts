import { configuration, loader } from "./support/host-site";
import { deskOfLevel } from "./support/session";
import { completed, expect, test } from "./support/shop";
import { wordsOf } from "./support/words";

const words = wordsOf("en");

test("a site whose loader does not come is as it was", async ({ page, shop, portal }) => {
  await page.route("**/widget.js", (route) => route.abort());
  const { token } = await deskOfLevel(portal, "mixed");
  await shop.visit({ desk_token: token, q: [["open"]] });
  await page.waitForLoadState("networkidle");
  await expect(page.locator("body > :not(script)")).toHaveCount(0);
  expect(shop.complaints).toEqual([expect.stringContaining("ERR_FAILED")]);
  expect(await shop.violations()).toEqual([]);
});

/** How a portal can fail to describe the desk. */
const OUTAGES = {
  "nobody answers": { code: "unreachable" },
  "a proxy answers for it": { code: "unreachable", body: "<h1>Bad gateway</h1>", status: 502 },
  "something answers that is no description": { code: "unreachable", body: "null", status: 200 },
  "it is starting": {
    code: "unavailable",
    body: '{"status":503,"title":"Soon.","code":"unavailable"}',
    status: 503,
  },
};

for (const [name, { code, ...answer }] of Object.entries(OUTAGES)) {
  test(`a site hears of one error and nothing else where ${name}`, async ({
    page,
    shop,
    portal,
  }) => {
    const cors = { "Access-Control-Allow-Origin": "*" };
    await page.route("**/config?*", (route) =>
      "status" in answer ? route.fulfill({ ...answer, headers: cors }) : route.abort(),
    );
    const { token } = await deskOfLevel(portal, "mixed");
    const body = configuration(completed({ desk_token: token }, portal)) + loader(portal.url);
    await page.goto(`${shop.site.show({ body })}?title=Bell`);
    await expect.poll(() => shop.heard("error")).toEqual([{ code }]);
    await expect(page.locator("body > :not(script)")).toHaveCount(0);
    const ours = shop.complaints.filter((line) => !line.startsWith("Failed to load resource"));
    expect(ours).toEqual([expect.stringContaining(`[intum-helpdesk] ${code}`)]);
    expect(await shop.violations()).toEqual([]);
  });
}

test("a panel that the portal does not answer says so and can try again", async ({
  page,
  shop,
  portal,
}) => {
  await page.route("**/session", (route) => route.abort());
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await expect(shop.button).toBeVisible();
  await shop.call("open", { title: "Bell" });
  await expect(shop.panel.getByRole("alert")).toContainText(words.widget.unreachable);
  expect(await shop.heard("error")).toEqual([{ code: "unreachable" }]);
  await page.unroute("**/session");
  await shop.panel.getByRole("button", { name: words.widget.retry }).click();
  await expect(shop.inside.getByLabel(words.form.subject)).toHaveValue("Bell");
  await expect(shop.panel.getByRole("alert")).toBeHidden();
  expect(await shop.violations()).toEqual([]);
});

test("a panel whose page never comes says so after a while", async ({ page, shop, portal }) => {
  await page.clock.install();
  await page.route("**/w/*", () => {});
  await shop.visit({ desk_token: (await deskOfLevel(portal, "mixed")).token });
  await page.clock.runFor(1_000);
  const asked = page.waitForRequest("**/w/*");
  await shop.button.click();
  await asked;
  await expect(shop.panel.getByRole("status")).toHaveText(words.widget.loading);
  await page.clock.runFor(20_000);
  await expect(shop.panel.getByRole("alert")).toContainText(words.widget.unreachable);
  expect(await shop.heard("error")).toEqual([{ code: "unreachable" }]);
});

test("on an https page a portal without https is refused before it is asked", async ({
  page,
  shop,
  portal,
}) => {
  const site = "https://shop.example/";
  const script = await (await fetch(`${portal.url}/widget.js`)).text();
  const config = { account_url: "http://help.example", desk_token: "demo-mixed" };
  const html = `${configuration(config)}<script src="/widget.js"></script>`;
  const asked: string[] = [];
  await page.route(`${site}**`, (route) => {
    asked.push(route.request().url());
    const isPage = route.request().url() === site;
    const body = isPage ? html : script;
    return route.fulfill({ body, contentType: isPage ? "text/html" : "text/javascript" });
  });
  page.on("request", (request) => request.url().startsWith(site) || asked.push(request.url()));
  await page.goto(site);
  await expect.poll(() => shop.heard("error")).toEqual([{ code: "insecure" }]);
  expect(asked).toEqual([site, `${site}widget.js`]);
  expect(shop.complaints).toEqual(["[intum-helpdesk] insecure account_url"]);
});
