"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { DEEDS } from "./shortcut-deeds";
import { areShortcutsOn, listenForKeys, setShortcuts } from "./shortcut-listening";

interface Props {
  /** Each with what it does, in their order; two keys have a space between. */
  shortcuts: [keys: string, label: string][];
  texts: { title: string; use: string; close: string };
}

/** Lets the page be used by single keys, and shows which. */
export function ShortcutKeys({ shortcuts, texts }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(true);
  const known = shortcuts.map(([keys]) => keys).join("\n");
  useEffect(() => setOn(areShortcutsOn()), []);
  useEffect(() => {
    return listenForKeys([...known.split("\n"), "?"], (keys) => {
      if (keys === "?") dialog.current?.showModal();
      else DEEDS[keys]?.((address) => router.push(address));
    });
  }, [known, router]);

  function choose(use: boolean): void {
    setShortcuts(use);
    setOn(use);
  }

  return (
    <div className="keys scripted">
      <button
        type="button"
        className="button plain small"
        aria-haspopup="dialog"
        aria-label={texts.title}
        title={texts.title}
        onClick={() => dialog.current?.showModal()}
      >
        ?
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{texts.title}</h2>
        <dl>
          {shortcuts.map(([keys, label]) => (
            <div key={keys}>
              <dt>
                {keys.split(" ").map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={({ currentTarget }) => choose(currentTarget.checked)}
          />
          {texts.use}
        </label>
        <form method="dialog">
          <button type="submit" className="button small">
            {texts.close}
          </button>
        </form>
      </dialog>
    </div>
  );
}
