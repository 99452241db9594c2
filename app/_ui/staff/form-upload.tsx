import { useEffect, useState } from "react";
import type { FileTexts } from "../file-texts";
import type { Upload } from "./use-uploads";

interface Props {
  upload: Upload;
  texts: FileTexts;
  onRemove: () => void;
  onAgain: () => void;
}

/** A file on its way: its picture, name and bar, and the way to be rid of it. */
export function FormUpload({ upload, texts, onRemove, onAgain }: Props) {
  const { file, id, problem, share } = upload;
  const say = (text: string) => text.replace("{name}", () => file.name);
  return (
    <li>
      <Thumbnail file={file} />
      <bdi>{file.name}</bdi>
      {problem && !REFUSED.includes(problem) ? (
        <button type="button" onClick={onAgain}>
          {texts.retry}
        </button>
      ) : (
        <span />
      )}
      <button
        type="button"
        aria-label={say(id || problem ? texts.remove : texts.cancel)}
        onClick={onRemove}
      >
        ×
      </button>
      {id && <input type="hidden" name="attachments" value={id} />}
      {problem ? (
        <p className="error" role="alert">
          {say(problemText(texts, problem))}
        </p>
      ) : (
        !id && <progress max={1} value={share} aria-label={say(texts.uploading)} />
      )}
      {!id && !problem && <p className="wait">{texts.wait}</p>}
      <span className="sr-only" role="status">
        {id && say(texts.done)}
      </span>
    </li>
  );
}

/** Trying once more would change nothing. */
const REFUSED = ["file_too_large", "file_empty", "too_many_files", "files_not_allowed"];

function problemText(texts: FileTexts, problem: string): string {
  const known = Object.entries(texts).find(([code]) => code === problem);
  return known?.[1] ?? texts.unavailable;
}

/** The browser draws it from the file itself. */
function Thumbnail({ file }: { file: File }) {
  const [source, setSource] = useState<string>();
  useEffect(() => {
    if (!/^image\/(?:png|jpeg|gif|webp|avif)$/.test(file.type)) return;
    const address = URL.createObjectURL(file);
    setSource(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  // biome-ignore lint/performance/noImgElement: it never leaves the browser
  return <i>{source && <img src={source} alt="" />}</i>;
}
