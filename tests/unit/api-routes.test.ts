import { describe, expect, test } from "vitest";
import { apiDoorOf } from "@/app/_server/api-routes";

describe("a call", () => {
  test.each([
    ["/api/openapi.json", "/api/openapi"],
    ["/api/widget/k3v9/config", "/api/widget/config"],
    ["/api/widget/k3v9/session", "/api/widget/session"],
    ["/api/widget/k3v9/unread", "/api/widget/unread"],
    ["/api/widget/k3v9/tickets", "/api/widget/tickets"],
    ["/api/widget/k3v9/tickets/2616-2", "/api/widget/ticket"],
    ["/api/widget/k3v9/tickets/a%2Fb", "/api/widget/ticket"],
    ["/api/widget/k3v9/tickets/2616-2/comments", "/api/widget/comments"],
  ])("of %s goes to %s", (path, door) => {
    expect(apiDoorOf(path)?.path).toBe(door);
  });

  test.each([
    "/api",
    "/api/widget",
    "/api/widget/session",
    "/api/widget/config",
    "/api/openapi",
    "/api/widget/k3v9/config/",
    "/api/widget//config",
    "/api/widget/k3v9/tickets/",
    "/api/widget/k3v9/tickets/1/comments/1",
    "/api/v1/tickets",
    "/API/widget/k3v9/config",
  ])("of %s goes nowhere", (path) => {
    expect(apiDoorOf(path)).toBeUndefined();
  });
});
