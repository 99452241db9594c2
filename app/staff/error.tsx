"use client";

import { StaffTrouble } from "../_ui/staff/staff-trouble";

/** Where even the frame of the team's side failed. */
export default function FailedFrame({ retry }: { retry: () => void }) {
  return (
    <main id="content" className="narrow" tabIndex={-1}>
      <StaffTrouble retry={retry} />
    </main>
  );
}
