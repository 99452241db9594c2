import { readdirSync } from "node:fs";

/** By the names of their folders: what stands for a part of a path that may be anything. */
const ANYTHING: Record<string, string> = {
  "[...missing]": "nothing/here",
  "[id]": "0198c0de-0000-7000-8000-000000000000",
};

const FOLDERS = readdirSync("app/staff", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/").split("/"))
  .filter((parts) => parts.at(-1) === "page.tsx")
  .map((parts) => parts.slice(0, -1));

/** Every page of the team's side that is for those who are signed in. */
export const TEAM_PAGES = FOLDERS.filter(([group]) => group === "(team)")
  .map((parts) => ["/staff", ...parts.slice(1).map(somewhere)].join("/"))
  .toSorted();

function somewhere(part: string): string {
  return ANYTHING[part] ?? (part.startsWith("[") ? "anything" : part);
}
