/** No work keeps the editor's other business waiting longer than this; in milliseconds. */
const sliceLength = 8;

/** Cuts long work into slices: between them the editor has its turn. */
export class Pace {
  #began = performance.now();

  /** True while the slice lasts. */
  readonly mayGoOn = (): boolean => performance.now() - this.#began < sliceLength;

  /** Goes on at once while the slice lasts; gives the editor its turn when it is over. */
  async rest(): Promise<void> {
    if (this.mayGoOn()) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#began = performance.now();
  }
}
