import { listTokens } from "@/app/_domain/api-tokens/list-tokens";
import { LIFETIMES } from "@/app/_domain/api-tokens/token-input";
import { SCOPES } from "@/app/_domain/api-tokens/token-scopes";
import { listDesks } from "@/app/_domain/desks/desk";
import { speak } from "@/app/_i18n/translator";
import { ApiFrame } from "@/app/_ui/staff/api-frame";
import { TokenList } from "@/app/_ui/staff/token-list";
import { TokenNew } from "@/app/_ui/staff/token-new";
import { newTokenTexts } from "@/app/_ui/staff/token-texts";
import { currentRequest } from "@/app/_web/request-context";
import { requireRight } from "@/app/_web/staff-here";
import { make } from "./tokens/actions";

/** `/staff/api`: the tokens that programs of the team call with. */
export default async function Tokens() {
  const by = await requireRight("run_tokens");
  const speech = speak(by.locale);
  const now = new Date();
  const [tokens, all] = await Promise.all([listTokens({ by, now }), listDesks()]);
  const desks = all.map(({ id, name }) => ({ id, name }));
  const { searchParams } = currentRequest().url;
  const done =
    searchParams.get("done") === "revoked" ? speech.t("staffApi.done.revoked") : undefined;
  const texts = newTokenTexts(speech, { scopes: SCOPES, lifetimes: LIFETIMES });
  return (
    <ApiFrame speech={speech} tab="tokens" done={done}>
      <TokenList
        speech={speech}
        tokens={tokens}
        desks={desks}
        now={now}
        withEnded={searchParams.has("ended")}
      />
      <TokenNew send={make} texts={texts} desks={desks} />
    </ApiFrame>
  );
}
