import { readToken } from "@/app/_domain/api-tokens/list-tokens";
import { listDesks } from "@/app/_domain/desks/desk";
import { speak } from "@/app/_i18n/translator";
import { TokenView } from "@/app/_ui/staff/token-view";
import { requireRight } from "@/app/_web/staff-here";
import { orNotFound } from "../../../desks/_forms/desk-here";
import { revoke } from "../actions";

/** `/staff/api/tokens/<id>` */
export default async function Token({ params }: { params: Promise<{ id: string }> }) {
  const by = await requireRight("run_tokens");
  const { id } = await params;
  const now = new Date();
  const [token, desks] = await Promise.all([orNotFound(readToken({ by, id, now })), listDesks()]);
  const speech = speak(by.locale);
  return <TokenView speech={speech} token={token} desks={desks} now={now} send={revoke} />;
}
