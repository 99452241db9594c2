import type { Command } from "commander";
import { z } from "zod";
import { isMailPaused, pauseMail } from "@/app/_domain/mail/mail-pause";
import { countWaitingMails, listUnsentMails } from "@/app/_domain/mail/unsent-mails";
import { COMMAND_LINE } from "@/app/_domain/staff/staff-rights";
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
  const [paused, waiting, unsent] = await Promise.all([
    isMailPaused(),
    countWaitingMails(),
    listUnsentMails(COMMAND_LINE),
  ]);
  const count = (state: string) => unsent.filter((mail) => mail.state === state).length;
  const [delayed, failed, kept] = [count("deferred"), count("failed"), count("kept")];
  return { facts: { paused, waiting, delayed, failed, kept } };
}
