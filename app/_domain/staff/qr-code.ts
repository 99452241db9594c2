import { encode } from "uqr";

/** A QR code as a path of unit squares, for an SVG that is `size` units wide. */
export interface QrCode {
  size: number;
  path: string;
}

/** Scanners want so many light squares around it. */
const QUIET = 4;

export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: "M", border: QUIET });
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join("") };
}

/** Where dark squares stand in a row: first place and length of each run. */
function runsOf(row: boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
