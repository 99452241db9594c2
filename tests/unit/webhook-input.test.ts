import { describe, expect, test } from "vitest";
import { webhookInput } from "@/app/_domain/webhooks/webhook-input";

const REST = { name: "Chat", events: ["team_reply"], deskIds: null, active: true };

function problemOf(url: string, privateAddresses: boolean): string | undefined {
  const parsed = webhookInput(privateAddresses).safeParse({ ...REST, url });
  return parsed.error?.issues[0]?.message;
}

describe("an address of a webhook", () => {
  test.each([
    ["https://chat.example.com/hook?room=7", undefined, undefined],
    ["https://chat.example.com:8443/", undefined, undefined],
    ["https://1.1.1.1/", undefined, undefined],
    ["http://chat.example.com/", "https_required", undefined],
    ["https://127.0.0.1/", "private_address", undefined],
    ["https://0x7f.1/", "private_address", undefined],
    ["https://2130706433/", "private_address", undefined],
    ["https://[::1]/", "private_address", undefined],
    ["https://[::ffff:10.0.0.1]/", "private_address", undefined],
    ["https://169.254.169.254/latest/meta-data", "private_address", undefined],
    ["https://ada:pass@chat.example.com/", "not_a_url", "not_a_url"],
    ["ftp://chat.example.com/", "not_a_url", "not_a_url"],
    ["javascript:alert(1)", "not_a_url", "not_a_url"],
    ["chat.example.com/hook", "not_a_url", "not_a_url"],
    ["", "required", "required"],
    [`https://chat.example.com/${"a".repeat(2000)}`, "too_long", "too_long"],
  ])("%s: %s on the internet, %s at home", (url, open, home) => {
    expect([problemOf(url, false), problemOf(url, true)]).toEqual([open, home]);
  });
});

test("a webhook must ask for something", () => {
  const parsed = webhookInput(false).safeParse({ ...REST, url: "https://a.test/", events: [] });
  expect(parsed.error?.issues[0]?.message).toBe("no_event");
});
