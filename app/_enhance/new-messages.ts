/** What else tells of a ticket's status. Nothing of it is typed into. */
const ABOUT = ["#status", "#answer-hint", "form.row"];

/**
 * Puts what is new in a thread that was fetched again into the one that is shown, and says
 * whether a message was among it. Whoever is writing keeps the field where it is.
 */
export function addNewMessages(shown: HTMLElement, fresh: HTMLElement): boolean {
  const field = document.activeElement?.closest("form");
  const place = field?.getBoundingClientRect().top ?? 0;
  const isNew = addMessages(shown.querySelector(".messages"), fresh.querySelector(".messages"));
  for (const old of after(shown.querySelector(".messages"))) old.remove();
  shown.append(...after(fresh.querySelector(".messages")));
  for (const name of ABOUT) {
    const [before] = document.querySelectorAll(name);
    const [now] = fresh.ownerDocument.querySelectorAll(name);
    if (now && !before?.contains(document.activeElement)) before?.replaceWith(now);
  }
  if (field) scrollBy(0, field.getBoundingClientRect().top - place);
  return isNew;
}

/** The newest that is shown is looked for in what came; after it stands what is new. */
function addMessages(shown: Element | null, fresh: Element | null): boolean {
  const last = [...(shown?.querySelectorAll(".message") ?? [])].at(-1);
  const same = fresh?.querySelector(`#${last?.id}`);
  if (!shown || !last || !same) {
    shown?.replaceChildren(...(fresh?.children ?? []));
    return true;
  }
  // Changes of status that are shown already come along once more.
  const added = after(same).slice(after(last).length);
  shown.append(...added);
  return added.some(({ className }) => className.startsWith("message"));
}

function after(element: Element | null): Element[] {
  const siblings = [...(element?.parentElement?.children ?? [])];
  return element ? siblings.slice(siblings.indexOf(element) + 1) : [];
}
