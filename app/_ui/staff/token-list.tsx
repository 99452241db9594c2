import Link from "next/link";
import type { ApiToken } from "@/app/_domain/api-tokens/list-tokens";
import type { Speech } from "@/app/_i18n/translator";
import { reachText } from "./team-reach";

interface Props {
  speech: Speech;
  tokens: ApiToken[];
  desks: { id: string; name: string }[];
  now: Date;
  /** Whether those that are revoked or have expired are shown too. */
  withEnded: boolean;
}

/** Every token that is good, with what it may do and when it last did; the others where wanted. */
export function TokenList({ tokens, withEnded, ...rest }: Props) {
  const { t } = rest.speech;
  const good = tokens.filter(({ state }) => state === "active");
  const ended = tokens.filter(({ state }) => state !== "active");
  const none = ended.length > 0 ? t("staffApi.ended.allEnded") : t("staffApi.token.empty");
  return (
    <>
      <section aria-label={t("staffApi.tokens")}>
        <p className="measure">
          {t("staffApi.token.lead")}{" "}
          <a href="/api/openapi.json">{t("staffApi.token.description")}</a>
        </p>
        {good.length === 0 ? <p>{none}</p> : <Rows tokens={good} {...rest} />}
        {ended.length > 0 && (
          <p>
            <Link href={withEnded ? "/staff/api" : "/staff/api?ended=shown"}>
              {withEnded
                ? t("staffApi.ended.hide")
                : t("staffApi.ended.show", { count: ended.length })}
            </Link>
          </p>
        )}
      </section>
      {withEnded && ended.length > 0 && (
        <section aria-labelledby="ended">
          <h2 id="ended">{t("staffApi.ended.title")}</h2>
          <Rows tokens={ended} {...rest} />
        </section>
      )}
    </>
  );
}

function Rows({ speech, tokens, desks, now }: Omit<Props, "withEnded">) {
  return (
    <ul className="people">
      {tokens.map((token) => (
        <li key={token.id} className={token.state === "active" ? undefined : "off"}>
          <p>
            <Link href={`/staff/api/tokens/${token.id}`}>{token.name}</Link>
            <code className="hint">{token.scopes.join(" ")}</code>
          </p>
          <p>{reachText(speech, token.deskIds, desks)}</p>
          <p>
            {speech.t(`staffApi.token.state.${token.state}`)}
            <span className="hint">{usedText(speech, token, now)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function usedText({ t, times }: Speech, token: ApiToken, now: Date): string {
  const { lastUsedAt } = token;
  if (!lastUsedAt) return t("staffApi.token.unused");
  return t("staffApi.token.used", { when: times.relative(lastUsedAt, now) });
}
