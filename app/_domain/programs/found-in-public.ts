import { rows } from "@/prisma/client";
import { SHORTEST_PREFIX } from "../inbox/search-tickets";
import { askedWords, searchWords } from "../inbox/search-words";

const PUBLIC_TEXTS = {
  name: "public_texts",
  text: `
    select t.id, array_remove(array[t.number, t.title, t.author_name, t.author_email,
        t.author_phone, c.external_id, c.name, c.email, c.url, c.plan, u.external_id, u.name,
        u.email, u.phone, t.content], null)
      || array(select value from jsonb_each_text(t.claimed))
      || array(select content from comments where ticket_id = t.id and visibility = 'public')
      as texts
    from tickets t left join clients c on c.id = t.client_id left join users u on u.id = t.user_id
    where t.id = any($1::uuid[])`,
};

/**
 * Those of the tickets in which a search finds its words without the internal notes, which the
 * team's search looks into: a program that could ask which tickets it finds could read them.
 */
export async function foundInPublic(ticketIds: string[], search: string): Promise<Set<string>> {
  const asked = askedWords(search);
  const found = await rows<{ id: string; texts: string[] }>(PUBLIC_TEXTS, [ticketIds]);
  return new Set(found.filter(({ texts }) => holdAll(texts, asked)).map(({ id }) => id));
}

function holdAll(texts: string[], asked: string[]): boolean {
  const words = new Set(texts.flatMap((text) => searchWords([text])));
  return asked.every((word, place) => {
    if (words.has(word)) return true;
    const isPrefix = place === asked.length - 1 && word.length >= SHORTEST_PREFIX;
    return isPrefix && [...words].some((whole) => whole.startsWith(word));
  });
}
