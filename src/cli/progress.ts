import type { Terminal } from './command';
import { remarkLine } from './problemLines';

/** So many steps pass between two lines; fewer than that are not worth one. */
const stepsTold = 500;

/** Tells on standard error how far a long run has come. */
export class Progress {
  readonly #total: number;
  readonly #what: string;
  readonly #terminal: Terminal;
  #done = 0;

  /** @param what is counted, in the plural */
  constructor(total: number, what: string, terminal: Terminal) {
    this.#total = total;
    this.#what = what;
    this.#terminal = terminal;
  }

  step(): void {
    this.#done++;
    if (this.#done % stepsTold === 0)
      this.#terminal.err(remarkLine(`${this.#done} of ${this.#total} ${this.#what}`));
  }
}
