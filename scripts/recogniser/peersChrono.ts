import * as chrono from 'chrono-node/en';
import type { System } from './peers';
import { inOurTerms } from './peersTerms';
import type { Found } from './scoring';

/** chrono-node, English only, in its casual mode. */
export const chronoNode: System = {
  name: 'chrono-node',
  classes: ['date'],
  find(text, published, style) {
    const reference = published === undefined ? undefined : new Date(`${published}T12:00:00Z`);
    const found: Found[] = [];
    for (const { index, text: words } of chrono.parse(text, reference))
      found.push({ start: index, end: index + words.length, type: 'date' });
    return inOurTerms(text, found, style);
  },
  read(text) {
    return chrono.parse(text);
  },
};
