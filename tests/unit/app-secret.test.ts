import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keyFor, seal, setAppSecret, unseal } from "@/app/_domain/app-secret";

beforeEach(() => setAppSecret("the first secret of thirty-two bytes or more"));
afterEach(() => {
  globalThis.portalAppSecret = undefined;
});

describe("a sealed text", () => {
  test("is opened by the secret that sealed it", () => {
    expect(unseal(seal("Zażółć 🦊"))).toBe("Zażółć 🦊");
  });

  test("does not show the text", () => {
    expect(seal("a key to be kept").toString("latin1")).not.toContain("a key to be kept");
  });

  test("is another each time, so that equal keys do not look equal", () => {
    expect(seal("a key").equals(seal("a key"))).toBe(false);
  });

  test("is not opened by another secret", () => {
    const sealed = seal("a key");
    setAppSecret("the second secret of thirty-two bytes or more");
    expect(() => unseal(sealed)).toThrow();
  });

  test.each([0, 12, 28])("is not opened when its byte %i was changed", (place) => {
    const sealed = seal("a key");
    sealed[place] = (sealed[place] ?? 0) ^ 1;
    expect(() => unseal(sealed)).toThrow();
  });

  test("is not opened with a shortened tag", () => {
    const sealed = seal("");
    expect(() => unseal(sealed.subarray(0, 20))).toThrow();
  });
});

describe("the keys made of the secret", () => {
  test("differ from purpose to purpose", () => {
    const keys = (["desk secrets", "public links", "form keys"] as const).map((purpose) =>
      keyFor(purpose).toString("hex"),
    );
    expect(new Set(keys).size).toBe(3);
  });

  test("follow a secret that was set anew", () => {
    const before = keyFor("form keys").toString("hex");
    setAppSecret("the second secret of thirty-two bytes or more");
    expect(keyFor("form keys").toString("hex")).not.toBe(before);
  });

  test("are not to be had before the secret is set", () => {
    globalThis.portalAppSecret = undefined;
    expect(() => keyFor("form keys")).toThrow("APP_SECRET is not set");
  });
});
