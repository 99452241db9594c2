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
    ["/api/v1/desks", "/api/v1/desks"],
    ["/api/v1/desks/k3v9", "/api/v1/desk"],
    ["/api/v1/tickets", "/api/v1/tickets"],
    ["/api/v1/tickets/0198c0de", "/api/v1/ticket"],
    ["/api/v1/tickets/0198c0de/comments", "/api/v1/comments"],
    ["/api/v1/clients", "/api/v1/clients"],
    ["/api/v1/clients/0198c0de", "/api/v1/client"],
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
    "/api/v1",
    "/api/v1/ticket",
    "/api/v1/tickets/",
    "/api/v1/tickets/1/notes",
    "/api/v1/desks/k3v9/secret",
    "/API/widget/k3v9/config",
  ])("of %s goes nowhere", (path) => {
    expect(apiDoorOf(path)).toBeUndefined();
  });
});
