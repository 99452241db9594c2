import type { Command } from "commander";
import { z } from "zod";
import { createCategory, listCategories } from "@/app/_domain/desks/category";
import { categoryInput } from "@/app/_domain/desks/desk-input";
import type { Category } from "@/prisma/generated/client";
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
    .option("--json", "for scripts")
    .action(action(newCategory, create));
  category
    .command("list <desk_token>")
    .option("--json", "for scripts")
    .action(action(listed, list));
}

async function create(input: z.output<typeof newCategory>): Promise<Answer> {
  const { desk_token, ...fields } = input;
  return { facts: categoryFacts(await createCategory(desk_token, fields)) };
}

async function list({ desk_token }: z.output<typeof listed>): Promise<Answer> {
  return { facts: (await listCategories(desk_token)).map(categoryFacts) };
}

function categoryFacts(category: Category): Facts {
  return {
    code: category.code,
    name: category.name,
    help_text: category.helpText,
    color: category.color,
    position: category.position,
    archived: category.archivedAt !== null,
  };
}
