import { findKind, offered } from '../claims/codebook';
import type { Codebook } from '../claims/codebook';

/** The kind of a claim whose label no one has said anything about. */
export const restKind = 'other';

/** Which kinds the labels of other programs are. */
export class LabelKinds {
  readonly #codebook: Codebook;
  readonly #mapped: ReadonlyMap<string, string>;

  /** @param mapped kinds by label, as a person said; without one a label is the kind that it names */
  constructor(codebook: Codebook, mapped: ReadonlyMap<string, string> = new Map()) {
    this.#codebook = codebook;
    this.#mapped = new Map([...mapped].map(([label, kind]) => [plain(label), kind]));
  }

  /** The kind of a claim whose labels are no kinds, if the codebook has it. */
  get rest(): string | undefined {
    return findKind(this.#codebook, restKind)?.code;
  }

  /** The kind that a label is; undefined where that is not known. */
  kindOf(label: string): string | undefined {
    const mapped = this.#mapped.get(plain(label));
    if (mapped !== undefined) return mapped;
    const wanted = plain(label);
    return offered(this.#codebook.kinds).find(
      ({ code, label: shown }) => plain(code) === wanted || plain(shown) === wanted,
    )?.code;
  }

  /** The group that a value of another program names. */
  groupOf(value: string): string | undefined {
    return this.#codebook.groups.find(({ code }) => plain(code) === plain(value))?.code;
  }
}

/** Programs write the space within a code in ways of their own. */
function plain(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
