import { createServer } from "node:http";
import { expect, test } from "vitest";
import { listen } from "@/app/_server/listening";

// An address that is kept for documentation, and a name that can be nobody's.
test.each(["203.0.113.9", "nowhere.invalid"])(
  "a HOST that is not this machine's is named in the refusal: %s",
  async (HOST) => {
    const listening = listen(createServer(), { HOST, PORT: 0 });
    await expect(listening).rejects.toThrow(`HOST: ${HOST} is no address of this machine`);
  },
);
