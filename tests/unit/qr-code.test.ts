import { expect, test } from "vitest";
import { qrCode } from "@/app/_domain/staff/qr-code";

const URI =
  "otpauth://totp/Help%20desk:mara@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Help%20desk";

/** The dark squares of a path, row by row. */
function drawn({ size, path }: ReturnType<typeof qrCode>): string[] {
  const rows = Array.from({ length: size }, () => Array<string>(size).fill("."));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill("#", Number(x), Number(x) + Number(length));
  }
  return rows.map((row) => row.join(""));
}

test("a code has light squares all around, as many as scanners want", () => {
  const rows = drawn(qrCode(URI));
  const sides = [...rows.slice(0, 4), ...rows.slice(-4)].concat(
    rows.flatMap((row) => [row.slice(0, 4), row.slice(-4)]),
  );
  expect(sides.join("")).not.toContain("#");
});

test("a code has its three eyes, and the path draws every dark square", () => {
  const rows = drawn(qrCode(URI));
  const eye = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
  const far = rows.length - 4 - 7;
  for (const [x, y] of [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const) {
    expect(rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))).toEqual(eye);
  }
});

test("codes of different texts differ, those of one text do not", () => {
  expect(qrCode(URI)).toEqual(qrCode(URI));
  expect(qrCode(URI).path).not.toBe(qrCode(`${URI}&digits=6`).path);
});
