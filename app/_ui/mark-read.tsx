import type { Speech } from "@/app/_i18n/translator";
import { ActionForm } from "./action-form";

interface Props {
  speech: Speech;
  /** The newest message's place. */
  seq: number;
  /** The name of the action that it is sent to. */
  action: string;
}

/** Opening a page writes nothing. A script sends this at the first sign of a person. */
export function MarkRead({ speech, seq, action }: Props) {
  return (
    <mark-read>
      <ActionForm action={action} search={undefined}>
        <input type="hidden" name="seq" value={seq} />
        <button className="button plain" type="submit">
          {speech.t("ticket.markRead")}
        </button>
      </ActionForm>
    </mark-read>
  );
}
