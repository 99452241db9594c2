import { expect } from "@playwright/test";
import type { Answer } from "./raw-http";

/** A refusal in the words of RFC 9457, and nothing else. */
export function expectProblem(
  answer: Answer,
  expected: { status: number; code: string; errors?: Record<string, string[]> },
): void {
  const { status, code, errors } = expected;
  expect(jsonOf(answer)).toEqual({
    status,
    title: expect.stringMatching(/^\p{Lu}.*[.]$/u),
    code,
    ...(errors ? { errors } : {}),
  });
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expect(answer.headers["cache-control"]).toBe("private, no-store");
}

export function jsonOf({ body }: Answer): unknown {
  return JSON.parse(body);
}

/** What two answers must have in common for nobody to tell them apart. */
export function alikeOf({ status, headers, body }: Answer) {
  const { date, ...rest } = headers;
  return { status, headers: rest, body };
}
