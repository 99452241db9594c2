import { type Portal, portalCommand, startPortal } from "../../support/portal";
import { type TestMailServer, testMailServer } from "../../support/smtp";
import { test } from "./portal-test";

/** A portal of the file's own that sends its mails to a server of the file's own. */
export interface MailPortal {
  portal: Portal;
  server: TestMailServer;
  command: (...words: string[]) => Promise<unknown>;
}

/** Runs for the tests of the file that calls it at its top; ask for it within them. */
export function mailPortal(): () => MailPortal {
  let running: MailPortal | undefined;
  test.beforeAll(async () => {
    const server = await testMailServer();
    const env = { SMTP_URL: server.url, MAIL_FROM: "help@example.com", DEMO: "off" };
    const portal = await startPortal({ env });
    running = { server, portal, command: (...words) => portalCommand(portal.dataDir, ...words) };
  });
  test.afterAll(async () => {
    await running?.portal.remove();
    await running?.server.close();
  });
  return () => {
    if (!running) throw new Error("The portal runs for tests only");
    return running;
  };
}
