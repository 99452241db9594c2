"use client";

import { useState } from "react";
import type { LiveLooker } from "./live-connection";
import { LivePlace } from "./live-place";
import { useLivePage } from "./use-live-page";
import { usePresence } from "./use-presence";

interface Props {
  ticketId: string;
  /** When the page was read, in milliseconds since 1970. */
  at: number;
  /** With `{name}` where a name goes. */
  texts: { looking: string; writing: string };
}

/** Keeps the ticket's page fresh, and says who else of the team is at it. */
export function LiveTicket({ ticketId, at, texts }: Props) {
  const [lookers, setLookers] = useState<LiveLooker[]>([]);
  useLivePage({ address: `/staff/live?ticket=${ticketId}`, at, hearLookers: setLookers });
  usePresence(ticketId);
  return (
    <LivePlace at={lookers.map(({ id, writing }) => `${id} ${writing}`).join()}>
      <p className="lookers" role="status">
        {lookers.map(({ id, name, writing }) => (
          <span key={id} className={writing ? "writing" : undefined}>
            {(writing ? texts.writing : texts.looking).replace("{name}", () => name)}
          </span>
        ))}
      </p>
    </LivePlace>
  );
}
