import type { ThreadChange, ThreadView } from "@/app/_domain/tickets/thread";
import type { Speech } from "@/app/_i18n/translator";
import { Message } from "./message";
import { MessageFiles } from "./message-files";
import { Moment } from "./moment";

interface Props {
  speech: Speech;
  thread: ThreadView;
  now: Date;
  href: string;
  paged: boolean;
  /** The address under which each file has its own. */
  filesAt: string;
  /** Links in messages open beside this page. */
  newTab?: boolean;
}

/** The original at the top, then messages and changes of status, oldest first. */
export function ThreadMessages({ speech, thread, now, href, paged, filesAt, newTab }: Props) {
  const { t } = speech;
  const oldest = thread.comments.at(-1);
  const entries = inOrder(thread, paged);
  const shown = { speech, now, newTab };
  const filesOf = (seq: number | null) => (
    <MessageFiles
      speech={speech}
      files={thread.files.filter((file) => file.seq === seq)}
      at={filesAt}
    />
  );
  return (
    <section className="messages" aria-label={t("ticket.thread")}>
      <Message id="m0" {...shown} message={{ ...thread, side: "client" }}>
        {filesOf(null)}
      </Message>
      {oldest && oldest.seq > 1 && (
        <p>
          <a href={withParameter(href, "before", oldest.seq)}>{t("ticket.earlier")}</a>
        </p>
      )}
      {entries.map((entry) =>
        "seq" in entry ? (
          <Message key={entry.seq} id={`m${entry.seq}`} {...shown} message={entry}>
            {filesOf(entry.seq)}
          </Message>
        ) : (
          <p className="change" key={entry.createdAt}>
            <span>
              {changeText(speech, thread, entry)} ·{" "}
              <Moment speech={speech} at={entry.createdAt} now={now} />
            </span>
          </p>
        ),
      )}
      {paged && (
        <p>
          <a href={href}>{t("ticket.latest")}</a>
        </p>
      )}
    </section>
  );
}

/** Only the changes that happened among the messages of this page. */
function inOrder({ comments, changes }: ThreadView, paged: boolean) {
  const from =
    comments.at(-1)?.seq === 1 || comments.length === 0 ? "" : (comments.at(-1)?.createdAt ?? "");
  const to = paged ? (comments[0]?.createdAt ?? "") : "\uffff";
  const shown = changes.filter(({ createdAt }) => createdAt >= from && createdAt <= to);
  return [...comments.toReversed(), ...shown.toReversed()].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
  );
}

function changeText({ t }: Speech, thread: ThreadView, { side, to }: ThreadChange): string {
  return t(`change.${side}.${to}`, { name: thread.authorName });
}

function withParameter(href: string, name: string, value: number): string {
  return `${href}${href.includes("?") ? "&" : "?"}${name}=${value}`;
}
