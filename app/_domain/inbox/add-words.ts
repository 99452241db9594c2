/** Of so many words a thread may be found; more would not fit into one vector. */
const MOST_WORDS = 6000;

/** Adds a message's words (without their lane) to what its ticket is found by. */
export function addWords(ticketId: string, words: string): string {
  return `
    update ticket_search s set vector = s.vector || array_to_tsvector(
      array(select s.lane || word from unnest(${words}::text[]) word))
    where s.ticket_id = ${ticketId} and length(s.vector) < ${MOST_WORDS}`;
}
