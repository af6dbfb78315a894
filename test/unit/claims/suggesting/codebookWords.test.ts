import assert from 'node:assert/strict';
import { rankKinds } from '../../../../src/core/claims/drafting/rankKinds';
import { parseCodebook } from '../../../../src/core/codebookFile/parseCodebook';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';
import { suggest, told } from './suggest';

const { codebook, problems } = parseCodebook(`newsmark: 1
kinds:
  - code: aid blocked
    definition: Deliveries of aid that were stopped or looted.
    words: [turned back, loot*]
  - code: siege
    definition: A place is cut off.
    words: besieg*
  - code: recruited
    definition: People taken into an armed group.
    counts_people: true
    words: [press-ganged, forced to join]
  - code: damage
    words: [pockmarked]
  - code: curfew
    definition: People may not go out.
    words: curfew
    hidden: true
`);

const of = (kind: string, text: string): string[] =>
  told(text, { codebook }).filter((line) => line.startsWith(kind));

describe('suggestions of kinds by the words that the codebook gives', () => {
  it('reads them without complaint', () => assert.deepEqual(problems, []));

  it('finds whole words in any capitals, and words that go on after a star', () => {
    const text =
      'Looters came at night. A convoy was Turned back at the border. They looted a depot in Jowhar.';
    const at = suggest(text, { codebook }).filter(({ draft }) => draft.kind === 'aid blocked');
    assert.deepEqual(
      at.map(({ span }) => text.slice(span.start, span.end)),
      ['Looters came at night', 'Turned back at the border', 'looted a depot'],
    );
  });

  it('fills in who says so and where', () => {
    const [claim] = suggest('Rebels have besieged the town of Kadugli, the UN said.', { codebook }).filter(
      ({ draft }) => draft.kind === 'siege',
    );
    assert.deepEqual(claim?.draft.claimant, 'UN');
    assert.deepEqual(claim?.draft.place, 'Kadugli');
  });

  it('counts the people told beside the words where the kind counts people', () => {
    assert.deepEqual(of('recruited', 'At least 40 boys were press-ganged in Bunia.'), [
      'recruited 40–: At least 40 boys were press-ganged',
    ]);
    assert.deepEqual(of('recruited', 'Villagers said boys had been forced to join the militia.'), [
      'recruited: forced to join the militia',
    ]);
  });

  it('adds to the words that a built-in kind has', () => {
    assert.deepEqual(of('damage', 'The facade was pockmarked by shrapnel.'), [
      'damage: pockmarked by shrapnel',
    ]);
    assert.equal(of('damage', 'Shells destroyed the bridge.').length, 1);
  });

  it('suggests nothing that is only feared, and no kind that is hidden', () => {
    assert.deepEqual(of('siege', 'The army threatened to besiege the town.'), []);
    assert.deepEqual(of('curfew', 'A curfew was imposed in Goma.'), []);
  });

  it('puts the kind first where one of its words is tagged', () => {
    const article = new ArticleText('Trucks were turned back at the border after the attack.');
    const mentions = recognise(article, { knowledge: shippedKnowledge() });
    const start = article.text.indexOf('turned back');
    const [first] = rankKinds({ article, mentions, span: { start, end: start + 11 }, codebook });
    assert.equal(first, 'aid blocked');
  });
});
