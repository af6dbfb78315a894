/** Finds the row of a 32-bit id; open addressing, no row ever removed. */
export class HashTable {
  /** An id and its row + 1 side by side, so that one look costs one reach into memory; 0 where nothing is. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** @param ids distinct ids; the row of an id is its index here */
  constructor(ids: Int32Array) {
    let capacity = 16;
    while (capacity < ids.length * 3) capacity *= 2;
    this.mask = capacity - 1;
    this.slots = new Int32Array(capacity * 2);
    for (let row = 0; row < ids.length; row++) {
      const id = ids[row] as number;
      let slot = id & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = id;
      this.slots[slot * 2 + 1] = row + 1;
    }
  }

  /** The row of an id, or -1. */
  find(id: number): number {
    const { slots, mask } = this;
    for (let slot = id & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot * 2 + 1] as number;
      if (row === 0 || slots[slot * 2] === id) return row - 1;
    }
  }
}
