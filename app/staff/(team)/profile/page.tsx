import { PASSWORD } from "@/app/_domain/staff/password";
import { backupCodesLeft } from "@/app/_domain/staff/second-factor";
import { listSessions } from "@/app/_domain/staff/sessions";
import { readNotifications } from "@/app/_domain/staff/update-profile";
import { ProfileAboutForm } from "@/app/_ui/staff/profile-about-form";
import { ProfileFrame } from "@/app/_ui/staff/profile-frame";
import { ProfileMailForm } from "@/app/_ui/staff/profile-mail-form";
import { profileMailTexts } from "@/app/_ui/staff/profile-mail-texts";
import { ProfilePasswordForm } from "@/app/_ui/staff/profile-password-form";
import { profileTexts } from "@/app/_ui/staff/profile-texts";
import { SecondFactorView } from "@/app/_ui/staff/second-factor-view";
import { SessionList } from "@/app/_ui/staff/session-list";
import { currentRequest } from "@/app/_web/request-context";
import { staffAndSpeech } from "@/app/_web/staff-here";
import {
  endOne,
  endOthers,
  renewCodes,
  saveMails,
  savePassword,
  saveProfile,
  turnOff,
  turnOn,
} from "./actions";

export default async function Profile() {
  const { staff, speech } = await staffAndSpeech();
  const now = new Date();
  const [sessions, codesLeft, wanted] = await Promise.all([
    listSessions(staff, now),
    backupCodesLeft(staff),
    readNotifications(staff),
  ]);
  const texts = profileTexts(speech, PASSWORD);
  const done = currentRequest().url.searchParams.get("done");
  return (
    <ProfileFrame speech={speech} done={done}>
      <ProfileAboutForm send={saveProfile} texts={texts} saved={staff} />
      <ProfileMailForm send={saveMails} texts={profileMailTexts(speech)} saved={wanted} />
      <ProfilePasswordForm send={savePassword} texts={texts} email={staff.email} />
      <SecondFactorView
        speech={speech}
        texts={texts}
        staff={staff}
        codesLeft={codesLeft}
        send={{ turnOn, turnOff, renewCodes }}
      />
      <SessionList
        speech={speech}
        texts={texts.form}
        sessions={sessions}
        now={now}
        send={{ endOne, endOthers }}
      />
    </ProfileFrame>
  );
}
