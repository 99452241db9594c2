export type ScannerPlace = { host: string; port: number } | { path: string };

const PORT = 3310;

/** Where a CLAMAV_URL says that clamd listens, or nothing where it names no place. */
export function scannerPlace(text: string): ScannerPlace | undefined {
  if (!/^clamd:\/\//.test(text) || !URL.canParse(text)) return undefined;
  const { hostname, port, pathname, search, hash, username, password } = new URL(text);
  if (search || hash || username || password) return undefined;
  const path = decodedPath(pathname);
  if (hostname === "") return path && path !== "/" && !port ? { path } : undefined;
  if (path !== "" && path !== "/") return undefined;
  return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || PORT) };
}

function decodedPath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
