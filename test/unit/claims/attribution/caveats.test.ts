import assert from 'node:assert/strict';
import { tagMarked } from '../drafting/marked';

/** The article's reservation about what stands in brackets. */
const sentences: readonly (readonly [string, string | undefined])[] = [
  [
    'The rebels said they [killed 50 soldiers]. Reuters could not independently verify the claim.',
    'Reuters could not independently verify the claim.',
  ],
  [
    'The group said it [killed 50 soldiers]. This couldn’t immediately be verified.',
    'This couldn’t immediately be verified.',
  ],
  [
    'The rebels said they [killed 50 soldiers], a claim that could not be independently verified.',
    'a claim that could not be independently verified',
  ],
  [
    'The rebels [claimed responsibility for the attack], but there has been no independent confirmation of this.',
    'there has been no independent confirmation of this',
  ],
  ['The army said, without providing evidence, that it [killed 50 rebels].', 'without providing evidence'],
  ['Without offering evidence, the ministry said [50 rebels were killed].', 'Without offering evidence'],
  [
    'The ministry claimed [50 rebels were killed], though no evidence was provided to support this.',
    'no evidence was provided to support this',
  ],
  [
    'The ministry said [50 rebels were killed]. It did not provide any evidence.',
    'It did not provide any evidence.',
  ],
  [
    'The ministry said [50 rebels were killed]. The rebels said they lost three men. Neither claim could be verified.',
    'Neither claim could be verified.',
  ],
  ['The ministry said [50 rebels were killed]. There was no immediate comment from the rebels.', undefined],
  ['Police said [three men were arrested]. Their identities could not be confirmed.', undefined],
  ['[Fifty rebels were killed]. The toll could not be independently verified.', undefined],
  [
    'The ministry said [50 rebels were killed]. The rebels said they lost three men. This could not be verified.',
    undefined,
  ],
];

describe('the reservation of an article', () => {
  for (const [text, caveat] of sentences) {
    it(`is ${caveat ?? 'absent'} in ${text}`, () => {
      assert.equal(tagMarked(text).draft.caveat, caveat);
    });
  }
});
