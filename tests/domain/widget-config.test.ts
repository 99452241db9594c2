import { describe, expect, test } from "vitest";
import { createCategory } from "@/app/_domain/desks/category";
import { rotateDeskSecret } from "@/app/_domain/desks/desk-secret";
import { readWidgetConfig } from "@/app/_domain/desks/read-widget-config";
import { testDatabase } from "../support/database";
import { NOW, newDesk } from "../support/database-rows";

testDatabase();

describe("what a site's page is told of a desk", () => {
  test("is its look, its rules and its categories", async () => {
    const desk = await newDesk({
      name: "Lamps",
      color: "#0f766e",
      widgetLayout: "inline",
      showRules: ["https://a.example/*"],
      hideRules: ["*/checkout", "*/login"],
      allowedOrigins: ["https://a.example"],
      securityLevel: "signature",
    });
    await createCategory(desk.token, { code: "bulbs", name: "Bulbs" });
    expect(await readWidgetConfig(desk.token)).toMatchObject({
      desk: {
        token: desk.token,
        name: "Lamps",
        active: true,
        allowedOrigins: ["https://a.example"],
        categories: [{ code: "bulbs", name: "Bulbs" }],
      },
      color: "#0f766e",
      layout: "inline",
      showRules: ["https://a.example/*"],
      hideRules: ["*/checkout", "*/login"],
    });
  });

  test("is a button without rules where nothing was set", async () => {
    const { token } = await newDesk();
    expect(await readWidgetConfig(token)).toMatchObject({
      layout: "button",
      showRules: [],
      hideRules: [],
    });
  });

  test("is told of a desk that takes no new tickets, which says so", async () => {
    const { token } = await newDesk({ active: false });
    expect(await readWidgetConfig(token)).toMatchObject({ desk: { active: false } });
  });

  test("holds no key, neither of today nor of before", async () => {
    const { token, secretKey } = await newDesk();
    const newest = await rotateDeskSecret({ deskToken: token, overlapSeconds: 3600, now: NOW });
    const told = JSON.stringify(await readWidgetConfig(token));
    for (const secret of [secretKey, newest, "secret", "sealed"]) {
      expect(told).not.toContain(secret);
    }
  });

  test.each([
    ["a token that never was", "nosuchdesk"],
    ["nothing", ""],
    ["a NUL", "\0"],
    ["an emoji", "🦊"],
    ["100,000 letters", "a".repeat(100_000)],
  ])("is nothing for %s", async (_, token) => {
    expect(await readWidgetConfig(token)).toBeUndefined();
  });
});
