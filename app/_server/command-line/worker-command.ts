import type { Command } from "commander";
import { openGround } from "../ground";
import { createLifecycle } from "../lifecycle";
import { tasksOf } from "../tasks";
import { createWorker } from "../worker";

export function addWorkerCommand(portal: Command): void {
  portal
    .command("worker")
    .description("what is done after a request")
    .command("run")
    .description("do the portal's jobs in a process of their own, until it is ended")
    .action(runWorker);
}

/** Beside the portal's own worker: each job is locked by whoever does it. */
async function runWorker(): Promise<void> {
  const life = createLifecycle(tell);
  const ground = await openGround({ as: "borrower", log: tell });
  life.onStop(ground.close);
  // Only now, for other commands should not wait for every text of every language.
  const { keepMailMoving, openMail } = await import("../mail");
  const { keepReadingReplies } = await import("../replies");
  const mail = openMail(ground.environment, { log: tell });
  const worker = createWorker(tasksOf(ground.environment, mail), tell);
  life.onStop(worker.stop);
  life.onStop(mail.stop);
  worker.start();
  life.onStop(await keepMailMoving(mail, tell));
  life.onStop(keepReadingReplies(ground.environment, tell));
  life.started();
  if (!ground.environment.SMTP_URL) tell("Without SMTP_URL it sends no mails.");
  tell("The worker runs; Ctrl-C ends it.");
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
