"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { type LiveLooker, listenLive } from "./live-connection";

/** What comes together is shown together. */
const SOON_MS = 250;
/** However much happens, a page is read this often at most. */
const APART_MS = 4000;
const LATER_MS = 1000;

interface Options {
  /** Of the stream; a page that changes it listens anew. */
  address: string;
  /** When the page was read, in milliseconds since 1970. */
  at: number;
  /** Whether somebody is in the middle of what a change would disturb. */
  isBusy?: () => boolean;
  hearLookers?: (lookers: LiveLooker[]) => void;
}

/** Reads the page again when something has happened since; what is typed in it stays. */
export function useLivePage({ address, at, isBusy, hearLookers }: Options): void {
  const router = useRouter();
  const shown = useRef({ at, isBusy, hearLookers });
  useEffect(() => {
    shown.current = { at, isBusy, hearLookers };
  });
  useEffect(() => {
    let newest = 0;
    let readAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function hear(happenedAt: number): void {
      newest = Math.max(newest, happenedAt);
      timer ??= setTimeout(read, Math.max(SOON_MS, readAt + APART_MS - Date.now()));
    }

    function read(): void {
      timer = undefined;
      // One's own doing has led to a fresh page already.
      if (newest < shown.current.at) return;
      if (shown.current.isBusy?.()) {
        timer = setTimeout(read, LATER_MS);
        return;
      }
      readAt = Date.now();
      router.refresh();
    }

    const stop = listenLive({
      address,
      shownAt: () => shown.current.at,
      hear,
      hearLookers: (lookers) => shown.current.hearLookers?.(lookers),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [address, router]);
}
