import { rows } from "@/prisma/client";
import type { Desk } from "@/prisma/generated/client";
import { isDeskToken } from "./desk-token";
import type { Palette } from "./palette";

/** What everybody may know of a desk: there is no room here for its key or its rules of mail. */
export interface DeskPage {
  id: string;
  token: string;
  name: string;
  description: string;
  helpText: string;
  translations: Translations<{ description?: string; helpText?: string }>;
  palette: Palette;
  active: boolean;
  locale: string | null;
  securityLevel: Desk["securityLevel"];
  numbering: string;
  allowedOrigins: string[];
  /** Whether messages may bring files. */
  attachments: boolean;
  categories: CategoryChoice[];
}

export interface CategoryChoice {
  id: string;
  code: string;
  name: string;
  helpText: string;
  translations: Translations<{ name?: string; helpText?: string }>;
  /** Whether its new tickets go to somebody at once. */
  hasTaker: boolean;
}

/** By locale, what is said differently there. */
export type Translations<Texts> = Partial<Record<string, Texts>>;

/** Of a desk `d`, each field as name and value. */
export const DESK_PAGE_FIELDS = `
  'id', d.id, 'token', d.token, 'name', d.name, 'description', d.description,
  'helpText', d.help_text, 'translations', d.translations, 'palette', d.palette,
  'active', d.active, 'locale', d.locale, 'securityLevel', d.security_level,
  'numbering', d.numbering, 'allowedOrigins', d.allowed_origins,
  'attachments', d.attachments,
  'categories', (select coalesce(json_agg(json_build_object('id', c.id, 'code', c.code,
      'name', c.name, 'helpText', c.help_text, 'translations', c.translations,
      'hasTaker', coalesce(c.default_assignee_id, c.default_group_id) is not null)
      order by c.position, c.name), '[]')
    from categories c where c.desk_id = d.id and c.archived_at is null)`;

const DESK_PAGE = {
  name: "desk_page",
  text: `select json_build_object(${DESK_PAGE_FIELDS}) as desk from desks d where d.token = $1`,
};

export async function readDeskPage(token: string): Promise<DeskPage | undefined> {
  if (!isDeskToken(token)) return undefined;
  const [found] = await rows<{ desk: DeskPage }>(DESK_PAGE, [token]);
  return found?.desk;
}

export type ListedDesk = Pick<
  DeskPage,
  "token" | "name" | "description" | "translations" | "palette"
>;

const LISTED_DESKS = {
  name: "listed_desks",
  text: `
    select token, name, description, translations, palette
    from desks where active and listed order by position, created_at limit 200`,
};

/** The desks of the help centre. */
export async function readListedDesks(): Promise<ListedDesk[]> {
  return rows<ListedDesk>(LISTED_DESKS, []);
}
