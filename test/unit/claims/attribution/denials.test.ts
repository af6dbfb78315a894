import assert from 'node:assert/strict';
import { tagMarked } from '../drafting/marked';

/** Who denies what stands in brackets. */
const sentences: readonly (readonly [string, string])[] = [
  ['The group’s leader denied that [his men had anything to do with it].', 'group’s leader'],
  ['Moscow dismisses the figures, [under which 400 of its men died].', 'Moscow'],
  ['The junta rejected the charge that [its troops burned 30 people alive].', 'junta'],
  ['The army called reports that [it had killed 30 villagers] “fabrications”.', 'army'],
  ['“[We did not kill anyone],” the commander said, rejecting the accusation.', 'commander'],
  ['The Taliban deny [holding 40 prisoners].', 'Taliban'],
  ['Kyiv has denied [carrying out the strike that killed 24 people].', 'Kyiv'],
  ['The spokesman dismissed as “propaganda” claims that [50 soldiers were killed].', 'spokesman'],
  ['The junta insisted that [not a drop of blood had been spilled].', 'junta'],
  ['Israel disputes [the ministry’s toll of 41 dead].', 'Israel'],
  ['The rebels denied [any role in the blast], saying they were not in the area.', 'rebels'],
  ['The governor refuted rumours that [20 people had died].', 'governor'],
  ['There is no truth to claims that [20 people had died], the governor said.', 'governor'],
  ['Claims that [20 people had died] are false, the governor said.', 'governor'],
];

describe('a denial', () => {
  for (const [text, claimant] of sentences) {
    it(`is ${claimant}’s in ${text}`, () => {
      const { draft } = tagMarked(text);
      assert.equal(draft.stance, 'denies');
      assert.equal([draft.claimant ?? []].flat().join('; '), claimant);
    });
  }

  it('is none where a speaker reports that nobody was hurt', () => {
    assert.equal(
      tagMarked('The army said about 20 launches were identified and that [no injuries were reported].').draft
        .stance,
      undefined,
    );
    assert.equal(
      tagMarked('The mayor described the blast as an attack that [killed nine people].').draft.stance,
      undefined,
    );
  });
});
