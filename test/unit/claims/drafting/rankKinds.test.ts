import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { Code, Codebook } from '../../../../src/core/claims/codebook';
import { draftClaim } from '../../../../src/core/claims/drafting/draftClaim';
import { rankKinds } from '../../../../src/core/claims/drafting/rankKinds';
import { Reading } from '../../../../src/core/claims/reading/reading';
import { suggestClaims } from '../../../../src/core/claims/suggesting/suggestClaims';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';
import { tagMarked } from './marked';

/** Each word for what happened, in the sentence forms that news uses. */
const governed: readonly (readonly [string, string])[] = [
  ['killed', 'Rebels [killed 12 villagers].'],
  ['killed', '[12 villagers were slain] overnight.'],
  ['killed', '[Two officers embraced martyrdom] in the attack.'],
  ['killed', 'The raid resulted in [the death of two people].'],
  ['killed', 'The crash [left three dead].'],
  ['killed', '[Four soldiers succumbed to their injuries] in hospital.'],
  ['killed', '[Nine people lost their lives] when the bus was hit.'],
  ['killed', 'Attackers [gunned down five traders] in the market.'],
  ['killed', '[Eight villagers were burned alive] in their homes.'],
  ['killed', 'The army said [14 insurgents had been eliminated].'],
  ['killed', 'Headline: [10 martyrs] in Gaza'],
  ['injured', 'The blast killed four and [wounded 11 others].'],
  ['injured', 'Four were killed and [11 others were injured].'],
  ['injured', '[Six people sustained serious injuries] in the raid.'],
  ['casualties', 'The bomb [killed or wounded 50 people].'],
  ['casualties', 'The army suffered [30 casualties].'],
  ['abducted', 'Bandits [kidnapped 80 pupils] from a school.'],
  ['abducted', '[Three engineers were taken hostage] by the militia.'],
  ['arrested', '[Seven suspects were detained] after the bombing.'],
  ['arrested', 'Soldiers [captured four insurgents] during the raid.'],
  ['missing', '[Twenty sailors are missing] after the strike.'],
  ['missing', '[Nine miners remain unaccounted for].'],
  ['displaced', '[Some 3,000 families fled their homes].'],
  ['displaced', 'The offensive [displaced 20,000 people].'],
  ['strength', '[About 200 fighters remain holed up] in the plant.'],
  ['strength', '[Fifty gunmen stormed the base].'],
  ['responsibility', 'The group [claimed responsibility for the attack].'],
  ['responsibility', '[No group has claimed responsibility] so far.'],
  ['support', 'Kigali denies [backing the M23 rebels].'],
  ['control', 'The town is [under the control of the rebels].'],
  ['control', 'Rebels [seized the airport] on Monday.'],
  ['attack', 'Drones [struck the port of Odesa].'],
  ['damage', 'The fire [destroyed 40 houses].'],
];

describe('rankKinds', () => {
  for (const [kind, sentence] of governed) {
    it(`puts ${kind} first for ${sentence}`, () => {
      assert.equal(tagMarked(sentence).ranked[0], kind);
    });
  }

  it('offers every kind of the codebook once', () => {
    const { ranked } = tagMarked('The blast [killed two].');
    assert.deepEqual([...ranked].sort(), builtInCodebook.kinds.map((kind) => kind.code).sort());
  });

  it('lets the verb that governs the number win over the other verbs of the sentence', () => {
    const verbs = (marked: string) => tagMarked(marked).ranked[0];
    assert.equal(verbs('They killed [two soldiers] and injured three others.'), 'killed');
    assert.equal(verbs('They killed two soldiers and injured [three others].'), 'injured');
    assert.equal(verbs('Two soldiers were killed, [three] were wounded and four captured.'), 'injured');
    assert.equal(verbs('Two soldiers were killed, three were wounded and [four] captured.'), 'abducted');
  });

  it('keeps the codebook’s order where nothing tells', () => {
    assert.deepEqual(
      tagMarked('The [weather] was fine.').ranked,
      builtInCodebook.kinds.map((kind) => kind.code),
    );
  });

  it('leaves out what the codebook has but does not offer, likely as it is', () => {
    const hide = <Item extends Code>(items: readonly Item[], code: string): Item[] =>
      items.map((item) => (item.code === code ? { ...item, hidden: true } : item));
    const codebook: Codebook = {
      kinds: hide(builtInCodebook.kinds, 'killed'),
      groups: hide(builtInCodebook.groups, 'civilians'),
    };
    const text = 'The blast killed two civilians and injured three others.';
    const article = new ArticleText(text);
    const mentions = recognise(article, { knowledge: shippedKnowledge() });
    const span = { start: text.indexOf('killed'), end: text.indexOf(' and') };
    const ranked = rankKinds({ article, mentions, span, codebook });
    assert.ok(!ranked.includes('killed'));
    assert.equal(ranked.length, builtInCodebook.kinds.length - 1);
    const about = { article, mentions, span, metadata: {}, kind: 'killed' };
    assert.equal(draftClaim({ ...about, codebook: builtInCodebook }).group, 'civilians');
    assert.equal(draftClaim({ ...about, codebook }).group, undefined);
    const suggested = suggestClaims(new Reading(article, mentions), { metadata: {}, codebook });
    assert.deepEqual(
      suggested.map(({ draft }) => draft.kind),
      ['injured'],
    );
  });

  it('does not take words inside other words for cues', () => {
    assert.equal(
      tagMarked('A [highly skilled] force met a bombastic reporter.').ranked[0],
      builtInCodebook.kinds[0]?.code,
    );
    assert.notEqual(tagMarked('[Unharmed deadlines] were restruck.').ranked[0], 'attack');
  });
});
