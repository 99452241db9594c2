import { rows, transaction } from "@/prisma/client";
import type { StaffRole } from "@/prisma/generated/enums";
import type { Locale } from "../locales";
import { Refusal } from "../refusal";
import type { Caller } from "./caller";
import { checkPassword, hashPassword } from "./password";
import { type SignedIn, signIn } from "./sign-in";
import { noteStaffDeed } from "./staff-audit";
import { staffLinkHash } from "./staff-link";
import { writeStaff } from "./write-staff";

/** What an invitation shows to whoever holds its link. */
export interface OpenInvitation {
  email: string;
  /** As the admin wrote it; the person may write another. */
  name: string;
  role: StaffRole;
}

interface Accepted extends OpenInvitation {
  deskIds: string[] | null;
}

const OPEN = "token_hash = $1 and email is not null and ended_at is null and expires_at > $2";

const READ = {
  name: "open_invitation",
  text: `select email, name, role from staff_invitations where ${OPEN}`,
};

const ACCEPT = {
  name: "accept_invitation",
  text: `
    update staff_invitations set ended_at = $2 where ${OPEN}
    returning email, name, role, case when limited then desk_ids::text[] end as "deskIds"`,
};

/** Unknown, expired, revoked and accepted ones are all `invitation_ended`. */
export async function readInvitation(token: string, now: Date): Promise<OpenInvitation> {
  const hash = staffLinkHash(token);
  const [invitation] = hash ? await rows<OpenInvitation>(READ, [hash, now]) : [];
  if (!invitation) throw new Refusal("invitation_ended");
  return invitation;
}

/** Makes the person of the invitation and signs them in. */
export async function acceptInvitation(options: {
  token: string;
  name: string;
  password: string;
  locale: Locale;
  caller: Caller;
  now: Date;
}): Promise<SignedIn> {
  const { token, name, password, locale, caller, now } = options;
  await caller.count({ staff_link_from_address: caller.address });
  const { email } = await readInvitation(token, now);
  checkPassword(password, { email, name });
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const [accepted] = await tx.rows<Accepted>(ACCEPT, [staffLinkHash(token), now]);
    if (!accepted) throw new Refusal("invitation_ended");
    const id = await writeStaff(tx, { ...accepted, name, locale, passwordHash }, now);
    const details = { email: accepted.email, role: accepted.role };
    await noteStaffDeed(tx, { by: { id }, kind: "staff_joined", details, now });
  });
  return signIn({ email, password, caller });
}
