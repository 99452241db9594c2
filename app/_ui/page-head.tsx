interface Props {
  title: string;
  /** The desk, or the help centre. */
  name: string;
  styles: string;
  nonce: string;
}

/** The head of every client page: its title, its own style rules and the one script. */
export function PageHead({ title, name, styles, nonce }: Props) {
  return (
    <head>
      <title>{title === name ? title : `${title} – ${name}`}</title>
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      {styles && <style nonce={nonce}>{styles}</style>}
      <script src="/portal.js" defer />
    </head>
  );
}
