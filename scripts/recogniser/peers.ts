import type { AnnotatedDocument } from './annotated';
import { chronoNode } from './peersChrono';
import { compromise } from './peersCompromise';
import type { Found } from './scoring';
import { winkNlp } from './peersWink';

/** A recogniser, ours or a library's. */
export interface System {
  readonly name: string;
  /** Classes that it knows at all. */
  readonly classes: readonly Found['type'][];
  /**
   * @param text the whole article
   * @param published full ISO date of publication
   * @param style whose conventions the spans follow, the news' own unless told
   * @returns spans with UTF-16 offsets, in our terms
   */
  find(text: string, published?: string, style?: AnnotatedDocument['style']): Found[];
  /** The system's own work alone, without bringing its answer into our terms: what the benchmark times. */
  read(text: string): unknown;
}

/** The libraries that ours is measured beside. */
export const peers: readonly System[] = [compromise, winkNlp, chronoNode];
