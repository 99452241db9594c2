/** The last text of each field that was sent; what begins with `$` is Next's own. */
export function sentTexts(data: FormData): Record<string, string> {
  const texts = [...data].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
  );
  return Object.fromEntries(texts);
}
