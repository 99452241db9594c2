import type { Readable } from "node:stream";

/** What looks for viruses in files. */
export interface Scanner {
  /**
   * The name of the virus in these bytes, or null where there is none. Throws ScannerSilent where
   * it gives no such answer.
   */
  scan(bytes: Readable, signal?: AbortSignal): Promise<string | null>;
}

/** The scanner is away, too slow or broken: nothing is known of the file. */
export class ScannerSilent extends Error {}

declare global {
  // Set once at start; Next and the HTTP server load their own copies of this module.
  var portalScanner: Scanner | undefined;
}

export function setScanner(chosen: Scanner | undefined): void {
  globalThis.portalScanner = chosen;
}

/** Nothing where files are not scanned. */
export function scanner(): Scanner | undefined {
  return globalThis.portalScanner;
}
