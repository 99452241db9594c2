import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { readBacklog, readConnections } from "@/app/_domain/backlog";
import { version } from "@/package.json";
import type { LiveStreams } from "../live-streams";
import { backlogMetrics } from "./backlog-metrics";
import { type CountRequest, requestMetrics } from "./request-metrics";

/** Prometheus gives up after ten seconds and wants the rest all the same. */
const DATABASE_MS = 1_000;

export interface PortalMetrics {
  count: CountRequest;
  /** What is known now, as Prometheus reads it. */
  text(): Promise<string>;
  contentType: string;
}

/** Counts what this process does, and tells it together with what all of them have before them. */
export function portalMetrics(live: LiveStreams): PortalMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const count = requestMetrics(registry);
  new Gauge({
    name: "portal_build_info",
    help: "1, with the version as a label.",
    labelNames: ["version"],
    registers,
  }).set({ version }, 1);
  new Gauge({
    name: "portal_live_streams",
    help: "Open pages of the team that are told of news.",
    registers,
    collect() {
      this.set(live.size);
    },
  });
  new Gauge({
    name: "portal_database_connections",
    help: "Connections to the database.",
    labelNames: ["state"],
    registers,
    collect() {
      const { busy, idle } = readConnections();
      this.set({ state: "busy" }, busy);
      this.set({ state: "idle" }, idle);
    },
  });
  new Gauge({
    name: "portal_database_waiting",
    help: "Statements that wait for a connection.",
    registers,
    collect() {
      this.set(readConnections().waiting);
    },
  });

  async function text(): Promise<string> {
    const own = await registry.metrics();
    const backlog = await readBacklog(DATABASE_MS);
    return `${own}\n${await backlogMetrics(backlog, new Date())}`;
  }

  return { count, text, contentType: registry.contentType };
}
