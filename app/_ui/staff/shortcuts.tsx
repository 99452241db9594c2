import type { Speech } from "@/app/_i18n/translator";
import { ShortcutKeys } from "./shortcut-keys";

/** The keys of the inbox, or of a ticket's page. */
export function Shortcuts({ speech, of }: { speech: Speech; of: "inbox" | "ticket" }) {
  const { t } = speech;
  const inbox: [string, string][] = [
    ["j", t("staffLive.keys.next")],
    ["k", t("staffLive.keys.previous")],
    ["o", t("staffLive.keys.open")],
    ["/", t("staffLive.keys.search")],
  ];
  const ticket: [string, string][] = [
    ["r", t("staffTicket.answer.reply")],
    ["n", t("staffTicket.answer.note")],
    ["e", t("staffLive.keys.resolve")],
    ["a", t("staffTicket.take")],
    ["s", t("staffLive.keys.status")],
    ["z", t("staffLive.keys.undo")],
    ["]", t("staffLive.keys.next")],
    ["[", t("staffLive.keys.previous")],
    ["u", t("staffLive.keys.back")],
  ];
  const everywhere: [string, string][] = [
    ["g i", t("staffLive.keys.inbox")],
    ["?", t("staffLive.keys.help")],
  ];
  return (
    <ShortcutKeys
      shortcuts={[...(of === "inbox" ? inbox : ticket), ...everywhere]}
      texts={{
        title: t("staffLive.keys.title"),
        use: t("staffLive.keys.use"),
        close: t("staffLive.keys.close"),
      }}
    />
  );
}
