import assert from 'node:assert/strict';
import { suggest } from './suggest';

/** A text, who denies in it, and the kind and words of what is denied. */
const denials: readonly (readonly [text: string, denier: string, kind: string, denied: string])[] = [
  [
    "Ukraine's General Staff said Russia had lost some 870 troops over the previous day — figures Moscow routinely dismisses as fantasy.",
    'Moscow',
    'casualties',
    'lost some 870 troops',
  ],
  [
    'The Sudan Doctors Network accused the RSF of massacring 48 unarmed villagers in Al-Hasaheisa. An RSF spokesman rejected the charge, insisting they were armed.',
    'RSF',
    'killed',
    'massacring 48 unarmed villagers',
  ],
  [
    'Wenda claimed that a soldier had been killed in an ambush near Kenyam; the military called that “a hoax.”',
    'military',
    'killed',
    'a soldier had been killed',
  ],
  [
    "Hamas's armed wing said one of the three had been killed by an Israeli bombardment, a claim the army rejected.",
    'army',
    'killed',
    'one of the three had been killed',
  ],
  [
    'Residents said soldiers had killed 12 villagers in Tiema. The government rejected the accusations as "baseless" and said an inquiry was under way.',
    'government',
    'killed',
    'killed 12 villagers',
  ],
  [
    'Residents accused soldiers of burning 30 houses. The army denied it.',
    'army',
    'responsibility',
    'accused soldiers of burning 30 houses',
  ],
  ['The ministry said 40 militants died, which the group denied.', 'group', 'killed', '40 militants died'],
  [
    'The commander said his men killed five soldiers. The army dismissed the claim as propaganda.',
    'army',
    'killed',
    'killed five soldiers',
  ],
];

/** Texts that deny nothing, or nothing that anybody said of what happened. */
const others: readonly string[] = [
  'Police killed two men on Friday. The court rejected the claims of the family.',
  'The army said it killed 20 rebels. The rebels did not deny the claim.',
  'The police denied the report. Five men were hurt.',
  'The army said two rebels were killed. Villagers disputed the army’s account.',
  'Police said three men were arrested. His lawyer denied the charges.',
  'The army said it killed 20 rebels. It will reject the claim for compensation.',
];

describe('a denial without a figure', () => {
  for (const [text, denier, kind, denied] of denials) {
    it(`is ${denier}’s claim in ${text}`, () => {
      const found = suggest(text).filter(({ draft }) => draft.stance === 'denies');
      assert.equal(found.length, 1);
      const [claim] = found;
      assert.equal(claim?.draft.claimant, denier);
      assert.equal(claim?.draft.kind, kind);
      const target = claim?.refersTo;
      assert.equal(target?.field, 'denies');
      assert.equal(text.slice(target?.span.start, target?.span.end), denied);
    });
  }

  for (const text of others) {
    it(`is none in ${text}`, () => {
      assert.deepEqual(
        suggest(text).filter(({ draft }) => draft.stance === 'denies'),
        [],
      );
    });
  }

  it('stands where it is told, before what follows', () => {
    const text =
      'The opposition said 17 had been killed, a figure the police disputed. Three officers were hurt, police said.';
    assert.deepEqual(
      suggest(text).map(({ draft }) => [draft.kind, draft.stance, draft.figure?.low]),
      [
        ['killed', undefined, 17],
        ['killed', 'denies', 17],
        ['injured', undefined, 3],
      ],
    );
  });

  it('of any part in a deed tells of responsibility', () => {
    const text =
      'The governor said gunmen killed nine people. The front denied that its men had any involvement in the attack.';
    const denial = suggest(text).find(({ draft }) => draft.stance === 'denies');
    assert.equal(denial?.draft.kind, 'responsibility');
    assert.equal(denial?.draft.claimant, 'front');
  });
});
