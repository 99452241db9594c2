import type { ThreadFile } from "@/app/_domain/attachments/thread-files";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  files: ThreadFile[];
  /** The address under which each has its own. */
  at: string;
}

const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif)$/;

/** The files of one message: pictures small, and each a plain link. */
export function MessageFiles({ speech, files, at }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className="attached" aria-label={speech.t("attachments.list")}>
      {files.map((file) => (
        <li key={file.id}>
          {file.scan === "pending" || file.scan === "infected" ? (
            <WithheldFile name={file.name} why={speech.t(`attachments.${file.scan}`)} />
          ) : (
            <FileLink file={file} href={`${at}/${file.id}`} size={speech.size(file.size)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A picture opens beside this page; anything else is saved. */
function FileLink({ file, href, size }: { file: ThreadFile; href: string; size: string }) {
  const picture = PICTURE.test(file.contentType);
  const about = [kindOf(file.name), size].filter(Boolean).join(" · ");
  const opens = picture ? { target: "_blank", rel: "noopener" } : { download: "" };
  return (
    <a href={href} {...opens}>
      {/* biome-ignore lint/performance/noImgElement: an optimiser would have to decode it */}
      {picture && <img src={href} alt="" loading="lazy" decoding="async" />}
      <bdi>{file.name}</bdi>
      <small>{about}</small>
    </a>
  );
}

function WithheldFile({ name, why }: { name: string; why: string }) {
  return (
    <p>
      <bdi>{name}</bdi>
      <small>{why}</small>
    </p>
  );
}

/** How people call it: by the ending of its name. */
function kindOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toUpperCase() ?? "";
}
