import type { FileSystem } from './fileSystem';
import { fingerprint } from './fingerprint';
import { randomId } from '../random';
import { toTextFile } from './settledText';

/** What the last write of a sidecar left, as all windows that share the folder know it. */
export interface Receipt {
  /** The same from one write to the next, as long as each found what the one before left. */
  readonly chain: string;
  /** The fingerprint of the text. */
  readonly text: string;
}

/**
 * Notes, beside the journal, of what was written last: whoever finds another text knows that a program wrote it that takes
 * no turns, and whoever finds that text knows that nothing of his own was written over unseen.
 */
export class Receipts {
  readonly #folder: string;
  readonly #fs: FileSystem;

  constructor(folder: string, fs: FileSystem) {
    this.#folder = folder;
    this.#fs = fs;
  }

  async read(key: string): Promise<Receipt | undefined> {
    const file = toTextFile(await this.#fs.read(this.#file(key)));
    const [chain = '', text = '', end] = file.state === 'text' ? file.text.split(' ') : [];
    return end === 'end' ? { chain, text } : undefined;
  }

  /** Notes a text that was just written on top of another. */
  async note(key: string, last: Receipt | undefined, before: string, text: string): Promise<Receipt> {
    const goesOn = last?.text === fingerprint(before);
    const receipt = { chain: goesOn ? last.chain : randomId(), text: fingerprint(text) };
    const note = `${receipt.chain} ${receipt.text} end`;
    await this.#fs.write(this.#file(key), new TextEncoder().encode(note));
    return receipt;
  }

  async discard(key: string): Promise<void> {
    await this.#fs.delete(this.#file(key));
  }

  #file(key: string): string {
    return `${this.#folder}/${key}.last`;
  }
}
