"use server";

import * as addresses from "@/app/_domain/clients/erase-address";
import * as clients from "@/app/_domain/clients/erase-client";
import { actionFor } from "@/app/_web/staff-action";
import * as forms from "./_forms/client-forms";

const eraseAction = actionFor("erase_clients");
const DONE = "/staff/inbox?done=erased";

export const eraseClient = eraseAction(forms.eraseForm, async ({ id, typed }, staff) => {
  await clients.eraseClient({ staff, clientId: id, typed, now: new Date() });
  return DONE;
});

export const eraseAddress = eraseAction(forms.eraseAddressForm, async (input, staff) => {
  const address = { deskToken: input.desk, email: input.email };
  await addresses.eraseAddress({ staff, address, now: new Date() });
  return DONE;
});
