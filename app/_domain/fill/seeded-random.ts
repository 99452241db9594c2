/** Chance that repeats: the same seed gives the same choices. Not for secrets. */
export interface SeededRandom {
  /** From 0 up to, but not including, 1. */
  fraction(): number;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Mostly short, sometimes long, `mean` on average. */
  wait(mean: number): number;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;

  /** The generator known as mulberry32: 32 bits of state, good enough to make up tickets. */
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  function below(limit: number): number {
    return Math.floor(fraction() * limit);
  }

  function pick<Item>(items: readonly Item[]): Item {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("Nothing to pick from");
    return item;
  }

  return {
    fraction,
    below,
    pick,
    chance: (probability) => fraction() < probability,
    wait: (mean) => -Math.log(1 - fraction()) * mean,
  };
}
