interface Example {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** The JSON that the guide shows after it. */
  answer: unknown;
}

const BLOCK = /```sh\n(curl [\s\S]*?)```(?:\n+```json\n([\s\S]*?)```)?/g;
const WORD = /"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g;

/** What a guide has somebody type, as the calls that curl makes of it; files are made up. */
export function examplesIn(guide: string): Example[] {
  return [...guide.matchAll(BLOCK)].map(([, command = "", shown]) => {
    const answer: unknown = shown === undefined ? undefined : JSON.parse(shown);
    return { ...callOf(wordsOf(command)), answer };
  });
}

function wordsOf(command: string): string[] {
  const found = command.replaceAll("\\\n", " ").matchAll(WORD);
  return [...found].map(([, double, single, plain]) => double ?? single ?? plain ?? "");
}

function callOf([, ...words]: string[]): Omit<Example, "answer"> {
  const headers: Record<string, string> = {};
  let body: string | undefined;
  let url = "";
  for (let place = 0; place < words.length; place += 1) {
    const [word = "", next = ""] = words.slice(place);
    if (!word.startsWith("-")) {
      url = word;
      continue;
    }
    place += 1;
    if (word === "-H") headers[next.split(": ")[0] ?? ""] = next.split(": ").slice(1).join(": ");
    else if (word === "-d") body = next;
    else if (word === "--data-binary") body = `The bytes of ${next.slice(1)}`;
    else if (word !== "-o") throw new Error(`curl ${word} is not known here`);
  }
  const method = body === undefined ? "GET" : "POST";
  return { method, path: url.replace(/^https:\/\/[^/]+/, ""), headers, body };
}
