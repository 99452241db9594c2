import type { Command } from "commander";
import type { ZodType } from "zod";
import type { Environment } from "@/app/_web/environment";
import { type OpenGround, openGround } from "../ground";
import { type Answer, jsonOf, textOf } from "./answer";
import { Interrupted } from "./complaint";

type Work<Input> = (
  input: Input,
  environment: Environment,
  /** Interrupted; what leaves it alone ends where it next asks the database. */
  signal: AbortSignal,
) => Promise<Answer>;

/**
 * What a command does: parse, open the ground, do, answer. `schema` gets options in camel case
 * and arguments under their own names.
 */
export function action<Input>(
  schema: ZodType<Input>,
  work: Work<Input>,
): (this: Command) => Promise<void> {
  return async function act(this: Command): Promise<void> {
    const names = this.registeredArguments.map((argument) => argument.name());
    const given = Object.fromEntries(names.map((name, place) => [name, this.args[place]]));
    const { json, ...options } = this.opts<Record<string, unknown>>();
    const input = schema.parse({ ...options, ...given });
    const answer = await onGround(json ? () => {} : tell, (environment, signal) =>
      work(input, environment, signal),
    );
    this.configureOutput().writeOut?.(`${json ? jsonOf(answer) : textOf(answer)}\n`);
  };
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Closes the ground whatever happens, an interruption included: a database we started stops. */
async function onGround(
  log: (line: string) => void,
  work: (environment: Environment, signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  let ground: OpenGround | undefined;
  const interruption = new AbortController();
  const { signal } = interruption;

  function interrupt(): void {
    interruption.abort();
    // Whatever is under way ends with its transaction; the next one finds no connection.
    ground?.close().catch(() => {});
  }

  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    ground = await openGround({ as: "borrower", log });
    if (signal.aborted) throw new Interrupted();
    return await work(ground.environment, signal);
  } catch (cause) {
    throw signal.aborted ? new Interrupted("", { cause }) : cause;
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    await ground?.close();
  }
}
