import { PASSWORD } from "@/app/_domain/staff/password";
import { backupCodesLeft } from "@/app/_domain/staff/second-factor";
import { listSessions } from "@/app/_domain/staff/sessions";
import { ProfileAboutForm } from "@/app/_ui/staff/profile-about-form";
import { ProfileFrame } from "@/app/_ui/staff/profile-frame";
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
  savePassword,
  saveProfile,
  turnOff,
  turnOn,
} from "./actions";

export default async function Profile() {
  const { staff, speech } = await staffAndSpeech();
  const now = new Date();
  const [sessions, codesLeft] = await Promise.all([
    listSessions(staff, now),
    backupCodesLeft(staff),
  ]);
  const texts = profileTexts(speech, PASSWORD);
  const done = currentRequest().url.searchParams.get("done");
  return (
    <ProfileFrame speech={speech} done={done}>
      <ProfileAboutForm send={saveProfile} texts={texts} saved={staff} />
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
