const OWN_SCRIPT = '<script src="/portal.js"';
const SCRIPT_END = "</script>";

/**
 * Takes out of a finished document what only Next's runtime in the browser would use: its
 * scripts, the hints to load them, the data it would hydrate from and React's markers. What a
 * person typed cannot look like any of it, for React escapes `<`.
 */
export function withoutFramework(html: string): string {
  return withoutScripts(html)
    .replace(/<link rel="preload" as="script"[^>]*>/g, "")
    .replace(/<!--(?:\/?[$&]|[FM]!?|\s)*[^<>]{0,40}?-->/g, "")
    .replace('<div hidden=""></div>', "")
    .replace(/ data-precedence="next"/g, "");
}

function withoutScripts(html: string): string {
  const kept: string[] = [];
  let position = 0;
  for (;;) {
    const start = html.indexOf("<script", position);
    const end = start < 0 ? -1 : html.indexOf(SCRIPT_END, start);
    if (end < 0) break;
    const after = end + SCRIPT_END.length;
    kept.push(html.slice(position, html.startsWith(OWN_SCRIPT, start) ? after : start));
    position = after;
  }
  kept.push(html.slice(position));
  return kept.join("");
}
