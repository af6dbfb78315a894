import { writeNumber, writeString } from '../../../../src/core/sidecar/writing/scalar';

/** Answers a whole number below another, as if thrown. */
export type Dice = (below: number) => number;

/** Dice that fall as made up beforehand. */
export function diceOf(numbers: readonly number[]): Dice {
  let at = 0;
  return (below) => (numbers[at++ % numbers.length] ?? 0) % below;
}

const simple = /^[A-Za-z][A-Za-z ]*[A-Za-z]$/;
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** What single quotes cannot hold on one line. */
const unquotable = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/;

/**
 * Writes a sidecar's data as people and other programs do: any quotes, brackets and braces, any indent, comments and blank
 * lines anywhere they may be, Windows line ends, a byte-order mark. Claims are items of a list, each on lines of its own.
 */
export function writeByHand(sidecar: Readonly<Record<string, unknown>>, dice: Dice): string {
  const lines = new Hand(dice).map(sidecar, '', 0);
  const lineEnd = dice(3) === 0 ? '\r\n' : '\n';
  const start = dice(4) === 0 ? ['# made by hand: پنجگور 🔥', ''] : [];
  const end = dice(3) === 0 ? ['# the end'] : [];
  const text = [...start, ...lines, ...end].join(lineEnd);
  return `${dice(4) === 0 ? '\ufeff' : ''}${text}${dice(5) === 0 ? '' : lineEnd}`;
}

class Hand {
  readonly #dice: Dice;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  map(map: Readonly<Record<string, unknown>>, indent: string, depth: number): string[] {
    const deeper = indent + ' '.repeat(1 + this.#dice(4));
    return Object.entries(map).flatMap(([key, value]) => {
      const head = `${indent}${this.#string(key)}:`;
      const above = this.#dice(8) === 0 ? [`${indent}# about the next key`] : [];
      const inline = this.#isInline(value, depth) ? this.#inline(value) : undefined;
      if (inline !== undefined)
        return [...above, `${head}${' '.repeat(1 + this.#dice(3))}${inline}${this.#aside()}`];
      if (Array.isArray(value)) {
        // A list may stand below its key without an indent.
        const at = this.#dice(3) === 0 ? indent : deeper;
        return [...above, `${head}${this.#aside()}`, ...this.#list(value, at, depth + 1)];
      }
      return [
        ...above,
        `${head}${this.#aside()}`,
        ...this.map(value as Record<string, unknown>, deeper, depth + 1),
      ];
    });
  }

  #list(items: readonly unknown[], indent: string, depth: number): string[] {
    return items.flatMap((item) => {
      const above = [
        ...(this.#dice(5) === 0 ? [''] : []),
        ...(this.#dice(5) === 0 ? [`${indent}# about the next item`] : []),
      ];
      if (this.#isInline(item, depth)) return [...above, `${indent}- ${this.#inline(item)}${this.#aside()}`];
      const within = Array.isArray(item)
        ? this.#list(item, `${indent}  `, depth + 1)
        : this.map(item as Record<string, unknown>, `${indent}  `, depth + 1);
      // Comments and blank lines cannot stand between the dash and what it opens.
      const at = within.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
      const [first = '', ...rest] = within.slice(at);
      return [...above, `${indent}- ${first.slice(indent.length + 2)}`, ...rest];
    });
  }

  #isInline(value: unknown, depth: number): boolean {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return true;
    return depth > 1 && this.#dice(3) === 0;
  }

  #inline(value: unknown): string {
    if (typeof value === 'string') return this.#string(value);
    if (typeof value === 'number') return writeNumber(value);
    if (typeof value !== 'object' || value === null) return String(value);
    if (Array.isArray(value)) return `[${value.map((item) => this.#flow(item)).join(', ')}]`;
    const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${this.#flow(item)}`);
    return `{ ${pairs.join(', ')} }`;
  }

  /** Within brackets a plain string could end too early. */
  #flow(value: unknown): string {
    return typeof value === 'string' ? quoted(value) : this.#inline(value);
  }

  #string(value: string): string {
    const way = this.#dice(4);
    if (way === 0 && simple.test(value) && !reserved.test(value)) return value;
    if (way === 1 && !unquotable.test(value)) return `'${value.replaceAll("'", "''")}'`;
    return way === 2 ? quoted(value) : writeString(value);
  }

  #aside(): string {
    return this.#dice(6) === 0 ? '   # aside: "quoted", [open' : '';
  }
}

function quoted(value: string): string {
  const canonical = writeString(value);
  return canonical.startsWith('"') ? canonical : JSON.stringify(canonical);
}
