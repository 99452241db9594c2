/**
 * The strictest policy that a customer's site may have: what the widget needs, and the site's own
 * style. Without it the page is as open as most, but still in nobody's frame.
 */
export function demoPolicy(options: {
  portal: string;
  nonce: string;
  policy: "on" | "off";
}): string {
  const { portal, nonce, policy } = options;
  if (policy === "off") return "frame-ancestors 'none'";
  return [
    "default-src 'none'",
    `script-src ${portal} 'nonce-${nonce}'`,
    `connect-src ${portal}`,
    `frame-src ${portal}`,
    "style-src 'self'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
