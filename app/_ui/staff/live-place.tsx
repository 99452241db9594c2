"use client";

import { Component, type ReactNode } from "react";

interface Props {
  /** Changes with what is above the field, as the time when the page was read does. */
  at: number | string;
  children: ReactNode;
}

/** Keeps the field that somebody writes in where it is on the screen when what is above grows. */
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
