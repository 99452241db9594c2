import { listedDeskIn } from "@/app/_domain/desks/in-language";
import { readListedDesks } from "@/app/_domain/desks/read-desk-page";
import { HelpCentre } from "@/app/_ui/help-centre";
import { viewOf, withLanguage } from "@/app/_web/page-view";
import { currentRequest } from "@/app/_web/request-context";

/** The help centre: the desks that are active and listed. */
export default async function HelpCentrePage() {
  const request = currentRequest();
  const view = viewOf(request);
  const listed = await readListedDesks();
  const desks = listed.map((desk) => ({
    ...listedDeskIn(view.locale, desk),
    href: withLanguage(request, `/d/${desk.token}`),
  }));
  return <HelpCentre {...view} desks={desks} />;
}
