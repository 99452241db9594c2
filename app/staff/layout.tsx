import type { Metadata } from "next";
import type { ReactNode } from "react";
import { languageFor } from "@/app/_domain/locales";
import { currentRequest } from "@/app/_web/request-context";
import { staffHere } from "@/app/_web/staff-here";
import "../_ui/staff/staff.css";
import "../_ui/staff/live.css";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
};

/** The document of the team's side, in the language of whoever is signed in. */
export default async function StaffDocument({ children }: { children: ReactNode }) {
  const staff = await staffHere();
  const { acceptLanguage } = currentRequest();
  const locale = languageFor({ chosen: staff?.locale, browser: acceptLanguage });
  return (
    <html lang={locale} className="staff">
      <body>{children}</body>
    </html>
  );
}
