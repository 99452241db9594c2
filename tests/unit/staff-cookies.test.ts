import { ResponseCookies } from "next/dist/compiled/@edge-runtime/cookies";
import { describe, expect, test } from "vitest";
import { cookieIn } from "@/app/_web/staff-cookies";

/** What the browser is sent when Next is told to keep this. */
function sent(text: string): string {
  const headers = new Headers();
  new ResponseCookies(headers).set(cookieIn(text));
  return headers.getSetCookie().join("\n");
}

/** Attributes in any order and case, but for the end that Next reckons from Max-Age once more. */
function parts(text: string): { pair: string | undefined; attributes: string[] } {
  const [pair, ...attributes] = text.split("; ");
  const own = attributes
    .map((each) => each.toLowerCase())
    .filter((each) => !/^expires=/.test(each));
  return { pair, attributes: own.toSorted() };
}

const SIGNED = "Zm9v%2Bb4r.QUJD%2FREVG%2Bw%3D%3D";

describe("a cookie of the house", () => {
  test.each([
    `staff_session=${SIGNED}; Max-Age=2592000; Path=/staff; HttpOnly; SameSite=Lax`,
    `__Secure-staff_session=${SIGNED}; Max-Age=600; Path=/staff; HttpOnly; Secure; SameSite=Lax`,
    "staff_second_step=; Max-Age=0; Path=/staff; HttpOnly; SameSite=Strict",
  ])("arrives as it was made: %s", (text) => {
    expect(parts(sent(text))).toEqual(parts(text));
  });

  test("with an attribute that nobody knows is not sent without it", () => {
    expect(() => cookieIn("staff_session=a; Path=/staff; Domain=example.com")).toThrow("domain");
  });

  test("with a SameSite that lets other sites send it is not sent", () => {
    expect(() => cookieIn("staff_session=a; Path=/staff; SameSite=None")).toThrow("samesite");
  });
});
