import { staffEmail } from "../staff/staff-input";

export interface MailAddress {
  name: string;
  address: string;
}

const WITH_NAME = /^\s*(?:"([^"<>\r\n]*)"|([^"<>\r\n]*?))\s*<([^<>]+)>\s*$/;

/** `Support <support@example.com>` or the address alone; nothing for anything else. */
export function mailAddress(text: string): MailAddress | undefined {
  const [, quoted, plain, inside] = WITH_NAME.exec(text) ?? [];
  const address = checkedAddress(inside ?? text);
  return address === undefined ? undefined : { name: quoted ?? plain ?? "", address };
}

/** One address and nothing else: what holds a line break or a comma would lead mail elsewhere. */
export function checkedAddress(text: string): string | undefined {
  const parsed = staffEmail.safeParse(text);
  return parsed.success && parsed.data === text.trim().toLowerCase() ? parsed.data : undefined;
}
