import { readDeskPage } from "@/app/_domain/desks/read-desk-page";
import { newFormKey } from "@/app/_domain/tickets/form-key";
import { categoryHelpRules } from "@/app/_ui/category-field";
import { DeskClosed } from "@/app/_ui/desk-closed";
import { Document } from "@/app/_ui/document";
import { TicketForm } from "@/app/_ui/ticket-form";
import { pageSpeech, withLanguage } from "@/app/_web/page-speech";
import { refusalPage } from "@/app/_web/refusal-page";
import { currentRequest } from "@/app/_web/request-context";
import { send } from "./actions";
import { prefill } from "./prefill";

/** A desk: its help text and the form. */
export default async function DeskPage({ params }: PageProps<"/d/[desk]">) {
  const request = currentRequest();
  const desk = await readDeskPage((await params).desk);
  if (!desk) return refusalPage(request, "desk_not_found");
  request.frameAncestors = desk.allowedOrigins.length > 0 ? desk.allowedOrigins : ["*"];
  const speech = pageSpeech(request, desk.locale);
  const closed = closedBecause(desk);
  if (closed) {
    request.status = closed === "inactive" ? 410 : 403;
    const home = withLanguage(request, "/");
    return (
      <DeskClosed
        speech={speech}
        request={{ search: request.url.search, nonce: request.nonce }}
        desk={desk}
        why={closed}
        home={home}
      />
    );
  }
  const { outcome } = request;
  const title = outcome ? speech.t("page.errorTitle", { title: desk.name }) : desk.name;
  return (
    <Document
      speech={speech}
      request={{ search: request.url.search, nonce: request.nonce }}
      title={title}
      desk={desk}
      rules={categoryHelpRules(desk.categories)}
    >
      <TicketForm
        speech={speech}
        desk={desk}
        outcome={outcome}
        values={outcome?.values ?? prefill(request.url)}
        formKey={newFormKey(new Date())}
        action={send}
      />
    </Document>
  );
}

function closedBecause(desk: { active: boolean; securityLevel: string }) {
  if (!desk.active) return "inactive";
  return desk.securityLevel === "signature" ? "signedOnly" : undefined;
}
