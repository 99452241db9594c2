interface Props {
  qr: { size: number; path: string };
  label: string;
}

/** Dark on white in every colour scheme, for that is what scanners know best. */
export function SecondFactorQr({ qr: { size, path }, label }: Props) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
