import { transaction } from "@/prisma/client";
import { searchWords } from "./search-words";

// A comment that is written meanwhile waits for the ticket's row, and adds its words afterwards.
const WAITING = {
  name: "waiting_for_search",
  text: `
    select t.id, s.lane, concat_ws(' ', t.number, t.title, t.author_name, t.author_email,
      t.author_phone, c.external_id, c.name, c.email, u.external_id, u.name, u.email,
      (select string_agg(value, ' ') from jsonb_each_text(t.claimed)), t.content,
      (select string_agg(content, ' ') from comments where ticket_id = t.id)) as said
    from (select ticket_id, lane from ticket_search where not indexed limit 500) s
    join tickets t on t.id = s.ticket_id
    left join clients c on c.id = t.client_id left join users u on u.id = t.user_id
    for update of t skip locked`,
};

const INDEX = {
  name: "make_searchable",
  text: `
    update ticket_search s set indexed = true,
      vector = array_to_tsvector(array(select s.lane || word from
        unnest(string_to_array(nullif(w.words, ''), ' ')) word))
    from unnest($1::uuid[], $2::text[]) w (id, words) where s.ticket_id = w.id`,
};

/**
 * Some hundred tickets of before there was a search become findable. Answers how many; none are
 * left, or others are at them, when it is none.
 */
export async function makeSearchable(): Promise<number> {
  return transaction(async (tx) => {
    const waiting = await tx.rows<{ id: string; said: string }>(WAITING, []);
    const words = waiting.map(({ said }) => searchWords([said]).join(" "));
    if (waiting.length > 0) await tx.rows(INDEX, [waiting.map(({ id }) => id), words]);
    return waiting.length;
  });
}
