import * as vscode from 'vscode';
import { readKnowledge } from '../core/recognise/knowledge';
import type { Knowledge } from '../core/recognise/knowledge';
import { tellWarning } from './log';
import type { Log } from './log';

/** So long the first article waits for the knowledge, so that it is drawn once; in milliseconds. */
const patience = 120;

const unreadable =
  'The recogniser’s model could not be read, so fewer actors and places are found: install Newsmark again.';

/** What the recogniser learned, in files that ship with the extension; they are read once, when first asked for. */
export class KnowledgeFiles {
  readonly #folder: vscode.Uri;
  readonly #log: Log;
  #knowledge: Knowledge | undefined;
  #loading: Promise<void> | undefined;
  #patience: Promise<void> | undefined;

  /** @param extension the folder of the extension */
  constructor(extension: vscode.Uri, log: Log) {
    this.#folder = vscode.Uri.joinPath(extension, 'knowledge');
    this.#log = log;
  }

  /** The knowledge, once it is loaded; undefined before, and for good when its files are missing or damaged. */
  get current(): Knowledge | undefined {
    return this.#knowledge;
  }

  /** Loads the knowledge, once; where it cannot be read the user is told, and the rules must do. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** Loads the knowledge, but keeps nobody waiting for long: a slow network may still be at it afterwards. */
  loadPatiently(): Promise<void> {
    return (this.#patience ??= Promise.race([
      this.load(),
      new Promise<void>((resolve) => setTimeout(resolve, patience)),
    ]));
  }

  async #load(): Promise<void> {
    const began = performance.now();
    try {
      const [model, gazetteer] = await Promise.all([this.#read('model.bin'), this.#read('gazetteer.bin')]);
      const read = performance.now();
      this.#knowledge = readKnowledge(model, gazetteer);
      const unpacked = performance.now();
      this.#log.debug(
        `The recogniser’s knowledge was read in ${milliseconds(read - began)} and unpacked in ${milliseconds(unpacked - read)}.`,
      );
    } catch (error) {
      tellWarning(this.#log, unreadable, error);
    }
  }

  async #read(name: string): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, name));
  }
}

/** A stretch of time for the log. */
export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
