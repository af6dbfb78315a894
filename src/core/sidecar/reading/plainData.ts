import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, Pair } from 'yaml';
import { keyOf } from './keyOf';
import { setKey } from './values';

/** Aliases may add no more than this to a document, in scalars and collections: a bomb of nested aliases is refused. */
const mostRepeated = 10_000;

/**
 * Makes plain data of the nodes of one document. Every node is looked at once, however many aliases lead to it; the
 * library looks through the whole document for each alias.
 */
export class PlainData {
  readonly #targets = new Map<Alias, Node>();
  readonly #sizes = new Map<Node, number>();
  readonly #made = new Map<Node, unknown>();

  /** @throws RangeError when the nesting is too deep for the stack */
  constructor(root: unknown) {
    this.#findTargets(root, new Map());
  }

  /**
   * The data of a node of the document.
   *
   * @throws ReferenceError when an alias in it names nothing before it, or aliases repeat too much
   */
  of(node: unknown): unknown {
    if (this.#size(node) > mostRepeated + this.#ownSize(node))
      throw new ReferenceError('aliases repeat too much');
    return this.#make(node);
  }

  /** Notes what each alias stands for: the last node of its name that has ended before it. */
  #findTargets(node: unknown, named: Map<string, Node>): void {
    if (isAlias(node)) {
      const target = named.get(node.source);
      if (target) this.#targets.set(node, target);
      return;
    }
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        this.#findTargets(key, named);
        this.#findTargets(value, named);
      }
    }
    if (isSeq(node)) for (const item of node.items) this.#findTargets(item, named);
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined)
      named.set(node.anchor, node);
  }

  #ownSize(node: unknown): number {
    if (isMap(node)) return node.items.reduce((sum, { value }) => sum + this.#ownSize(value), 1);
    return isSeq(node) ? node.items.reduce<number>((sum, item) => sum + this.#ownSize(item), 1) : 1;
  }

  /** The same with what aliases stand for in their place. */
  #size(node: unknown): number {
    if (isAlias(node)) return this.#size(this.#targetOf(node));
    if (!isMap(node) && !isSeq(node)) return 1;
    const known = node.anchor === undefined ? undefined : this.#sizes.get(node);
    if (known !== undefined) return known;
    let size = 1;
    if (isMap(node)) for (const { value } of node.items) size += this.#size(value);
    else for (const item of node.items) size += this.#size(item);
    if (node.anchor !== undefined) this.#sizes.set(node, size);
    return size;
  }

  #make(node: unknown): unknown {
    if (isAlias(node)) return this.#make(this.#targetOf(node));
    if (isScalar(node)) return node.value;
    if (!isMap(node) && !isSeq(node)) return null;
    if (this.#made.has(node)) return this.#made.get(node);
    const made = isSeq(node) ? node.items.map((item) => this.#make(item)) : this.#makeMap(node.items);
    if (node.anchor !== undefined) this.#made.set(node, made);
    return made;
  }

  #makeMap(pairs: readonly Pair[]): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (const pair of pairs) setKey(map, keyOf(pair) ?? '', this.#make(pair.value));
    return map;
  }

  #targetOf(alias: Alias): Node {
    const target = this.#targets.get(alias);
    if (!target) throw new ReferenceError(`there is no ${alias.source} before its alias`);
    return target;
  }
}
