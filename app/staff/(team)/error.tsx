"use client";

import { StaffTrouble } from "@/app/_ui/staff/staff-trouble";

/** Where a page failed; the frame around it stays. */
export default function FailedPage({ retry }: { retry: () => void }) {
  return <StaffTrouble retry={retry} />;
}
