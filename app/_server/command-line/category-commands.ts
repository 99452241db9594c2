import type { Command } from "commander";
import { z } from "zod";
import { createCategory, type ListedCategory, listCategories } from "@/app/_domain/desks/category";
import { takersNamed } from "@/app/_domain/desks/category-takers";
import { categoryInput } from "@/app/_domain/desks/desk-input";
import { action } from "./action";
import type { Answer, Facts } from "./answer";
import { wholeNumber } from "./option-values";

const LAST_POSITION = 1_000_000;

const { code, name, helpText, color } = categoryInput.shape;

const newCategory = z.object({
  desk_token: z.string(),
  code,
  name,
  helpText,
  color,
  position: wholeNumber(0, LAST_POSITION).optional(),
  assignee: z.string().optional(),
  group: z.string().optional(),
});

const listed = z.object({ desk_token: z.string() });

export function addCategoryCommands(portal: Command): void {
  const category = portal.command("category").description("what a desk's tickets are about");
  category
    .command("create <desk_token>")
    .requiredOption("--code <code>", "what addresses and forms name it by")
    .requiredOption("--name <name>", "what clients see")
    .option("--help-text <text>", "shown when it is chosen")
    .option("--color <#RRGGBB>", "colour of its mark")
    .option("--position <n>", "place in the list, from 0")
    .option("--assignee <e-mail>", "who of the team gets its new tickets")
    .option("--group <name>", "which group gets its new tickets")
    .option("--json", "for scripts")
    .action(action(newCategory, create));
  category
    .command("list <desk_token>")
    .option("--json", "for scripts")
    .action(action(listed, list));
}

async function create(input: z.output<typeof newCategory>): Promise<Answer> {
  const { desk_token, assignee, group, ...fields } = input;
  const takers = await takersNamed({ assignee, group });
  const { id } = await createCategory(desk_token, { ...fields, ...takers });
  const made = (await listCategories(desk_token)).filter((category) => category.id === id);
  const [facts = {}] = made.map(categoryFacts);
  return { facts };
}

async function list({ desk_token }: z.output<typeof listed>): Promise<Answer> {
  return { facts: (await listCategories(desk_token)).map(categoryFacts) };
}

function categoryFacts(category: ListedCategory): Facts {
  return {
    code: category.code,
    name: category.name,
    help_text: category.helpText,
    color: category.color,
    position: category.position,
    assignee: category.defaultAssignee?.email ?? null,
    group: category.defaultGroup?.name ?? null,
    archived: category.archivedAt !== null,
  };
}
