import { Gauge, Registry } from "prom-client";
import { type Backlog, COUNTED } from "@/app/_domain/backlog";

const AS_FAR = `counted as far as ${COUNTED}`;

/** Made anew for each scrape: what the database did not tell is left out, and not told again. */
export async function backlogMetrics(backlog: Backlog | undefined, now: Date): Promise<string> {
  const registry = new Registry();

  function gauge(name: string, help: string, value: number): void {
    new Gauge({ name, help, registers: [registry] }).set(value);
  }

  function gauges(name: string, help: string, values: Record<string, number>): void {
    const states = new Gauge({ name, help, labelNames: ["state"], registers: [registry] });
    for (const [state, value] of Object.entries(values)) states.set({ state }, value);
  }

  function late(name: string, help: string, since: Date | null): void {
    gauge(name, help, since ? Math.max(0, now.getTime() - since.getTime()) / 1000 : 0);
  }

  gauge("portal_database_up", "Whether the database answered in time.", backlog ? 1 : 0);
  if (backlog) {
    gauges("portal_mails", `Mails that nobody has, ${AS_FAR}.`, backlog.mails);
    gauge("portal_mail_paused", "Whether somebody paused the sending.", Number(backlog.mailPaused));
    late("portal_mail_late_seconds", "How long the oldest mail is due.", backlog.oldestMail);
    gauges("portal_webhook_deliveries", `Not delivered, ${AS_FAR}.`, backlog.deliveries);
    late("portal_webhook_late_seconds", "How long the oldest one is due.", backlog.oldestDelivery);
    gauge("portal_files_unscanned", `Files that wait for a scan, ${AS_FAR}.`, backlog.scans);
    late("portal_file_scan_late_seconds", "How long the oldest waits.", backlog.oldestScan);
    gauges("portal_jobs", `Jobs of the worker's queue, ${AS_FAR}.`, backlog.jobs);
  }
  return registry.metrics();
}
