import type { Command } from "commander";
import { z } from "zod";
import { createDesk, findDesk } from "@/app/_domain/desks/desk";
import { fillDesk } from "@/app/_domain/fill/fill-desk";
import { action } from "./action";
import type { Answer } from "./answer";
import { decimal, wholeNumber } from "./option-values";
import { createProgress } from "./progress";

const fill = z.object({
  desk: z.string().optional(),
  tickets: wholeNumber(1, 10_000_000),
  clients: wholeNumber(1, 1_000_000),
  comments: decimal(0, 50),
  seed: wholeNumber(0, 2_147_483_647),
});

export function addFillCommand(portal: Command): void {
  portal
    .command("fill")
    .description("made-up tickets in bulk, for demonstrations and measurements")
    .requiredOption("--tickets <n>", "how many tickets, over the last two years")
    .requiredOption("--clients <n>", "how many clients write them")
    .option("--desk <token>", "the desk to fill; a new one without it")
    .option("--comments <average>", "public comments a ticket", "2")
    .option("--seed <n>", "another one makes up other tickets", "1")
    .option("--json", "for scripts")
    .action(action(fill, work));
}

async function work(input: z.output<typeof fill>): Promise<Answer> {
  const started = Date.now();
  const desk = input.desk
    ? await findDesk(input.desk)
    : (await createDesk({ name: "Filled desk" })).desk;
  const progress = createProgress(input.tickets);
  const filled = await fillDesk({
    deskToken: desk.token,
    tickets: input.tickets,
    clients: input.clients,
    averageComments: input.comments,
    seed: input.seed,
    now: new Date(),
    onProgress: progress.show,
  }).finally(progress.end);
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  return { facts: { desk_token: desk.token, name: desk.name, ...filled, seconds } };
}
