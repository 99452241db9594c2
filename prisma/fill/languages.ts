import type { FillLanguage } from "./language";
import { SLAVIC } from "./slavic";
import { WESTERN } from "./western";

export const FILL_LANGUAGES: Record<string, FillLanguage> = { ...SLAVIC, ...WESTERN };
