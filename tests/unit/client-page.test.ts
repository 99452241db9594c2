import { describe, expect, test } from "vitest";
import { withoutFramework } from "@/app/_server/client-page";

const OURS = '<script src="/portal.js" defer=""></script>';

describe("what a client page leaves behind", () => {
  test.each([
    ["a script with a source", '<script src="/_next/static/a.js" async=""></script>'],
    ["a script with data", '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script>'],
    ["a script with a nonce", '<script nonce="abc">1</script>'],
    ["the hint to load a script", '<link rel="preload" as="script" href="/_next/a.js"/>'],
    ["the marker of a boundary", "<!--$-->"],
    ["the marker of a boundary's end", "<!--/$-->"],
    ["the marker of an activity", "<!--&-->"],
    ["the mark between two texts", "<!-- -->"],
    ["the marker of a form that came back", "<!--F!-->"],
    ["the empty place for metadata", '<div hidden=""></div>'],
  ])("%s", (_, framework) => {
    expect(withoutFramework(`<p>before</p>${framework}<p>after</p>`)).toBe(
      "<p>before</p><p>after</p>",
    );
  });

  test("the order of style sheets, but not the style sheet", () => {
    const sheet = '<link rel="stylesheet" href="/a.css" data-precedence="next"/>';
    expect(withoutFramework(sheet)).toBe('<link rel="stylesheet" href="/a.css"/>');
  });

  test("every script of many", () => {
    const script = "<script>1</script>";
    expect(withoutFramework(`${script}a${script}${script}b${script}`)).toBe("ab");
  });
});

describe("what a client page keeps", () => {
  test("our own script, wherever it stands", () => {
    const page = `<head>${OURS}</head><script>1</script><body>${OURS}</body>`;
    expect(withoutFramework(page)).toBe(`<head>${OURS}</head><body>${OURS}</body>`);
  });

  test("the page's own style", () => {
    const style = '<style nonce="abc">:root{--accent:#2457c5}</style>';
    expect(withoutFramework(style)).toBe(style);
  });

  test("the hint to load something else than a script", () => {
    const hint = '<link rel="preload" as="style" href="/a.css"/>';
    expect(withoutFramework(hint)).toBe(hint);
  });

  // As React writes what a person typed: & < > " ' are escaped, in texts and in attributes.
  test.each([
    ["a script", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["half a script", "&lt;script"],
    ["the end of a script", "&lt;/script&gt;"],
    ["a comment", "&lt;!-- -- --&gt; &lt;!--$--&gt;"],
    ["a hidden place", "&lt;div hidden=&quot;&quot;&gt;&lt;/div&gt;"],
    ["an attribute of the framework", " data-precedence=&quot;next&quot;"],
    ["the hint to load a script", "&lt;link rel=&quot;preload&quot; as=&quot;script&quot;&gt;"],
    ["our own script", "&lt;script src=&quot;/portal.js&quot;&gt;"],
    ["dollar signs", "$&amp; $1 $$ $`"],
  ])("%s that somebody typed", (_, typed) => {
    const page = `<script>1</script><p>${typed}</p><input value="${typed}"/><script>2</script>`;
    expect(withoutFramework(page)).toBe(`<p>${typed}</p><input value="${typed}"/>`);
  });

  test("all of a page whose last script is not closed", () => {
    expect(withoutFramework("<p>a</p><script>1")).toBe("<p>a</p><script>1");
  });
});
