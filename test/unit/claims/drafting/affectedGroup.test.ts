import assert from 'node:assert/strict';
import { suggest } from '../suggesting/suggest';

/** The sentence, then the group of each count of people harmed or taken, in its order. */
const rows: readonly (readonly [sentence: string, ...groups: string[]])[] = [
  ['71 Maoists have been neutralised this year.', 'insurgents'],
  ['Five Maoists, including two women, were gunned down.', 'insurgents'],
  ['The bomb killed 19 people, including nine children.', 'unknown'],
  ['The bomb killed 11 people, including seven police officers and a doctor.', 'mixed'],
  ['A suicide bomber attacked a mosque, killing at least 33 people.', 'unknown'],
  ['A bomb targeting supporters of the opposition killed four people.', 'civilians'],
  ['Soldiers opened fire on protesters, killing at least nine.', 'civilians'],
  ['Four gunmen killed 61 shoppers and wounded 140.', 'civilians', 'civilians'],
  ['Gunmen killed four soldiers and wounded seven others.', 'security forces', 'unknown'],
  ['Three workers were killed and six others wounded.', 'civilians', 'unknown'],
  ['A police sergeant was killed and a colleague wounded.', 'security forces', 'security forces'],
  ['Lance Naik Sajid Hussain and Sepoy Umar Daraz were killed.', 'security forces'],
  ['Two members of the Afghan Taliban were killed.', 'insurgents'],
  ['Eleven of those killed belonged to Hezbollah.', 'insurgents'],
  ['Six of the dead were women.', 'civilians'],
  ['The army put the militants’ dead at 17.', 'insurgents'],
  ['They gave the number of missing pupils as 118.', 'civilians'],
  ['A 28-year-old man was stabbed to death.', 'civilians'],
  ['Police arrested a woman and two men.', 'unknown', 'unknown'],
  ['The army lost seven men.', 'security forces'],
  ['Blasts killed 14, eight of them soldiers.', 'mixed'],
  [
    'Three soldiers died and eight were injured, four of them seriously.',
    'security forces',
    'security forces',
  ],
  ['Student activist Abu Sayed was killed by police fire.', 'civilians'],
  ['Twelve hostages were executed.', 'unknown'],
  ['A man with a knife attacked two women before he was shot dead.', 'insurgents'],
];

const ofPeople = new Set(['killed', 'injured', 'casualties', 'abducted', 'arrested', 'missing']);

describe('groupOfAffected', () => {
  for (const [sentence, ...groups] of rows) {
    it(`tells the group in ${sentence}`, () => {
      const found = suggest(sentence).filter(({ draft }) => ofPeople.has(draft.kind));
      assert.deepEqual(
        found.map(({ draft }) => draft.group),
        groups,
      );
    });
  }
});
