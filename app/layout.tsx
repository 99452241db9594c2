import type { ReactNode } from "react";
import "./_ui/look.css";
import "./_ui/files.css";

export const dynamic = "force-dynamic";

/** Each page renders its own document, for only the page knows the language of what it shows. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
