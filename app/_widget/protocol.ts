/** The word that tells our messages from everybody else's. */
export const PROTOCOL = "intum-helpdesk/1";

/** From a page in the frame to the loader; `path` is what follows the session in its address. */
export type PageMessage =
  | { type: "page"; path: string }
  | { type: "close" }
  | { type: "ticket"; number: string }
  | { type: "unread"; count: number }
  | { type: "expired" };

/** From the loader to the page in the frame. */
export type LoaderMessage = { type: "shown" };

/** What arrived, of which nothing but the envelope has been checked yet. */
export type Received = { [field: string]: unknown };

export function enveloped(message: PageMessage | LoaderMessage): object {
  return { protocol: PROTOCOL, ...message };
}

/** Says nothing about who sent it: origin and source are the caller's to check. */
export function isMessage(data: unknown): data is Received {
  return Object(data).protocol === PROTOCOL;
}
