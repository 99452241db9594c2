import { useRef, useState } from "react";
import { upload } from "@/app/_enhance/upload";

export interface Upload {
  key: number;
  file: File;
  /** How much of it has arrived, up to 1. */
  share: number;
  /** Set when all of it has. */
  id?: string;
  /** By the code that texts know it by. */
  problem?: string;
  cancel: () => void;
}

/** Files on their way to the server, each in a request of its own. */
export function useUploads(to: string, limits: { files: number; bytes: number }) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const next = useRef(0);

  function change(key: number, news: Partial<Upload>): void {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...news } : each)));
  }

  function begin(file: File): Upload {
    next.current += 1;
    const key = next.current;
    const sending = upload(file, { to, progress: (share) => change(key, { share }) });
    void sending.answer.then((answer) =>
      change(key, "id" in answer ? { id: answer.id } : { problem: answer.code }),
    );
    return { key, file, share: 0, cancel: sending.cancel };
  }

  function refused(file: File, problem: string): Upload {
    next.current += 1;
    return { key: next.current, file, share: 0, problem, cancel: () => {} };
  }

  return {
    uploads,
    add(files: Iterable<File>, kept: number): void {
      let count = kept + uploads.filter(({ problem }) => !problem).length;
      const added = [...files].map((file) => {
        if (file.size > limits.bytes) return refused(file, "file_too_large");
        if (file.size === 0) return refused(file, "file_empty");
        if (count >= limits.files) return refused(file, "too_many_files");
        count += 1;
        return begin(file);
      });
      setUploads((all) => [...all, ...added]);
    },
    remove(upload: Upload): void {
      upload.cancel();
      setUploads((all) => all.filter(({ key }) => key !== upload.key));
    },
    again(upload: Upload): void {
      const restarted = begin(upload.file);
      setUploads((all) => all.map((each) => (each.key === upload.key ? restarted : each)));
    },
  };
}
