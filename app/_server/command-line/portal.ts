import { Command } from "commander";
import { addAttachmentCommands } from "./attachment-commands";
import { addCategoryCommands } from "./category-commands";
import { complaintAbout } from "./complaint";
import { addDeskCommands } from "./desk-commands";
import { addFillCommand } from "./fill-command";
import { addSignCommand } from "./sign-command";
import { addStaffCommands } from "./staff-commands";
import { addTicketCommands } from "./ticket-commands";

function portalCommand(json: boolean): Command {
  const portal = new Command("npm run portal --")
    .description("The portal's work from a shell or a script, whether the portal runs or not.")
    .exitOverride()
    // Wrong usage is told by `fail`, like every other no; with --json stderr holds nothing else.
    .configureOutput({ outputError() {}, ...(json ? { writeErr() {} } : {}) });
  addDeskCommands(portal);
  addCategoryCommands(portal);
  addTicketCommands(portal);
  addStaffCommands(portal);
  addAttachmentCommands(portal);
  addSignCommand(portal);
  addFillCommand(portal);
  return portal;
}

function fail(error: unknown, json: boolean): void {
  const { exitCode, code, message, told } = complaintAbout(error);
  process.exitCode = exitCode;
  if (exitCode === 0 || (told && !json)) return;
  process.stderr.write(`${json ? JSON.stringify({ error: { code, message } }) : message}\n`);
}

/** Before them stand Node, `start.mjs` and the name of this program. */
const words = process.argv.slice(3);
const json = words.includes("--json");
// A reader that has seen enough, such as `head`, is no reason to fail.
process.stdout.on("error", () => {});
try {
  await portalCommand(json).parseAsync(words, { from: "user" });
} catch (error) {
  fail(error, json);
}
