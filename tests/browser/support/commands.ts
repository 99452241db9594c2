import { runWords } from "@/app/_server/command-line/run-words";

type Run = (...words: string[]) => Promise<unknown>;

/**
 * The command line within this process, which spares each command a start of Node. They take
 * turns, for each opens the database and closes it. Answers what `--json` prints.
 */
export function commandsOf(dataDir: string): Run {
  process.env.DATA_DIR = dataDir;
  let before: Promise<unknown> = Promise.resolve();
  return (...words) => {
    const turn = before.then(() => run([...words, "--json"]));
    before = turn.catch(() => {});
    return turn;
  };
}

async function run(words: string[]): Promise<unknown> {
  let printed = "";
  let complaint = "";
  const exitCode = await runWords(words, {
    out: (text) => {
      printed += text;
    },
    err: (text) => {
      complaint += text;
    },
  });
  if (exitCode !== 0) throw new Error(`${words.join(" ")}: ${complaint}`);
  return JSON.parse(printed);
}
