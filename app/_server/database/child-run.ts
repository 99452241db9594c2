import { type ChildProgram, programRefusal, startProgram } from "./child-program";

const LONGEST_COMPLAINT = 400;

/** Runs a program to its end; `output` is what it complained of. */
export function runToEnd(program: ChildProgram): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = startProgram(program);
    let output = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.once("error", (error) => reject(programRefusal(error, program)));
    child.once("close", (code) => resolve({ ok: code === 0, output: complaint(output) }));
  });
}

/** What a program wrote about its end, without times and pids, on one line. */
export function complaint(output: string): string {
  const lines = output.trim().split("\n");
  const texts = lines.map((line) => line.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, ""));
  return texts.join("; ").replaceAll(/\s+/g, " ").slice(0, LONGEST_COMPLAINT);
}
