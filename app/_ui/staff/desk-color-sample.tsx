import type { MeasuredAccents, MeasuredPalette } from "@/app/_domain/desks/palette";
import type { ColorTexts } from "./desk-general-texts";

interface Props {
  theme: "light" | "dark";
  accents: MeasuredAccents;
  /** The colour as it was chosen. */
  own: string;
  texts: ColorTexts;
}

/** What the colour becomes on light pages and on dark ones. */
export function DeskColorSamples({
  palette,
  own,
  texts,
}: Pick<Props, "own" | "texts"> & { palette: MeasuredPalette }) {
  return (
    <div className="samples" aria-live="polite">
      <DeskColorSample theme="light" accents={palette.light} own={own} texts={texts} />
      <DeskColorSample theme="dark" accents={palette.dark} own={own} texts={texts} />
    </div>
  );
}

/** The grounds of client pages, as in `look.css`. */
const GROUNDS = { light: "#f5f4f2", dark: "#262523" };

/** A button and a link as they will be, and in words what was done to the colour. */
function DeskColorSample({ theme, accents, own, texts }: Props) {
  const { shape, onShape, text, contrast } = accents;
  const isKept = shape === own.toLowerCase();
  const changed = theme === "light" ? texts.darker : texts.lighter;
  const words = isKept ? texts.asIs : changed.replace("{color}", shape);
  return (
    <figure className="sample">
      <svg viewBox="0 0 240 64" aria-hidden="true">
        <rect width="240" height="64" rx="6" fill={GROUNDS[theme]} />
        <rect x="12" y="14" width="132" height="36" rx="6" fill={shape} />
        <text x="78" y="37" textAnchor="middle" fill={onShape} className="on-button">
          {texts.button}
        </text>
        <text x="160" y="37" fill={text} className="as-link">
          {texts.link}
        </text>
      </svg>
      <figcaption className="hint">
        {texts[theme]}: {words.replace("{ratio}", contrast.toFixed(1))}
      </figcaption>
    </figure>
  );
}
