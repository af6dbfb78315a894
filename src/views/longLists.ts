/** A list longer than this is divided, or shown a page at a time. */
export const pageLength = 200;

/** Which part of long lists is shown, by the id of the row that each stands below, empty at the top. */
export class LongLists {
  readonly #lengths = new Map<string, number>();

  /**
   * The rows of a list that are shown; a last row offers more.
   *
   * @param more makes that row
   */
  page<Row>(of: string, rows: readonly Row[], more: (of: string, hidden: number) => Row): Row[] {
    const length = this.#lengthOf(of);
    if (rows.length <= length) return [...rows];
    return [...rows.slice(0, length), more(of, rows.length - length)];
  }

  /** Shows twice as much of a list. */
  showMore(of: string): void {
    this.#lengths.set(of, 2 * this.#lengthOf(of));
  }

  /** Lengthens a list until a row of it is shown. @param place its place in the list, from 0 @returns true when it became longer */
  makeRoom(of: string, place: number): boolean {
    if (place < this.#lengthOf(of)) return false;
    this.#lengths.set(of, Math.ceil((place + 1) / pageLength) * pageLength);
    return true;
  }

  /** Shows the first part of every list again. */
  clear(): void {
    this.#lengths.clear();
  }

  #lengthOf(of: string): number {
    return this.#lengths.get(of) ?? pageLength;
  }
}
