/** Finds the row of a 32-bit id; open addressing, no row ever removed. */
export class HashTable {
  private readonly ids: Int32Array;
  private readonly rows: Int32Array;
  private readonly mask: number;

  /** @param ids distinct ids; the row of an id is its index here */
  constructor(ids: Int32Array) {
    let capacity = 16;
    while (capacity < ids.length * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.ids = new Int32Array(capacity);
    this.rows = new Int32Array(capacity).fill(-1);
    for (let row = 0; row < ids.length; row++) {
      const id = ids[row] as number;
      let slot = id & this.mask;
      while (this.rows[slot] !== -1) slot = (slot + 1) & this.mask;
      this.ids[slot] = id;
      this.rows[slot] = row;
    }
  }

  /** The row of an id, or -1. */
  find(id: number): number {
    let slot = id & this.mask;
    for (;;) {
      const row = this.rows[slot] as number;
      if (row === -1 || this.ids[slot] === id) return row;
      slot = (slot + 1) & this.mask;
    }
  }
}
