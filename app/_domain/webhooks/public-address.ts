import { BlockList, isIPv4, isIPv6 } from "node:net";

/** What IANA's registries of special addresses hold: networks of one's own, links, tests, groups. */
const NOT_PUBLIC_V4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

/** The one range that is given out; loopback, links, groups and embedded IPv4 are all outside. */
const GIVEN_OUT_V6 = ["2000::", 3] as const;

/** Within it: protocols (Teredo), documentation, and 6to4, which has an IPv4 address inside. */
const NOT_PUBLIC_V6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const special = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_V4) special.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of NOT_PUBLIC_V6) special.addSubnet(net, prefix, "ipv6");

const givenOut = new BlockList();
givenOut.addSubnet(...GIVEN_OUT_V6, "ipv6");

/** Whether the address is one of the whole internet; what is no address is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, "ipv4");
  // With a zone it is an address of a link, whatever it looks like.
  if (!isIPv6(address) || address.includes("%")) return false;
  return givenOut.check(address, "ipv6") && !special.check(address, "ipv6");
}
