import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { DeskChip } from "./desk-chip";

interface Reply {
  id: string;
  deskId: string | null;
  name: string;
  content: string;
}

interface Props {
  speech: Speech;
  replies: Reply[];
  desks: { id: string; name: string; color: string }[];
  /** Whether the reader may change those for all desks. */
  writesForAll: boolean;
  /** What is looked for. */
  q: string;
  done: "added" | "saved" | "deleted" | undefined;
}

/** The saved replies: those for all desks, then those of each desk. */
export function ReplyList({ speech, replies, desks, writesForAll, q, done }: Props) {
  const { t } = speech;
  const ofDesk = (deskId: string | null) => replies.filter((reply) => reply.deskId === deskId);
  return (
    <div className="settings">
      <title>{t("staffReplies.title")}</title>
      <div className="heading">
        <h1 className="text-large">{t("staffReplies.title")}</h1>
        {(writesForAll || desks.length > 0) && (
          <Link className="button" href="/staff/replies/new">
            {t("staffReplies.new")}
          </Link>
        )}
      </div>
      <p className="lead">{t("staffReplies.lead")}</p>
      {done && (
        <p className="notice after" role="status">
          {t(`staffReplies.done.${done}`)}
        </p>
      )}
      {(replies.length > 0 || q) && <ReplySearch speech={speech} q={q} />}
      {replies.length === 0 && (
        <p className="empty">
          {t(q ? "staffReplies.nothing" : "staffReplies.empty")}{" "}
          {q && <Link href="/staff/replies">{t("staffReplies.showAll")}</Link>}
        </p>
      )}
      <Rows replies={ofDesk(null)} linked={writesForAll}>
        <h2>{t("staffReplies.allDesks")}</h2>
        {!writesForAll && <p className="hint">{t("staffReplies.others")}</p>}
      </Rows>
      {desks.map(({ id, name, color }) => (
        <Rows key={id} replies={ofDesk(id)} linked>
          <h2 className="named">
            <DeskChip color={color} />
            {name}
          </h2>
        </Rows>
      ))}
    </div>
  );
}

function ReplySearch({ speech: { t }, q }: { speech: Speech; q: string }) {
  return (
    <search>
      <form className="row reply-search" action="/staff/replies">
        <input
          className="input"
          type="search"
          name="q"
          aria-label={t("staffReplies.search")}
          placeholder={t("staffReplies.search")}
          defaultValue={q}
          maxLength={200}
          dir="auto"
        />
        <button className="button plain" type="submit">
          {t("staffReplies.find")}
        </button>
      </form>
    </search>
  );
}

interface RowsProps {
  replies: Reply[];
  /** Whether the reader may change them. */
  linked: boolean;
  children: React.ReactNode;
}

function Rows({ replies, linked, children }: RowsProps) {
  if (replies.length === 0) return null;
  return (
    <section>
      {children}
      <ul className="rows replies">
        {replies.map(({ id, name, content }) => (
          <li key={id}>
            <p dir="auto">
              {linked ? (
                <Link href={`/staff/replies/${id}`} prefetch={false}>
                  {name}
                </Link>
              ) : (
                name
              )}
              <span className="hint">{content}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
