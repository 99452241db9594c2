const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** What ends a sentence or closes a bracket is not part of the address before it. */
const TRAILING = /[.,;:!?'’”)\]}]+$/;

interface Props {
  text: string;
  /** Inside a frame other people's pages have no place, and may refuse to be shown. */
  newTab?: boolean | undefined;
}

/** A person's text as it was written; addresses become links, nothing else becomes anything. */
export function Prose({ text, newTab = false }: Props) {
  return (
    <div className="prose" dir="auto">
      {withLinks(text, newTab ? "_blank" : undefined)}
    </div>
  );
}

function withLinks(text: string, target: "_blank" | undefined) {
  if (!text.includes("://")) return text;
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, "");
    parts.push(text.slice(end, match.index));
    parts.push(
      <a key={match.index} href={address} target={target} rel="nofollow noreferrer noopener">
        {address}
      </a>,
    );
    end = match.index + address.length;
  }
  parts.push(text.slice(end));
  return parts;
}
