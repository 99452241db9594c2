declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  interface Options {
    plugins: string[];
    users: Record<string, { password: string }>;
    storage: Record<string, unknown>;
  }

  /** An IMAP server for tests, as far as these use it. */
  export default function hoodiecrow(options: Options): {
    server: Server;
    listen(port: number, host: string, callback: () => void): void;
    close(callback: () => void): void;
  };
}
