import type { Palette } from "@/app/_domain/desks/palette";

/** A spot of the desk's colour, in the one of its two sets that the page is in. */
export function InboxDeskChip({ palette }: { palette: Palette }) {
  return (
    <svg className="chip" viewBox="0 0 16 16" aria-hidden="true">
      <circle className="on-light" cx="8" cy="8" r="6" fill={palette.light.shape} />
      <circle className="on-dark" cx="8" cy="8" r="6" fill={palette.dark.shape} />
    </svg>
  );
}
