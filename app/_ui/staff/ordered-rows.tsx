"use client";

import { type DragEvent, startTransition, useActionState, useState } from "react";
import type { OrderTexts } from "./desk-category-texts";
import { DeskChip } from "./desk-chip";
import { type Send, UNSENT } from "./form-state";
import { FormSummary } from "./form-summary";

export interface OrderedRow {
  id: string;
  name: string;
  color: string;
  href: string;
  /** What else it is known by. */
  code?: string;
}

interface Props {
  rows: OrderedRow[];
  /** What every sending says besides the order. */
  hidden?: Record<string, string>;
  send: Send;
  texts: OrderTexts;
}

/** Rows in an order of the team's; each can be moved by its buttons, by keys and by dragging. */
export function OrderedRows({ rows, hidden = {}, send, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const [order, setOrder] = useState(() => rows.map(({ id }) => id));
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState("");
  const shown = inOrder(rows, order);
  const ids = shown.map(({ id }) => id);

  function moveTo(id: string, place: number) {
    const next = placed(ids, id, place);
    const name = rows.find((row) => row.id === id)?.name ?? "";
    const count = `${ids.length}`;
    setOrder(next);
    setSaid(fill(texts.moved, { name, place: `${place + 1}`, count }));
    const data = new FormData();
    for (const [field, value] of Object.entries(hidden)) data.set(field, value);
    data.set("order", next.join(","));
    startTransition(() => action(data));
  }

  function over(event: DragEvent, place: number) {
    event.preventDefault();
    if (dragged && ids[place] !== dragged) setOrder(placed(ids, dragged, place));
  }

  return (
    <form action={action}>
      <FormSummary form={{ state, texts: texts.form, labels: {} }} />
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <input type="hidden" name="order" value={ids.join(",")} />
      <p className="hint scripted">{texts.drag}</p>
      <ol className="rows ordered">
        {shown.map(({ id, code, name, color, href }, place) => (
          <li
            key={id}
            draggable
            className={id === dragged ? "dragged" : undefined}
            onDragStart={() => setDragged(id)}
            onDragOver={(event) => over(event, place)}
            onDragEnd={() => {
              setDragged(undefined);
              moveTo(id, ids.indexOf(id));
            }}
          >
            <DeskChip color={color} />
            <p>
              <a href={href}>{name}</a>
              {code && <code className="hint">{code}</code>}
            </p>
            <p className="row">
              {(["up", "down"] as const).map((way) => {
                const next = way === "up" ? place - 1 : place + 1;
                const isEnd = next < 0 || next >= ids.length;
                return (
                  <button
                    key={way}
                    type="submit"
                    className={`button plain small ${way}`}
                    name="move"
                    value={`${way} ${id}`}
                    aria-label={fill(texts[way], { name })}
                    aria-disabled={isEnd || undefined}
                    onClick={(event) => {
                      event.preventDefault();
                      if (!isEnd) moveTo(id, next);
                    }}
                  />
                );
              })}
            </p>
          </li>
        ))}
      </ol>
      <p className="sr-only" role="status">
        {said}
      </p>
    </form>
  );
}

function placed(ids: string[], id: string, place: number): string[] {
  return ids.filter((other) => other !== id).toSpliced(place, 0, id);
}

/** In the order of `ids`; what has come since is at the end. */
function inOrder(rows: OrderedRow[], ids: string[]): OrderedRow[] {
  const place = ({ id }: OrderedRow) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return rows.toSorted((a, b) => place(a) - place(b));
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}
