"use client";

import { useEffect } from "react";

interface Props {
  texts: { close: string; next: string; previous: string };
}

/** Shows the pictures of messages in the page, by the element that the clients' pages have. */
export function ShowPictures({ texts: { close, next, previous } }: Props) {
  useEffect(() => {
    void define();
  }, []);
  return <show-pictures data-close={close} data-next={next} data-previous={previous} />;
}

/** Only a browser has elements, so the module cannot be read before this runs in one. */
async function define(): Promise<void> {
  const { ShowPictures: Element } = await import("@/app/_enhance/show-pictures");
  if (!customElements.get("show-pictures")) customElements.define("show-pictures", Element);
}
