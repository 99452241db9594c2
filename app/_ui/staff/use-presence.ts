"use client";

import { useEffect } from "react";

/** The team forgets after half a minute who says nothing. */
const EVERY_MS = 20_000;
/** Whoever has stopped for so long thinks, or is gone. */
const PAUSE_MS = 8000;

/** Says to the rest of the team that the page is looked at, written on, and left. */
export function usePresence(ticketId: string): void {
  useEffect(() => {
    let said = "";
    let typing: ReturnType<typeof setTimeout> | undefined;

    function say(kind: "looking" | "writing" | "left"): void {
      said = kind;
      // Gets through even when the page is gone.
      navigator.sendBeacon(`/staff/live?${new URLSearchParams({ ticket: ticketId, kind })}`);
    }

    function sayAgain(): void {
      if (!document.hidden) say(said === "writing" ? "writing" : "looking");
    }

    function typed({ target }: Event): void {
      if (!(target instanceof HTMLTextAreaElement)) return;
      if (said !== "writing") say("writing");
      clearTimeout(typing);
      typing = setTimeout(say, PAUSE_MS, "looking");
    }

    function sent(): void {
      clearTimeout(typing);
      if (said === "writing") say("looking");
    }

    function leave(): void {
      clearTimeout(typing);
      if (said !== "left") say("left");
    }

    sayAgain();
    const timer = setInterval(sayAgain, EVERY_MS);
    document.addEventListener("input", typed);
    document.addEventListener("submit", sent);
    document.addEventListener("visibilitychange", sayAgain);
    addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("input", typed);
      document.removeEventListener("submit", sent);
      document.removeEventListener("visibilitychange", sayAgain);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [ticketId]);
}
