import type { InputProps } from "./field";

/** The last thing that is asked for: the key that sends stands on a phone's keyboard. */
export function EmailInput({ input, value }: { input: InputProps; value: string | undefined }) {
  return (
    <input
      {...input}
      type="email"
      inputMode="email"
      autoComplete="email"
      defaultValue={value}
      enterKeyHint="send"
    />
  );
}
