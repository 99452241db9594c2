"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

interface Props {
  href: string;
  className?: string;
  children: ReactNode;
}

/** A place of the team's side, which says so where one is in it. */
export function BarLink({ href, className, children }: Props) {
  const path = usePathname();
  const current = path === href ? "page" : path.startsWith(`${href}/`) || undefined;
  return (
    <Link href={href} className={className} aria-current={current}>
      {children}
    </Link>
  );
}
