import { execFile } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const DEBIANS = "/usr/bin/chromium";
const PACKAGE = "@sparticuz/chromium";
const PACKAGE_DIRECTORY = path.join(process.cwd(), "node_modules", PACKAGE);

/** The package's own arguments would switch web security off, which is part of what we test. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What Playwright needs to launch the browser that `makeChromiumReady` has made ready. */
export function chromiumLaunch() {
  if (existsSync(DEBIANS)) return { executablePath: DEBIANS, args: ARGUMENTS };
  const directory = unpackedDirectory();
  return {
    executablePath: path.join(directory, "chromium"),
    args: ARGUMENTS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(directory, "al2023", "lib"),
      FONTCONFIG_FILE: path.join(directory, "fonts", "fonts.conf"),
    },
  };
}

/**
 * Unpacks the browser of the package where Debian's is not installed; once for this version and
 * user. It appears whole or not at all, so that several runs may do this at the same time.
 */
export async function makeChromiumReady(): Promise<void> {
  const directory = unpackedDirectory();
  if (existsSync(DEBIANS) || isOurs(directory)) return;
  const draft = await mkdtemp(`${directory}-`);
  try {
    await unpackInto(draft);
    await writeFonts(path.join(draft, "fonts"), path.join(directory, "fonts"));
    await rename(draft, directory);
  } catch (error) {
    if (!isOurs(directory)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function unpackedDirectory(): string {
  const manifest = readFileSync(path.join(PACKAGE_DIRECTORY, "package.json"), "utf8");
  const { version } = JSON.parse(manifest);
  return path.join(tmpdir(), `helpdesk-portal-chromium-${version}-${process.getuid?.() ?? 0}`);
}

/** In a shared temporary directory somebody else could have put a program under our name. */
function isOurs(directory: string): boolean {
  const found = lstatSync(directory, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid);
}

/** In a process of its own, for the package unpacks into TMPDIR and changes its environment. */
async function unpackInto(directory: string): Promise<void> {
  const program = `import chromium from "${PACKAGE}"; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: PACKAGE_DIRECTORY,
    // Makes the package unpack its own libraries as well.
    env: { ...process.env, TMPDIR: directory, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
}

/** The package's own configuration looks for its fonts in /tmp/fonts only. */
async function writeFonts(draft: string, final: string): Promise<void> {
  await mkdir(draft, { recursive: true });
  await writeFile(
    path.join(draft, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${final}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(path.dirname(final), "fonts-cache")}</cachedir>
</fontconfig>
`,
  );
}
