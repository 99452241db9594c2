import { describe, expect, test } from "vitest";
import { totpCode, totpStep } from "@/app/_domain/staff/totp";

/** RFC 6238, appendix B, SHA-1; of its eight digits the last six. */
const SECRET = "12345678901234567890";

describe("a code of an authenticator app", () => {
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("at second %i is %s", (seconds, code) => {
    expect(totpCode(SECRET, totpStep(new Date(seconds * 1000)))).toBe(code);
  });

  test("changes every thirty seconds", () => {
    const steps = [0, 29_999, 30_000].map((time) => totpStep(new Date(time)));
    expect(steps).toEqual([0, 0, 1]);
  });
});
