import Link from "next/link";
import type { ApiToken } from "@/app/_domain/api-tokens/list-tokens";
import type { Speech } from "@/app/_i18n/translator";
import type { Send } from "./form-state";
import { sessionFormTexts } from "./session-form-texts";
import { TeamDeed } from "./team-deed";
import { reachText } from "./team-reach";
import { scopesText, usedText } from "./token-list";

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
  const { id, name, createdBy, createdAt, expiresAt, revokedAt, uses } = token;
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
        <span>{times.exact(createdAt)}</span>
        {createdBy && <span>{t("staffApi.token.by", { name: createdBy })}</span>}
      </p>
      <p className="facts">
        <span>{scopesText(speech, token)}</span>
        <span>{reachText(speech, token.deskIds, desks)}</span>
      </p>
      <p className="facts">
        <span>{usedText(speech, token, now)}</span>
        <span>{t("staffApi.token.uses", { count: uses })}</span>
      </p>
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
