import type { Locale } from "@/app/_domain/locales";

const KILO = 1024;

/** How large a file is, as people say it: whole kilobytes, or megabytes with one decimal. */
export function sizesIn(locale: Locale): (bytes: number) => string {
  const unit = { style: "unit", unitDisplay: "short" } as const;
  const kilobytes = new Intl.NumberFormat(locale, {
    ...unit,
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  const megabytes = new Intl.NumberFormat(locale, {
    ...unit,
    unit: "megabyte",
    maximumFractionDigits: 1,
  });
  return (bytes) => {
    if (bytes < KILO * KILO) return kilobytes.format(Math.max(1, Math.ceil(bytes / KILO)));
    return megabytes.format(bytes / KILO / KILO);
  };
}
