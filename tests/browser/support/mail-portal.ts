import { simpleMailbox, type TestMailbox } from "../../support/imap";
import { type Portal, portalCommand, startPortal } from "../../support/portal";
import { type TestMailServer, testMailServer } from "../../support/smtp";
import { test } from "./portal-test";

/** A portal of the file's own with a mail server and a mailbox of the file's own. */
export interface MailPortal {
  portal: Portal;
  server: TestMailServer;
  /** Where answers to its mails arrive. */
  mailbox: TestMailbox;
  command: (...words: string[]) => Promise<unknown>;
}

/** Runs for the tests of the file that calls it at its top; ask for it within them. */
export function mailPortal(): () => MailPortal {
  let running: MailPortal | undefined;
  test.beforeAll(async () => {
    const [server, mailbox] = await Promise.all([testMailServer(), simpleMailbox()]);
    const urls = { SMTP_URL: server.url, INBOUND_URL: mailbox.url };
    const portal = await startPortal({
      env: { ...urls, MAIL_FROM: "help@example.com", DEMO: "off" },
    });
    const command = (...words: string[]) => portalCommand(portal.dataDir, ...words);
    running = { server, mailbox, portal, command };
  });
  test.afterAll(async () => {
    await running?.portal.remove();
    await running?.server.close();
    await running?.mailbox.close();
  });
  return () => {
    if (!running) throw new Error("The portal runs for tests only");
    return running;
  };
}
