"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { keepTrail } from "./ticket-trail";

interface Row {
  id: string;
  /** What tells whether anything has happened to it. */
  state: string;
}

interface Props {
  /** Of the page, to come back to. */
  address: string;
  rows: Row[];
  /** `fresh` with `{count}` where the number goes. */
  texts: { fresh: string; moved: string };
  children: ReactNode;
}

/**
 * Shows the list that it is given, but one in another order only when nobody is at it: a line must
 * not go from under the pointer. Until then a button says that there is news.
 */
export function LiveList({ address, rows, texts, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [inUse, setInUse] = useState(false);
  const [shown, setShown] = useState({ rows, children });
  const held = inUse && orderOf(rows) !== orderOf(shown.rows);
  useEffect(() => {
    if (!held) setShown({ rows, children });
  }, [held, rows, children]);
  useEffect(() => keepTrail({ address, ids: rows.map(({ id }) => id) }), [address, rows]);
  useEffect(() => {
    // Whoever has scrolled into the list reads it.
    const follow = () => setInUse(isAt(box.current));
    addEventListener("scroll", follow, { passive: true });
    return () => removeEventListener("scroll", follow);
  }, []);

  function look(): void {
    setInUse(isAt(box.current));
  }

  function show(): void {
    setShown({ rows, children });
    scrollTo({ top: 0 });
  }

  const fresh = rows.filter((row) => !shown.rows.some((old) => isSame(old, row))).length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices whether somebody is there
    <div
      ref={box}
      onPointerEnter={() => setInUse(true)}
      onPointerLeave={look}
      onFocus={() => setInUse(true)}
      onBlur={look}
    >
      <p className="fresh" role="status">
        {held && (
          <button type="button" className="button small" onClick={show}>
            {fresh > 0 ? texts.fresh.replace("{count}", `${fresh}`) : texts.moved}
          </button>
        )}
      </p>
      {held ? shown.children : children}
    </div>
  );
}

function isAt(box: HTMLDivElement | null): boolean {
  if (!box) return false;
  return box.matches(":hover, :focus-within") || box.getBoundingClientRect().top < 0;
}

function orderOf(rows: Row[]): string {
  return rows.map(({ id }) => id).join();
}

function isSame(one: Row, other: Row): boolean {
  return one.id === other.id && one.state === other.state;
}
