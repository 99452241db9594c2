"use client";

import { Component, type ReactNode } from "react";

interface Props {
  /** When the page was read; changes with what is above. */
  at: number;
  children: ReactNode;
}

/** Keeps the field that somebody writes in where it is on the screen when the thread above grows. */
export class LivePlace extends Component<Props> {
  override getSnapshotBeforeUpdate({ at }: Props): number | null {
    return at === this.props.at ? null : placeOfField();
  }

  override componentDidUpdate(_props: Props, _state: unknown, before: number | null): void {
    const now = placeOfField();
    if (before !== null && now !== null) scrollBy({ top: now - before, behavior: "instant" });
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

function placeOfField(): number | null {
  const field = document.querySelector(".answer :is(textarea, select):focus");
  return field?.getBoundingClientRect().top ?? null;
}
