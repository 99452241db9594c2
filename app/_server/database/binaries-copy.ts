import { existsSync, lstatSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, canEnter } from "./account";
import { errorText } from "./error-text";
import { linkLibraries } from "./library-links";
import { StartRefusal } from "./start-refusal";

interface CopyOptions {
  from: string;
  version: string;
  dataDir: string;
  account: Account;
}

/** A complete copy that the account can run, made once for each version; answers its directory. */
export async function copyBinaries({ from, version, dataDir, account }: CopyOptions) {
  const name = `helpdesk-portal-postgres-${version}`;
  const reasons: string[] = [];
  for (const place of account.switched ? ["/var/cache", tmpdir(), "/tmp"] : [dataDir]) {
    const target = join(place, name);
    try {
      if (!existsSync(target)) await makeCopy(from, target);
      refuseForeignCopy(target);
      const native = join(target, "native");
      if (canEnter(join(native, "bin/postgres"), account)) return native;
      reasons.push(`${place} is closed to the account`);
    } catch (error) {
      reasons.push(errorText(error));
    }
  }
  throw new StartRefusal(
    `The embedded PostgreSQL cannot be copied to a place where the account with uid ${account.uid} can run it (${reasons.join("; ")}); set DATABASE_URL.`,
  );
}

async function makeCopy(from: string, target: string): Promise<void> {
  const draft = await mkdtemp(`${target}-new-`);
  try {
    await copyOpenly(from, join(draft, "native"));
    if (!linkLibraries(join(draft, "native"))) throw new Error(`no links can be made in ${draft}`);
    await chmod(draft, 0o755);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another start was faster: its copy is as good as ours.
    if (!existsSync(target)) throw error;
  }
}

/** Modes are set outright: under a strict umask npm unpacks what only its owner can read. */
async function copyOpenly(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyOpenly(source, target);
    if (!entry.isFile()) continue;
    await copyFile(source, target);
    await chmod(target, 0o755);
  }
}

/** In a directory open to all, somebody else could have put programs under our name. */
function refuseForeignCopy(target: string): void {
  const { uid, mode } = lstatSync(target);
  if (!lstatSync(target).isDirectory() || uid !== process.geteuid?.() || (mode & 0o022) !== 0) {
    throw new Error(`${target} is not ours`);
  }
}
