import { embedSnippet, scriptUrl } from "@/app/_domain/desks/embed-snippet";
import { DeskEmbed } from "@/app/_ui/staff/desk-embed";
import { DeskFrame } from "@/app/_ui/staff/desk-frame";
import { DeskWidgetForm } from "@/app/_ui/staff/desk-widget-form";
import { widgetTexts } from "@/app/_ui/staff/desk-widget-texts";
import { environment } from "@/app/_web/environment";
import { LOOK } from "@/app/_widget/look";
import { type DeskParams, deskHere } from "../../_forms/desk-here";
import { widgetOf } from "../../_forms/desk-props";
import { saveWidget } from "./actions";

/** `/staff/desks/<desk_token>/widget` */
export default async function WidgetPage(props: DeskParams) {
  const { speech, desk, done, showing } = await deskHere(props);
  const { APP_URL: accountUrl } = environment();
  const embed = { accountUrl, deskToken: desk.token, locale: desk.locale };
  return (
    <DeskFrame speech={speech} desk={desk} tab="widget" done={done}>
      <DeskEmbed
        speech={speech}
        deskToken={desk.token}
        accountUrl={accountUrl}
        scriptUrl={scriptUrl(accountUrl)}
        snippets={{
          plain: embedSnippet({ ...embed, identity: false }),
          identified: embedSnippet(embed),
        }}
      />
      <DeskWidgetForm
        key={showing}
        desk={widgetOf(desk)}
        send={saveWidget}
        look={LOOK}
        texts={widgetTexts(speech)}
      />
    </DeskFrame>
  );
}
