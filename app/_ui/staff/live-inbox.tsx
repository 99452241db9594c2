"use client";

import { useCallback, useEffect, useRef } from "react";
import { useLivePage } from "./use-live-page";

/** Whoever touched the search or a menu a moment ago is not done with it. */
const QUIET_MS = 4000;

/** Keeps the inbox fresh; `at` is when it was read, in milliseconds since 1970. */
export function LiveInbox({ at }: { at: number }) {
  const touchedAt = useRef(0);
  const isBusy = useCallback(() => touchedAt.current + QUIET_MS > Date.now(), []);
  useEffect(() => {
    function touch({ target }: Event): void {
      if (target instanceof Element && target.closest(".inbox-filter")) {
        touchedAt.current = Date.now();
      }
    }
    const events = ["input", "keydown", "pointerdown"];
    for (const each of events) document.addEventListener(each, touch);
    return () => {
      for (const each of events) document.removeEventListener(each, touch);
    };
  }, []);
  useLivePage({ address: "/staff/live", at, isBusy });
  return null;
}
