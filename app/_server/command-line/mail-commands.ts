import type { Command } from "commander";
import { z } from "zod";
import { isMailPaused, pauseMail } from "@/app/_domain/mail/mail-pause";
import { countMails } from "@/app/_domain/mail/unsent-mails";
import { action } from "./action";
import type { Answer } from "./answer";

const nothing = z.object({});

export function addMailCommands(portal: Command): void {
  const mail = portal.command("mail").description("what the portal sends");
  mail
    .command("status")
    .description("whether mails are sent, and how many wait or reached nobody")
    .option("--json", "for scripts")
    .action(action(nothing, status));
  mail
    .command("pause")
    .description("let mails wait, as after a restored backup")
    .option("--json", "for scripts")
    .action(action(nothing, () => switchTo(true)));
  mail
    .command("resume")
    .description("send what waits, and all that comes")
    .option("--json", "for scripts")
    .action(action(nothing, () => switchTo(false)));
}

async function switchTo(paused: boolean): Promise<Answer> {
  await pauseMail(paused);
  return status();
}

async function status(): Promise<Answer> {
  const [paused, counts] = await Promise.all([isMailPaused(), countMails()]);
  const { pending = 0, deferred = 0, failed = 0, kept = 0, capped = 0 } = counts;
  const facts = { paused, waiting: pending, delayed: deferred, failed, kept, held_back: capped };
  return { facts };
}
