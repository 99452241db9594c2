import Link from "next/link";
import type { ApiToken } from "@/app/_domain/api-tokens/list-tokens";
import type { Speech } from "@/app/_i18n/translator";
import type { Send } from "./form-state";
import { sessionFormTexts } from "./session-form-texts";
import { TeamDeed } from "./team-deed";
import { reachText } from "./team-reach";
import { usedText } from "./token-list";
import { scopeText } from "./token-texts";

interface Props {
  speech: Speech;
  token: ApiToken;
  desks: { id: string; name: string }[];
  now: Date;
  send: Send;
}

/** One token: what it may do, what it did, and the way to end it. */
export function TokenView({ speech, token, desks, now, send }: Props) {
  const { t, times } = speech;
  const { id, name, createdBy, createdAt, expiresAt, revokedAt, scopes, uses } = token;
  return (
    <div className="settings">
      <title>{`${name} – ${t("staffApi.tokens")}`}</title>
      <p className="above">
        <Link href="/staff/api">{t("staffApi.tokens")}</Link>
      </p>
      <h1 className="text-large">{name}</h1>
      <p className="facts">
        <span>{t(`staffApi.token.state.${token.state}`)}</span>
        <span>
          {expiresAt
            ? t("staffApi.token.until", { when: times.exact(expiresAt) })
            : t("staffApi.token.never")}
        </span>
        <span>
          {createdBy
            ? t("staffApi.token.by", { name: createdBy, when: times.exact(createdAt) })
            : times.exact(createdAt)}
        </span>
      </p>
      <p className="facts">
        <span>{usedText(speech, token, now)}</span>
        {uses > 0 && <span>{t("staffApi.token.uses", { count: uses })}</span>}
      </p>
      <section aria-labelledby="may">
        <h2 id="may">{t("staffApi.token.scopes")}</h2>
        <ul>
          {scopes.map((scope) => (
            <li key={scope}>
              {scopeText(speech, scope)} <code className="text-small">{scope}</code>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="reaches">
        <h2 id="reaches">{t("staffApi.token.desks")}</h2>
        <p>{reachText(speech, token.deskIds, desks)}</p>
      </section>
      {!revokedAt && (
        <TeamDeed
          send={send}
          texts={sessionFormTexts(speech)}
          hidden={{ id }}
          label={t("staffApi.token.revokeSend", { name })}
          ask={{ title: t("staffApi.token.revoke"), hint: t("staffApi.token.revokeHint") }}
        />
      )}
    </div>
  );
}
