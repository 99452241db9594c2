import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { languageFor } from "@/app/_domain/locales";
import { type Staff, staffWithCookie } from "@/app/_domain/staff/current-staff";
import { may, type Right } from "@/app/_domain/staff/staff-rights";
import { speak } from "@/app/_i18n/translator";
import { languageWishes, withLanguage } from "./page-view";
import { currentRequest } from "./request-context";

/** Who is signed in here, asked once a request; in the language chosen on the page, if one is. */
export const staffHere = cache(async (): Promise<Staff | undefined> => {
  const staff = await staffWithCookie((await headers()).get("cookie"));
  const { chosen } = languageWishes(currentRequest());
  return staff && { ...staff, locale: languageFor({ chosen, subject: staff.locale }) };
});

/** Who is signed in, or the way to the sign-in page and back. */
export async function requireStaff(): Promise<Staff> {
  const staff = await staffHere();
  if (staff) return staff;
  const request = currentRequest();
  const { pathname, search } = request.url;
  const next = encodeURIComponent(`${pathname}${search}`);
  redirect(withLanguage(request, `/staff/sign-in?next=${next}`));
}

/** Who may do this here; for anybody else there is no such page. */
export async function requireRight(right: Right): Promise<Staff> {
  const staff = await requireStaff();
  if (!may(staff, right)) notFound();
  return staff;
}

/** Who is signed in, with the texts of their language. */
export async function staffAndSpeech() {
  const staff = await requireStaff();
  return { staff, speech: speak(staff.locale) };
}
