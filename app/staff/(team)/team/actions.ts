"use server";

import * as groups from "@/app/_domain/staff/groups";
import { inviteStaff, revokeInvitation } from "@/app/_domain/staff/invite-staff";
import * as people from "@/app/_domain/staff/manage-staff";
import { passwordResetLink } from "@/app/_domain/staff/reset-password";
import { environment } from "@/app/_web/environment";
import { actionFor, withAnswer } from "@/app/_web/staff-action";
import * as forms from "./_forms/team-forms";

const teamAction = actionFor("run_team");

export const invite = teamAction(forms.inviteForm, async (input, by) => {
  const { id } = await inviteStaff({ ...input, by, now: new Date() });
  return `/staff/team/invitations/${id}`;
});

export const revoke = teamAction(forms.namedForm, async ({ id }, by) => {
  await revokeInvitation({ by, invitationId: id, now: new Date() });
  return "/staff/team?done=revoked";
});

export const saveAccess = teamAction(forms.accessForm, async ({ id, ...access }, by) => {
  await people.changeAccess({ by, staffId: id, ...access, now: new Date() });
  return `/staff/team/people/${id}?done=access`;
});

export const deactivate = teamAction(forms.namedForm, async ({ id }, by) => {
  await people.deactivateStaff({ by, staffId: id, now: new Date() });
  return `/staff/team/people/${id}?done=deactivated`;
});

export const reactivate = teamAction(forms.namedForm, async ({ id }, by) => {
  await people.reactivateStaff({ by, staffId: id, now: new Date() });
  return `/staff/team/people/${id}?done=reactivated`;
});

export const makeResetLink = withAnswer(teamAction, forms.namedForm, async ({ id }, by) => {
  const token = await passwordResetLink({ by, staffId: id, now: new Date() });
  return `${environment().APP_URL}/staff/reset/${token}`;
});

export const makeGroup = teamAction(forms.newGroupForm, async ({ name }, by) => {
  const { id } = await groups.createGroup({ by, name, now: new Date() });
  return `/staff/team/groups/${id}`;
});

export const saveGroup = teamAction(forms.groupForm, async ({ id, ...group }, by) => {
  await groups.changeGroup({ by, groupId: id, ...group, now: new Date() });
  return "/staff/team/groups?done=group";
});

export const dropGroup = teamAction(forms.namedForm, async ({ id }, by) => {
  await groups.deleteGroup({ by, groupId: id, now: new Date() });
  return "/staff/team/groups?done=group_deleted";
});
