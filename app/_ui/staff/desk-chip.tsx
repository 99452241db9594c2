/** A spot of a colour; drawn, for the policy takes no style attribute. */
export function DeskChip({ color }: { color: string }) {
  return (
    <svg className="chip" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill={color} />
    </svg>
  );
}
