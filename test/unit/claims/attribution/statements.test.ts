import assert from 'node:assert/strict';
import { tagMarked } from '../drafting/marked';

const opener = 'The Foreign Secretary, Boris Johnson, said:\n\n';

/** Who says what stands in brackets; nobody in the article’s own voice. */
const releases: readonly (readonly [string, string, string])[] = [
  ['covers the paragraph behind the colon', `${opener}The raid [killed six people].`, 'Boris Johnson'],
  [
    'covers later paragraphs as well',
    `${opener}We are appalled.\n\nThe raid was a crime. It [killed six people].`,
    'Boris Johnson',
  ],
  [
    'gives way to another speaker in it',
    `${opener}We are appalled.\n\nThe Red Cross says the raid [killed six people].`,
    'Red Cross',
  ],
  [
    'ends where the publisher speaks again',
    `${opener}We are appalled.\n\nNotes to editors\n\nThe raid [killed six people].`,
    '',
  ],
  [
    'gives way to the next statement',
    `${opener}We are appalled.\n\nA Foreign Office spokesman, Adam Reed, said:\nThe raid [killed six people].`,
    'Adam Reed',
  ],
  [
    'is not what stands behind a quotation',
    `${opener}“We are appalled.”\n\nThe raid [killed six people].`,
    '',
  ],
  [
    'is not a sentence that merely goes before',
    'Boris Johnson said it.\n\nThe raid [killed six people].',
    '',
  ],
];

describe('a statement given as plain paragraphs', () => {
  for (const [name, marked, speaker] of releases)
    it(name, () => {
      const { draft } = tagMarked(marked);
      assert.equal([draft.claimant ?? []].flat().join('; '), speaker);
    });
});
