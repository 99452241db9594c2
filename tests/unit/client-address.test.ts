import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { clientAddress } from "@/app/_server/client-address";

function addressOf(options: { peer?: string; forwarded?: string; hops: number }): string {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: options.peer });
  const request = new IncomingMessage(socket);
  if (options.forwarded !== undefined) request.headers["x-forwarded-for"] = options.forwarded;
  return clientAddress(request, options.hops);
}

describe("behind no proxy", () => {
  test("the connection's own address counts", () => {
    expect(addressOf({ peer: "198.51.100.7", hops: 0 })).toBe("198.51.100.7");
  });

  test("a forwarded address is not believed", () => {
    const forwarded = "203.0.113.9";
    expect(addressOf({ peer: "198.51.100.7", forwarded, hops: 0 })).toBe("198.51.100.7");
  });

  test("a connection without an address still has something to count by", () => {
    expect(addressOf({ hops: 0 })).toBe("unknown");
  });
});

describe("behind trusted proxies", () => {
  const peer = "10.0.0.1";

  test.each([
    ["one proxy: what it saw", 1, "203.0.113.9", "203.0.113.9"],
    ["one proxy: what the client made up is left out", 1, "1.2.3.4, 203.0.113.9", "203.0.113.9"],
    ["two proxies: what the outer one saw", 2, "1.2.3.4, 203.0.113.9, 10.0.0.2", "203.0.113.9"],
    ["fewer entries than proxies: the first there is", 3, "203.0.113.9, 10.0.0.2", "203.0.113.9"],
    ["spaces and empty entries", 1, " 1.2.3.4 ,, 203.0.113.9 ,", "203.0.113.9"],
    ["no header at all: the connection's", 1, undefined, peer],
    ["an empty header: the connection's", 1, "", peer],
  ])("%s", (_, hops, forwarded, address) => {
    expect(addressOf({ peer, hops, ...(forwarded === undefined ? {} : { forwarded }) })).toBe(
      address,
    );
  });

  test("a very long entry is cut", () => {
    expect(addressOf({ peer, forwarded: "a".repeat(5000), hops: 1 })).toHaveLength(64);
  });
});

describe("IPv6 counts by /64", () => {
  test.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["64:ff9b::203.0.113.9", "64:ff9b:0:0::/64"],
  ])("%s is one of %s", (peer, network) => {
    expect(addressOf({ peer, hops: 0 })).toBe(network);
  });

  test("another /64 is another", () => {
    expect(addressOf({ peer: "2001:db8:1:3::6", hops: 0 })).toBe("2001:db8:1:3::/64");
  });

  test.each(["::ffff:198.51.100.7", "::FFFF:198.51.100.7"])("%s is an IPv4 address", (peer) => {
    expect(addressOf({ peer, hops: 0 })).toBe("198.51.100.7");
  });
});
