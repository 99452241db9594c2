import type { Command } from "commander";
import type { ZodType } from "zod";
import type { Environment } from "@/app/_web/environment";
import { type OpenGround, openGround } from "../ground";
import { type Answer, jsonOf, textOf } from "./answer";
import { Interrupted } from "./complaint";

/**
 * What a command does: parse, open the ground, do, answer. `schema` gets options in camel case
 * and arguments under their own names.
 */
export function action<Input>(
  schema: ZodType<Input>,
  work: (input: Input, environment: Environment) => Promise<Answer>,
): (this: Command) => Promise<void> {
  return async function act(this: Command): Promise<void> {
    const names = this.registeredArguments.map((argument) => argument.name());
    const given = Object.fromEntries(names.map((name, place) => [name, this.args[place]]));
    const { json, ...options } = this.opts<Record<string, unknown>>();
    const input = schema.parse({ ...options, ...given });
    const answer = await onGround(json ? () => {} : tell, (environment) =>
      work(input, environment),
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
  work: (environment: Environment) => Promise<Answer>,
): Promise<Answer> {
  let ground: OpenGround | undefined;
  let interrupted = false;

  function interrupt(): void {
    interrupted = true;
    // Whatever is under way ends with its transaction; the next one finds no connection.
    ground?.close().catch(() => {});
  }

  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    ground = await openGround({ as: "borrower", log });
    if (interrupted) throw new Interrupted();
    return await work(ground.environment);
  } catch (cause) {
    throw interrupted ? new Interrupted("", { cause }) : cause;
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    await ground?.close();
  }
}
