import { expect } from "@playwright/test";
import type { Answer } from "./raw-http";

/** A page of ours in words for people, with a way on, whatever went wrong. */
export function expectHelpfulPage(
  answer: Answer,
  expected: { status: number; path: string; heading: string },
): void {
  expect(answer.status).toBe(expected.status);
  expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(answer.body).toMatch(/^<!DOCTYPE html><html lang="[a-z]{2}">/);
  expect(answer.body).toContain(`<h1 class="text-title">${expected.heading}</h1>`);
  expect(answer.body).toMatch(/<a class="button" href="\/(\?[^"]*)?"/);
  expectSafeHeaders(answer, expected.path);
}

/** What every answer carries, and what the answers of links, desks and the rest differ in. */
export function expectSafeHeaders({ headers }: Answer, path: string): void {
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["set-cookie"]).toBeUndefined();
  const policy = headers["content-security-policy"] ?? "";
  expect(policy).toMatch(/frame-ancestors [^;]+/);
  expect(policy).not.toContain("unsafe-");
  if (/^\/[tw](\/|$)/.test(path)) {
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["x-robots-tag"]).toBe("noindex, nofollow");
  }
  if (!path.startsWith("/d/")) expect(policy).toContain("frame-ancestors 'none'");
}
