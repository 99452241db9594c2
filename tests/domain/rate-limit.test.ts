import { afterEach, describe, expect, test, vi } from "vitest";
import { countUse } from "@/app/_domain/rate-limit";
import { Refusal } from "@/app/_domain/refusal";
import { testDatabase } from "../support/database";
import { inParallel, refusalOf } from "../support/database-rows";

const { columnsWith } = testDatabase();

afterEach(() => {
  vi.useRealTimers();
});

/** How many of so many uses at once were refused. */
async function refusedOf(count: number, use: () => Promise<void>): Promise<number> {
  const outcomes = await inParallel(count, () =>
    use().then(
      () => false,
      (error: unknown) => {
        if (error instanceof Refusal && error.code === "too_many") return true;
        throw error;
      },
    ),
  );
  return outcomes.filter(Boolean).length;
}

describe("a limit", () => {
  test("lets in exactly as many as it says, however many come at once", async () => {
    const refused = await refusedOf(45, () => countUse({ ticket_from_address: "198.51.100.1" }));
    expect(refused).toBe(15);
  });

  test("counts each address for itself", async () => {
    await refusedOf(31, () => countUse({ ticket_from_address: "198.51.100.2" }));
    await expect(countUse({ ticket_from_address: "198.51.100.3" })).resolves.toBeUndefined();
  });

  test("counts each kind of use for itself", async () => {
    await refusedOf(31, () => countUse({ ticket_from_address: "198.51.100.4" }));
    await expect(countUse({ comment_from_address: "198.51.100.4" })).resolves.toBeUndefined();
  });

  test("holds when one of several is used up", async () => {
    await refusedOf(31, () => countUse({ ticket_from_address: "198.51.100.5" }));
    const use = countUse({ ticket_from_address: "198.51.100.5", ticket_on_desk: "lamps" });
    expect(await refusalOf(use)).toMatchObject({ code: "too_many" });
  });

  test("says when another try makes sense", async () => {
    await refusedOf(31, () => countUse({ ticket_from_address: "198.51.100.6" }));
    const { retryAfter } = await refusalOf(countUse({ ticket_from_address: "198.51.100.6" }));
    expect(retryAfter).toSatisfy((seconds: number) => seconds > 590 && seconds <= 600);
  });

  test("begins again when its time is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await refusedOf(31, () => countUse({ ticket_from_address: "198.51.100.7" }));
    vi.setSystemTime(Date.now() + 600_001);
    await expect(countUse({ ticket_from_address: "198.51.100.7" })).resolves.toBeUndefined();
  });
});

describe("what a use is counted by", () => {
  test("stands in no column as it is when it is the token of a link", async () => {
    const token = "Qm9ndXMtdG9rZW4tb2YtNDMtY2hhcmFjdGVycy1vay0";
    await countUse({ comment_on_ticket: token });
    expect(await columnsWith(token)).toEqual([]);
  });

  test.each([
    ["a NUL", "\0"],
    ["5,000 letters", "a".repeat(5000)],
    ["100 emoji", "🦊".repeat(100)],
  ])("may be anything that stands in an address: %s", async (_, key) => {
    await expect(countUse({ ticket_on_desk: key })).resolves.toBeUndefined();
  });
});
