import Link from "next/link";
import type { ApiToken } from "@/app/_domain/api-tokens/list-tokens";
import type { Speech } from "@/app/_i18n/translator";
import { reachText } from "./team-reach";

interface Props {
  speech: Speech;
  tokens: ApiToken[];
  desks: { id: string; name: string }[];
  now: Date;
}

/** Every token there was, with what it may do and when it last did. */
export function TokenList({ speech, tokens, desks, now }: Props) {
  const { t } = speech;
  return (
    <section aria-label={t("staffApi.tokens")}>
      <p className="measure">
        {t("staffApi.token.lead")} <a href="/api/openapi.json">{t("staffApi.token.description")}</a>
      </p>
      {tokens.length === 0 ? (
        <p>{t("staffApi.token.empty")}</p>
      ) : (
        <ul className="people">
          {tokens.map((token) => (
            <li key={token.id} className={token.state === "active" ? undefined : "off"}>
              <p>
                <Link href={`/staff/api/tokens/${token.id}`}>{token.name}</Link>
                <code className="hint">{token.scopes.join(" ")}</code>
              </p>
              <p>{reachText(speech, token.deskIds, desks)}</p>
              <p>
                {t(`staffApi.token.state.${token.state}`)}
                <span className="hint">{usedText(speech, token, now)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function usedText({ t, times }: Speech, token: ApiToken, now: Date): string {
  const { lastUsedAt } = token;
  if (!lastUsedAt) return t("staffApi.token.unused");
  return t("staffApi.token.used", { when: times.relative(lastUsedAt, now) });
}
