import { Refusal } from "@/app/_domain/refusal";

/** A form takes one, however many files it brings, for they come one after the other. */
const FROM_ADDRESS = 24;
const FROM_ALL = 200;
const AGAIN_IN_SECONDS = 5;

const underWay = new Map<string, number>();
let all = 0;

/** Counts an upload in, and refuses where too many are under way; call what it answers at the end. */
export function beginUpload(address: string): () => void {
  const own = underWay.get(address) ?? 0;
  if (own >= FROM_ADDRESS || all >= FROM_ALL) {
    throw new Refusal("too_many", { retryAfter: AGAIN_IN_SECONDS });
  }
  underWay.set(address, own + 1);
  all += 1;
  return function end() {
    const left = (underWay.get(address) ?? 1) - 1;
    if (left > 0) underWay.set(address, left);
    else underWay.delete(address);
    all -= 1;
  };
}
