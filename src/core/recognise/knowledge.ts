import { lazily } from '../text/lazily';
import type { Gazetteer } from './gazetteer/gazetteer';
import { basicBook } from './names/nameBook';
import type { NameBook } from './names/nameBook';
import type { Tagging } from './tagger/tagging';

/** What the recogniser goes by: names known beforehand, and what was learned from annotated news. */
export interface Knowledge {
  readonly book: NameBook;
  /** Absent where only rules are to be used. */
  readonly tagging?: Tagging;
  /** Absent where places need no coordinates. */
  readonly gazetteer?: Gazetteer;
}

/** What is part of the program: rules and short lists, for as long as the rest is not loaded. */
export const basicKnowledge = lazily((): Knowledge => ({ book: basicBook() }));
