import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Staff, staffWithCookie } from "@/app/_domain/staff/current-staff";
import { may, type Right } from "@/app/_domain/staff/staff-rights";
import { speak } from "@/app/_i18n/translator";
import { currentRequest } from "./request-context";

/** Who is signed in here, asked once a request. */
export const staffHere = cache(async (): Promise<Staff | undefined> => {
  return staffWithCookie((await headers()).get("cookie"));
});

/** Who is signed in, or the way to the sign-in page and back. */
export async function requireStaff(): Promise<Staff> {
  const staff = await staffHere();
  if (staff) return staff;
  const { pathname, search } = currentRequest().url;
  redirect(`/staff/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`);
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
