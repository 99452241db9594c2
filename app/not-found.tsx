/** Never seen: every path that nobody claims ends at the page for problems. It keeps Next's own out. */
export default function NotFound() {
  return null;
}
