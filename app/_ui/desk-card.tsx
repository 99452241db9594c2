import type { ListedDesk } from "@/app/_domain/desks/read-desk-page";
import type { Locale } from "@/app/_domain/locales";

interface Props {
  desk: ListedDesk;
  locale: Locale;
  href: string;
}

export function DeskCard({ desk, locale, href }: Props) {
  const description = desk.translations[locale]?.description ?? desk.description;
  return (
    <a className="desk" href={href}>
      <strong>{desk.name}</strong>
      {description && <span className="hint">{description}</span>}
    </a>
  );
}
