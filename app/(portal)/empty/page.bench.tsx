/** An empty dynamic page of this very app, for the benchmark to compare with. */
export default async function EmptyPage() {
  return (
    <html lang="en">
      <head>
        <title>Empty</title>
      </head>
      <body>
        <p>Empty</p>
      </body>
    </html>
  );
}
