/** What is thrown here, and what the portal answers: a code for scripts, a sentence for people. */
export interface Problem {
  code: string;
  title?: string;
}

export function announce(name: string, detail?: object): void {
  dispatchEvent(new CustomEvent(`intum-helpdesk:${name}`, { detail }));
}

/** Tells the site, and answers with what there is to tell the person. */
export function announceProblem(problem: unknown): string {
  // Whatever else goes wrong is the same to both: the portal was not reached.
  const { code = "unreachable", title = "" }: Partial<Problem> = Object(problem);
  console.error(`[intum-helpdesk] ${code} ${title}`);
  announce("error", { code });
  return title;
}
