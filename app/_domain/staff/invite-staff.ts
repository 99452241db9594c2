import { v7 as newId } from "uuid";
import { rows, transaction } from "@/prisma/client";
import type { StaffRole } from "@/prisma/generated/enums";
import { Refusal } from "../refusal";
import { noteStaffDeed } from "./staff-audit";
import { deriveStaffLink } from "./staff-link";
import { staffLinkMail } from "./staff-link-mail";
import { type Actor, ensureMay } from "./staff-rights";

export const INVITED_FOR_MS = 7 * 24 * 60 * 60 * 1000;

export interface Invitation {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  /** Null: all. */
  deskIds: string[] | null;
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  expired: boolean;
}

const END_EARLIER = {
  name: "end_earlier_invitations",
  text: `update staff_invitations set ended_at = $2
    where email is not distinct from $1::text and ended_at is null`,
};

/** In the language of whoever invites: of the invited nobody knows it. */
const INVITATION_MAIL = staffLinkMail({
  kind: "staff_invited",
  from: "invited",
  linkId: "invited.id",
  email: "email",
  name: "name",
  locale: "coalesce((select locale from staff s where s.id = invited_by_id), 'en')",
  at: "$8",
  until: "$9",
});

/** Nothing where somebody has the address already. */
const INVITE = {
  name: "invite_staff",
  text: `
    with invited as (
      insert into staff_invitations
        (id, token_hash, email, name, role, limited, desk_ids, invited_by_id, created_at, expires_at)
      select $1, $2, $3::text, $4, $5::staff_role, $6::uuid[] is not null,
        coalesce($6::uuid[], '{}'), $7::uuid, $8::timestamptz, $9::timestamptz
      where not exists (select from staff where email = $3::text)
      returning id, email, name, invited_by_id
    ), mail as (
      ${INVITATION_MAIL}
    )
    select id from invited`,
};

/** Invites somebody and answers the token of their link. An earlier invitation of theirs ends. */
export async function inviteStaff(options: {
  by: Actor;
  email: string;
  name: string;
  role: StaffRole;
  /** Null: all. */
  deskIds: string[] | null;
  now: Date;
}): Promise<{ id: string; token: string }> {
  const { by, email, name, role, deskIds, now } = options;
  ensureMay(by, "run_team");
  return transaction(async (tx) => {
    await tx.rows(END_EARLIER, [email, now]);
    const id = newId();
    const { token, hash } = deriveStaffLink(id);
    const expiresAt = new Date(now.getTime() + INVITED_FOR_MS);
    const values = [id, hash, email, name, role, deskIds, by.id, now, expiresAt];
    const [invited] = await tx.rows(INVITE, values);
    if (!invited) throw new Refusal("staff_exists");
    await noteStaffDeed(tx, { by, kind: "staff_invited", details: { name, email, role }, now });
    return { id, token };
  });
}

const LIST = {
  name: "staff_invitations",
  text: `
    select i.id, i.email, i.name, i.role, case when i.limited then i.desk_ids::text[] end as "deskIds",
      s.name as "invitedBy", i.created_at as "createdAt", i.expires_at as "expiresAt",
      i.expires_at <= $1 as expired
    from staff_invitations i left join staff s on s.id = i.invited_by_id
    where i.email is not null and i.ended_at is null order by i.created_at desc, i.id desc`,
};

/** The invitations that nobody accepted or revoked, expired ones too, the newest first. */
export async function listInvitations({
  by,
  now,
}: {
  by: Actor;
  now: Date;
}): Promise<Invitation[]> {
  ensureMay(by, "run_team");
  return rows<Invitation>(LIST, [now]);
}

/** The token of an invitation's link again; `invitation_ended` where it opens nothing any more. */
export async function invitationToken(options: {
  by: Actor;
  invitationId: string;
  now: Date;
}): Promise<string> {
  const invitations = await listInvitations(options);
  const found = invitations.find(({ id, expired }) => id === options.invitationId && !expired);
  if (!found) throw new Refusal("invitation_ended");
  return deriveStaffLink(found.id).token;
}

const REVOKE = {
  name: "revoke_invitation",
  text: `update staff_invitations set ended_at = $2
    where id::text = $1 and email is not null and ended_at is null returning name, email`,
};

export async function revokeInvitation(options: {
  by: Actor;
  invitationId: string;
  now: Date;
}): Promise<void> {
  const { by, invitationId, now } = options;
  ensureMay(by, "run_team");
  await transaction(async (tx) => {
    const [details] = await tx.rows<object>(REVOKE, [invitationId, now]);
    if (!details) throw new Refusal("invitation_ended");
    await noteStaffDeed(tx, { by, kind: "invitation_revoked", details, now });
  });
}
