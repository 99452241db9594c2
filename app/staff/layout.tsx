import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeHere } from "@/app/_web/visitor-here";
import { WithTroubleTexts } from "../_ui/staff/staff-trouble";
import { troubleTexts } from "../_ui/staff/trouble-texts";
import "../_ui/staff/staff.css";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
};

/** The document of the team's side, in the language of whoever is signed in. */
export default async function StaffDocument({ children }: { children: ReactNode }) {
  const locale = await localeHere();
  return (
    <html lang={locale} className="staff">
      <body>
        <WithTroubleTexts texts={troubleTexts(locale)}>{children}</WithTroubleTexts>
      </body>
    </html>
  );
}
