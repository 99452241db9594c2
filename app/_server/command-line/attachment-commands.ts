import type { Command } from "commander";
import { z } from "zod";
import { checkFiles, removeUnnamed } from "@/app/_domain/attachments/check-files";
import { action } from "./action";
import type { Answer } from "./answer";

const check = z.object({ remove: z.literal(true).optional() });

export function addAttachmentCommands(portal: Command): void {
  const attachments = portal.command("attachments").description("the files of messages");
  attachments
    .command("check")
    .description("compares the database with the storage")
    .option("--remove", "removes bytes that no attachment names, an hour after they came")
    .option("--json", "for scripts")
    .action(action(check, work));
}

/** Whoever asks from a script learns of trouble by the exit code too. */
async function work({ remove }: z.output<typeof check>): Promise<Answer> {
  const found = await checkFiles(new Date());
  if (remove) await removeUnnamed(found);
  const { files, withoutBytes, withoutRow } = found;
  if (withoutBytes.length + withoutRow.length > 0) process.exitCode = 1;
  const removed = remove ? found.removable.length : 0;
  return { facts: { files, without_bytes: withoutBytes, without_row: withoutRow, removed } };
}
