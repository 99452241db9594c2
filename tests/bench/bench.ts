import { measureFiles } from "./files";
import { measureLoader } from "./loader";
import { measureMail } from "./mail";
import { measurePages } from "./pages";
import { measurePagesBesideMail } from "./pages-beside-mail";
import { measureReads } from "./reads";

function line(...cells: (string | number)[]): void {
  process.stdout.write(
    `${cells.map((cell, index) => (index === 0 ? `${cell}`.padEnd(28) : `${cell}`.padStart(12))).join("")}\n`,
  );
}

async function printPagesBesideMail(): Promise<void> {
  const { pages, perSecond } = await measurePagesBesideMail();
  line("ms a page", "at rest", `${perSecond.toFixed(0)} mails/s`, "ratio");
  for (const { page, rest, draining } of pages) {
    for (const part of ["p50", "p95"] as const) {
      const ratio = (draining[part] / rest[part]).toFixed(2);
      line(`${page} ${part}`, rest[part].toFixed(1), draining[part].toFixed(1), ratio);
    }
  }
}

if (process.argv[2] === "files") {
  for (const [name, value] of await measureFiles()) line(name.padEnd(40), value);
  process.exit(0);
}
if (process.argv[2] === "mail-pages") {
  await printPagesBesideMail();
  process.exit(0);
}
if (process.argv[2] === "mail") {
  const { creation, drain } = await measureMail();
  line("mail", "with it", "without", "ratio");
  const ratio = (creation.with / creation.without).toFixed(2);
  line("ms to write a ticket", creation.with.toFixed(2), creation.without.toFixed(2), ratio);
  line("mails a second", "portal", "straight", "ratio");
  const share = (drain.portal / drain.straight).toFixed(2);
  line("", drain.portal.toFixed(0), drain.straight.toFixed(0), share);
  await printPagesBesideMail();
  process.exit(0);
}
line("the loader", "with it", "without");
for (const [name, figures] of Object.entries(await measureLoader())) line(name, ...figures);
line("");
if (process.argv[2] === "loader") process.exit(0);
const { cpu, weights } = await measurePages();
line("page", "CPU ms", "requests/s", "ratio");
for (const figure of cpu) {
  line(figure.name, figure.cpu.toFixed(2), figure.perSecond.toFixed(0), figure.ratio.toFixed(2));
}
line("");
line("cold, on the wire", "bytes");
for (const { page, bytes, parts } of weights) line(page, bytes, `  (${parts})`);
line("");
if (process.argv[2] === "pages") process.exit(0);
const reads = await measureReads();
line("ms a read, of tickets", reads.small, reads.large, "ratio");
for (const read of reads.figures) {
  line(
    read.name,
    read.small.toFixed(3),
    read.large.toFixed(3),
    (read.large / read.small).toFixed(2),
  );
}
const { search } = reads;
line("");
line("ms a search", "median", "p95", "in pages");
line(reads.large, search.median.toFixed(2), search.p95.toFixed(2), search.pages.toFixed(1));
line(reads.small, "", search.p95Small.toFixed(2));
process.exit(0);
