import type { ReactNode } from "react";
import { SignOutForm } from "@/app/_ui/staff/sign-out-form";
import { StaffBar } from "@/app/_ui/staff/staff-bar";
import { staffAndSpeech } from "@/app/_web/staff-here";
import { sendSignOut } from "../sign-out/actions";

/** The frame of every page of the team's side: where one is, and who. */
export default async function TeamLayout({ children }: { children: ReactNode }) {
  const { staff, speech } = await staffAndSpeech();
  return (
    <>
      <StaffBar speech={speech} name={staff.name} isAdmin={staff.role === "admin"}>
        <SignOutForm send={sendSignOut} label={speech.t("staffSignIn.signOut")} />
      </StaffBar>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
