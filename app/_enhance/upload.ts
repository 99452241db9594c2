type Answer = { id: string } | { code: string };

interface Sending {
  answer: Promise<Answer>;
  cancel(): void;
}

/** Sends one file; the older way, for `fetch` does not tell how far it has come. */
export function upload(
  file: File,
  { to, progress }: { to: string; progress: (share: number) => void },
): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
    request.onload = () => resolve(answerIn(request));
    request.onerror = () => resolve({ code: "unavailable" });
    request.onabort = () => resolve({ code: "cancelled" });
  });
  request.open("POST", to);
  request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
  request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
  request.send(file);
  return { answer, cancel: () => request.abort() };
}

function answerIn({ responseText }: XMLHttpRequest): Answer {
  try {
    const { id, code }: { id?: unknown; code?: unknown } = JSON.parse(responseText);
    if (typeof id === "string") return { id };
    if (typeof code === "string") return { code };
  } catch {}
  return { code: "unavailable" };
}
