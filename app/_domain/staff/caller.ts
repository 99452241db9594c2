import type { CountUses } from "../rate-limit";

/** Who is at the door, as far as a request tells. */
export interface Caller {
  /** What rate limits count. */
  address: string;
  /** The Cookie header as it came. */
  cookie: string | null;
  userAgent: string | null;
  /** Counts uses, and refuses with `too_many`. */
  count: CountUses;
}

/** What the browser is told to keep or to forget: values of Set-Cookie headers. */
export interface Cookies {
  cookies: string[];
}
