import { Command } from "commander";
import { addAttachmentCommands } from "./attachment-commands";
import { addBackupCommands } from "./backup-commands";
import { addCategoryCommands } from "./category-commands";
import { complaintAbout } from "./complaint";
import { addDeskCommands } from "./desk-commands";
import { addFillCommand } from "./fill-command";
import { addMailCommands } from "./mail-commands";
import { addSignCommand } from "./sign-command";
import { addStaffCommands } from "./staff-commands";
import { addTicketCommands } from "./ticket-commands";
import { addWorkerCommand } from "./worker-command";

/** Where a command writes to. */
export interface Outlet {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Does what the words say and answers the exit code. */
export async function runWords(words: string[], outlet: Outlet): Promise<number> {
  const json = words.includes("--json");
  try {
    await portalCommand(json, outlet).parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    const { exitCode, code, message, told } = complaintAbout(error);
    if (exitCode === 0 || (told && !json)) return exitCode;
    outlet.err(`${json ? JSON.stringify({ error: { code, message } }) : message}\n`);
    return exitCode;
  }
}

function portalCommand(json: boolean, { out, err }: Outlet): Command {
  const portal = new Command("npm run portal --")
    .description("The portal's work from a shell or a script, whether the portal runs or not.")
    .exitOverride()
    // Wrong usage is told by `fail`, like every other no; with --json stderr holds nothing else.
    .configureOutput({ outputError() {}, writeOut: out, writeErr: json ? () => {} : err });
  addDeskCommands(portal);
  addCategoryCommands(portal);
  addTicketCommands(portal);
  addStaffCommands(portal);
  addAttachmentCommands(portal);
  addMailCommands(portal);
  addBackupCommands(portal);
  addSignCommand(portal);
  addFillCommand(portal);
  addWorkerCommand(portal);
  return portal;
}
