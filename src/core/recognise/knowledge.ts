import { lazily } from '../text/lazily';
import type { Gazetteer } from './gazetteer/gazetteer';
import { readGazetteer } from './gazetteer/readGazetteer';
import { basicBook } from './names/nameBook';
import type { NameBook } from './names/nameBook';
import { readModel } from './tagger/modelFile';
import type { Tagging } from './tagger/tagging';

/** What the recogniser goes by: names known beforehand, and what was learned from annotated news. */
export interface Knowledge {
  readonly book: NameBook;
  /** Absent where only rules are to be used. */
  readonly tagging?: Tagging;
  /** Absent where places need no coordinates. */
  readonly gazetteer?: Gazetteer;
}

/**
 * Reads what ships beside the program.
 * @param model the bytes of `knowledge/model.bin`; @param gazetteer those of `knowledge/gazetteer.bin`
 * @throws Error with one clear sentence when either is damaged or of another version
 */
export function readKnowledge(model: Uint8Array, gazetteer: Uint8Array): Knowledge {
  const places = readGazetteer(gazetteer);
  return { ...readModel(model, places), gazetteer: places };
}

/** What is part of the program: rules and short lists, for as long as the rest is not loaded. */
export const basicKnowledge = lazily((): Knowledge => ({ book: basicBook() }));
