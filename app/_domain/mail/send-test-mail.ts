import { v7 as newId } from "uuid";
import { rows } from "@/prisma/client";
import { findDesk } from "../desks/desk";
import type { Staff } from "../staff/current-staff";
import { ensureMay } from "../staff/staff-rights";
import type { MailName } from "./mail-text-input";

const INSERT = {
  name: "send_test_mail",
  text: `
    insert into outbox_mails (id, desk_id, staff_id, kind, locale, recipient_email, recipient_name,
      next_attempt_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
};

/** One of the desk's mails, with made-up values, to whoever asks for it. */
export async function sendTestMail(
  options: MailName & { by: Staff; deskToken: string; now: Date },
): Promise<void> {
  const { by, deskToken, kind, locale, now } = options;
  ensureMay(by, "run_desks");
  const { id } = await findDesk(deskToken);
  await rows(INSERT, [newId(), id, by.id, kind, locale, by.email, by.name, now]);
}
