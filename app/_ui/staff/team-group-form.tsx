"use client";

import { useActionState } from "react";
import { FormCheckbox } from "./form-checkbox";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import { TeamDeed } from "./team-deed";
import type { GroupTexts } from "./team-texts";

interface Props {
  send: { saveGroup: Send; dropGroup: Send };
  texts: GroupTexts;
  group: { id: string; name: string; memberIds: string[] };
  people: { id: string; name: string; email: string }[];
}

/** What a group is called and who is in it. */
export function TeamGroupForm({ send, texts, group, people }: Props) {
  const [state, action] = useActionState(send.saveGroup, UNSENT);
  const names = people.map(({ id, name }) => [`member_${id}`, name]);
  const labels = { ...texts.labels, ...Object.fromEntries(names) };
  const form = { state, texts: texts.form, labels };
  return (
    <>
      <form action={action} noValidate className="group">
        <FormSummary form={form} />
        <input type="hidden" name="id" value={group.id} />
        <FormText form={form} name="name" saved={group.name} />
        <fieldset className="ticks">
          <legend>{texts.members}</legend>
          {people.map(({ id, email }) => (
            <FormCheckbox
              key={id}
              form={form}
              name={`member_${id}`}
              saved={group.memberIds.includes(id)}
              hint={email}
            />
          ))}
        </fieldset>
        <p>
          <FormSubmit label={texts.save} busy={texts.form.busy} />
        </p>
      </form>
      <TeamDeed
        send={send.dropGroup}
        texts={texts.form}
        hidden={{ id: group.id }}
        label={texts.drop}
        ask={texts.ask}
      />
    </>
  );
}
