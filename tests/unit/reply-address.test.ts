import { beforeEach, describe, expect, test } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import { inboundPlace } from "@/app/_domain/mail/inbound-place";
import { isReplyAddress, replyAddress, ticketAnswered } from "@/app/_domain/mail/reply-address";

const PATTERN = "reply+*@example.com";
const TICKET = "018f2f3e-7c1a-7b2c-9d3e-4f5a6b7c8d9e";
const ADA = { ticketId: TICKET, side: "client", email: "ada@example.com" } as const;

beforeEach(() => setAppSecret("a secret of tests only, thirty-two bytes and more"));

describe("a reply address", () => {
  test("names the ticket and the side to the person whom it was made for", () => {
    const address = replyAddress(PATTERN, ADA);
    const found = ticketAnswered(PATTERN, { address, email: "ada@example.com" });
    expect(found).toEqual({ ticketId: TICKET, side: "client" });
  });

  test("does so however mail servers write it", () => {
    const address = replyAddress(PATTERN, { ...ADA, email: "Ada@Example.com" }).toUpperCase();
    expect(ticketAnswered(PATTERN, { address, email: "ada@example.com" })?.side).toBe("client");
  });

  test("tells the team from the client", () => {
    const address = replyAddress(PATTERN, { ...ADA, side: "team" });
    expect(ticketAnswered(PATTERN, { address, email: "ada@example.com" })?.side).toBe("team");
  });

  test("tells nobody else anything", () => {
    const address = replyAddress(PATTERN, ADA);
    expect(ticketAnswered(PATTERN, { address, email: "eve@example.com" })).toBeUndefined();
    expect(ticketAnswered(PATTERN, { address, email: "" })).toBeUndefined();
  });

  test("is worth nothing when any of its letters is another, or under another secret", () => {
    const address = replyAddress(PATTERN, ADA);
    const start = PATTERN.indexOf("*");
    for (let place = start; place < address.indexOf("@"); place += 1) {
      const letter = address[place] === "1" ? "2" : "1";
      const altered = address.slice(0, place) + letter + address.slice(place + 1);
      expect(ticketAnswered(PATTERN, { address: altered, email: ADA.email })).toBeUndefined();
    }
    setAppSecret("another secret of tests only, of thirty-two bytes");
    expect(ticketAnswered(PATTERN, { address, email: ADA.email })).toBeUndefined();
  });

  test.each([
    "",
    "reply@example.com",
    "reply+@example.com",
    `reply+${"z".repeat(41)}@example.com`,
    `reply+${"0".repeat(41)}@example.com`,
    `reply+${"a".repeat(42)}@example.com`,
    "@",
    "+@example.com",
  ])("is nothing that anybody makes up: %j", (address) => {
    expect(ticketAnswered(PATTERN, { address, email: ADA.email })).toBeUndefined();
  });

  test("is known as the portal's own, like the mailbox itself", () => {
    expect(isReplyAddress(PATTERN, replyAddress(PATTERN, ADA))).toBe(true);
    expect(isReplyAddress(PATTERN, "Reply@example.com")).toBe(true);
    expect(isReplyAddress(PATTERN, "ada@example.com")).toBe(false);
    expect(isReplyAddress(PATTERN, "reply+ada@example.com")).toBe(false);
  });
});

describe("an INBOUND_URL", () => {
  test("names a mailbox by its user alone", () => {
    expect(inboundPlace("imaps://reply%40example.com:p%2Fw@mail.example.com")).toEqual({
      host: "mail.example.com",
      port: 993,
      secure: true,
      strict: true,
      user: "reply@example.com",
      password: "p/w",
      mailbox: "INBOX",
      pattern: "reply+*@example.com",
    });
  });

  test("may name port, folder, address and where in it a mail's own part goes", () => {
    const url =
      "imap://robot:pw@[::1]:1143/Answers%20here?address=Answer-*@example.com&tls=optional";
    expect(inboundPlace(url)).toMatchObject({
      host: "::1",
      port: 1143,
      secure: false,
      strict: false,
      mailbox: "Answers here",
      pattern: "answer-*@example.com",
    });
  });

  test("wants a connection that nobody else can read, where it does not say otherwise", () => {
    const url = "imap://reply%40example.com:pw@mail.example.com";
    expect(inboundPlace(url)).toMatchObject({ port: 143, secure: false, strict: true });
  });

  test.each([
    "",
    "reply@example.com",
    "https://reply%40example.com:pw@mail.example.com",
    "imaps://mail.example.com",
    "imaps://reply%40example.com@mail.example.com",
    "imaps://robot:pw@mail.example.com",
    "imaps://robot:pw@mail.example.com?address=robot",
    "imaps://robot:pw@mail.example.com?address=a*b*@example.com",
    "imaps://robot:pw@mail.example.com?address=robot@*.example.com",
    `imaps://robot:pw@mail.example.com?address=${"long".repeat(6)}@example.com`,
    "imaps://reply%40example.com:pw@mail.example.com?tls=never",
    "imaps://reply%40example.com:pw@mail.example.com?folder=x",
    "imaps://reply%40example.com:%ff@mail.example.com",
  ])("is refused where it names no mailbox, or no address with room: %j", (url) => {
    expect(inboundPlace(url)).toBeUndefined();
  });
});
