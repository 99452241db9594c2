import { configuration } from "./settings";

/** The JSON that the portal answers; throws its problem, or whatever kept it from answering. */
export async function ask<Answer>(what: string, options: RequestInit): Promise<Answer> {
  const { origin, token } = configuration;
  const answer = await fetch(`${origin}/api/widget/${encodeURIComponent(token)}/${what}`, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    ...options,
  });
  const facts = await answer.json();
  if (!answer.ok) throw facts;
  return facts;
}
