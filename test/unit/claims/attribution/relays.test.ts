import assert from 'node:assert/strict';
import { tagMarked } from '../drafting/marked';

/** Who says what stands in brackets, and who passes it on. */
const sentences: readonly (readonly [string, string, string | undefined])[] = [
  ['Two officials told Reuters that [11 soldiers were killed] in the raid.', 'Two officials', 'Reuters'],
  [
    '“[Five people were killed],” Dr Ahmed Ali, head of the emergency unit, told AFP by phone.',
    'Ahmed Ali',
    'AFP',
  ],
  [
    'Reuters, citing local officials, reported that [14 villagers were killed].',
    'local officials',
    'Reuters',
  ],
  ['Citing police sources, Dawn reported that [two constables were shot dead].', 'police sources', 'Dawn'],
  [
    '[Three officers died], Xinhua said, citing the Ministry of Public Security.',
    'Ministry of Public Security',
    'Xinhua',
  ],
  [
    'State news agency SANA quoted a military source as saying [three soldiers were killed].',
    'military source',
    'SANA',
  ],
  ['The governor was quoted by state TV as saying that [two policemen were killed].', 'governor', 'state TV'],
  [
    'In a statement carried by state news agency SANA, the army said [eight soldiers were killed].',
    'army',
    'SANA',
  ],
  ['The police chief, Haji Amin, told Pajhwok that [four Taliban were killed].', 'Haji Amin', 'Pajhwok'],
  ['Governor Omar Bashir told reporters that [four Taliban were killed].', 'Omar Bashir', undefined],
  ['[Ten people died] in the blast, Dawn reported.', 'Dawn', undefined],
];

describe('who passes a claim on', () => {
  for (const [text, claimant, relay] of sentences) {
    it(`finds ${relay ?? 'nobody'} in ${text}`, () => {
      const { draft } = tagMarked(text);
      assert.equal(draft.claimant, claimant);
      assert.deepEqual(draft.relayed_by, relay === undefined ? undefined : [{ name: relay }]);
    });
  }
});

describe('when a statement was made', () => {
  const told = (text: string) => tagMarked(text, { published: '2024-03-08' }).draft.said;

  it('is told at the edge of the frame', () => {
    assert.equal(told('The army said on Thursday that [six rebels were killed].'), '2024-03-07');
    assert.equal(told('On Thursday, the army said [six rebels were killed].'), '2024-03-07');
    assert.equal(
      told('[Six rebels were killed], the army said in a statement posted on its website on Thursday.'),
      '2024-03-07',
    );
  });

  it('is not when it happened, nor since when somebody counts', () => {
    assert.equal(told('[Six rebels were killed] in Bria on Tuesday, the army said.'), undefined);
    assert.equal(told('Since Tuesday, the army said, [six rebels were killed].'), undefined);
    assert.equal(told('The army, which lost 12 men on Tuesday, said [six rebels were killed].'), undefined);
  });
});
