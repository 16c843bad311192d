// 32-bit numbers to consecutive indices, in typed arrays: some ten times faster than a Map of texts, and safe for any
// word. In: numbers. Out: indices in the order of first sight.

/** A table that can only grow. */
export type NumberTable = {
  /** The index of a number, which it gets when it is new. */
  readonly add: (number: number) => number;
  /** The index of a number, or -1. */
  readonly find: (number: number) => number;
  readonly size: () => number;
};

/** Makes an empty table. `expected` only saves growing. */
export function makeNumberTable(expected = 1024): NumberTable {
  let capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
  let keys = new Int32Array(capacity);
  let indices = new Int32Array(capacity).fill(-1);
  let size = 0;

  const slotOf = (number: number): number => {
    let slot = number & (capacity - 1);
    while (indices[slot] !== -1 && keys[slot] !== number) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldIndices] = [keys, indices];
    capacity *= 2;
    keys = new Int32Array(capacity);
    indices = new Int32Array(capacity).fill(-1);
    for (let old = 0; old < oldKeys.length; old += 1) {
      const index = oldIndices[old] ?? -1;
      if (index === -1) continue;
      const slot = slotOf(oldKeys[old] ?? 0);
      keys[slot] = oldKeys[old] ?? 0;
      indices[slot] = index;
    }
  };

  return {
    add: (number) => {
      const slot = slotOf(number | 0);
      const known = indices[slot] ?? -1;
      if (known !== -1) return known;
      keys[slot] = number | 0;
      indices[slot] = size;
      size += 1;
      // At most half full: chains stay short.
      if (size * 2 > capacity) grow();
      return size - 1;
    },
    find: (number) => indices[slotOf(number | 0)] ?? -1,
    size: () => size,
  };
}
