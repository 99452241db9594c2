interface Props {
  title: string;
  /** By word, what comes in its place. */
  meanings: Record<string, string>;
}

/** The words between double braces that a text may hold, and what each means. */
export function PlaceholderList({ title, meanings }: Props) {
  return (
    <div className="hint">
      <p>{title}</p>
      <dl className="placeholder-list">
        {Object.entries(meanings).map(([word, meaning]) => (
          <div key={word}>
            <dt>
              <code>{`{{${word}}}`}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
