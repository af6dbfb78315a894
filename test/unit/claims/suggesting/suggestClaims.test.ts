import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import { suggest, told } from './suggest';

describe('suggestClaims', () => {
  it('suggests each count of a sentence by itself, in the order of the text', () => {
    assert.deepEqual(told('Gunmen killed two soldiers and injured three others near Panjgur on Friday.'), [
      'killed 2: killed two soldiers',
      'injured 3: injured three others',
    ]);
  });

  it('gives the suggestions of one sentence the same sentence', () => {
    const [killed, injured] = suggest(
      'The blast killed 12 people. Gunmen killed two men and injured three boys.',
    ).slice(-2);
    assert.deepEqual(killed?.sentence, injured?.sentence);
    assert.equal(killed?.sentence.start, 28);
  });

  it('suggests an attack where it is told, and not wherever it is spoken of', () => {
    const text =
      'Militants attacked a police post in Quetta on Monday. The attack began at dawn. Police said the assault was the worst this year.';
    assert.deepEqual(
      told(text).filter((line) => line.startsWith('attack')),
      ['attack: attacked a police post'],
    );
  });

  it('suggests a second attack where the text says that it is another', () => {
    const text =
      'Militants attacked a police post in Quetta on Monday. Separately, gunmen ambushed a convoy in Turbat the same day.';
    assert.deepEqual(
      told(text).filter((line) => line.startsWith('attack')),
      ['attack: attacked a police post', 'attack: ambushed a convoy'],
    );
  });

  for (const text of [
    'The group threatened to attack government offices.',
    'Officials fear that militants could attack the port.',
    'Police found a car bomb near the station.',
  ]) {
    it(`takes what has not happened for no attack: ${text}`, () => {
      assert.deepEqual(told(text), []);
    });
  }

  it('points from a later figure to the one it replaces', () => {
    const text =
      'Police initially said four people were killed in the blast in Lahore, but later put the death toll at seven.';
    const [first, second] = suggest(text).filter(({ draft }) => draft.kind === 'killed');
    assert.equal(first?.refersTo, undefined);
    assert.deepEqual(second?.refersTo, { field: 'updates', kind: 'killed', span: first?.span });
  });

  it('points from no figure to that of another group', () => {
    const text =
      'Police first said four soldiers were killed in Lahore, but later that nine militants were killed.';
    assert.ok(suggest(text).every(({ refersTo }) => refersTo === undefined));
  });

  it('points from a denial to the claim it denies', () => {
    const text =
      'The Baloch Liberation Army said it was behind the attack in Panjgur. The Taliban denied that they were behind the attack.';
    const [claimed, denied] = suggest(text).filter(({ draft }) => draft.kind === 'responsibility');
    assert.equal(denied?.draft.stance, 'denies');
    assert.deepEqual(denied?.refersTo, { field: 'denies', kind: 'responsibility', span: claimed?.span });
  });

  it('suggests nothing in page furniture', () => {
    const report = 'Two soldiers were killed in Quetta on Monday, police said.';
    assert.deepEqual(told(`${report}\n\nRead more: Ten people killed in Lahore blast\n`), told(report));
  });

  it('does not take the date in front of the prose for a part of who says so', () => {
    const [four] = suggest(
      'date 2022-02-04 Police said on Friday that four soldiers were killed in Panjgur.',
      {
        published: '2022-02-04',
      },
    );
    assert.equal(four?.draft.claimant, 'Police');
  });

  it('suggests only kinds that the codebook offers', () => {
    const codebook = {
      ...builtInCodebook,
      kinds: builtInCodebook.kinds.filter(({ code }) => code !== 'injured'),
    };
    assert.deepEqual(told('Gunmen killed two soldiers and injured three others.', { codebook }), [
      'killed 2: killed two soldiers',
    ]);
  });

  it('finds nothing in an empty text, and nothing but text in a strange one', () => {
    assert.deepEqual(told(''), []);
    assert.deepEqual(told('\n\n   \n'), []);
    const strange = '12 12 12 killed killed “ ” — \u{1f600} 41 dead, dead, dead.';
    for (const { span } of suggest(strange)) assert.ok(span.start < span.end && span.end <= strange.length);
  });
});
