import assert from 'node:assert/strict';
import { several } from '../../../../src/core/claims/schema';
import { suggest } from './suggest';

/** Claims on who is responsible, in short: "Taliban claimed, says Taliban", with the stance if it is another. */
const responsible = (text: string): string[] =>
  suggest(text)
    .filter(({ draft }) => draft.kind === 'responsibility')
    .map(({ draft }) => {
      const { actor_status = 'unclaimed', stance } = draft;
      const who = [...several(draft.actor), actor_status].join(' ');
      const says = several(draft.claimant).join();
      return `${who}${says && `, says ${says}`}${stance === undefined ? '' : ` (${stance})`}`;
    });

describe('suggestions of who is responsible', () => {
  for (const [text, ...expected] of [
    // their own word
    ['The Taliban claimed responsibility for the attack.', 'Taliban claimed, says Taliban'],
    ['Al-Shabaab owned up to the raid in a statement.', 'Al-Shabaab claimed, says Al-Shabaab'],
    ['Boko Haram has claimed the massacre.', 'Boko Haram claimed, says Boko Haram'],
    ['The attack was claimed by the Islamic State.', 'Islamic State claimed, says Islamic State'],
    [
      'The Islamic State said its fighters carried out the ambush.',
      'Islamic State claimed, says Islamic State',
    ],
    // blame
    ['Police blamed the Pakistani Taliban.', 'Pakistani Taliban blamed, says Police (alleges)'],
    ['Officials pointed the finger at Boko Haram.', 'Boko Haram blamed, says Officials'],
    ['Turkish authorities suspect the PKK.', 'PKK blamed, says Turkish authorities (alleges)'],
    ['Kyiv attributed the killings to Wagner.', 'Wagner blamed, says Kyiv (alleges)'],
    ['The Islamic State is suspected.', 'Islamic State blamed (alleges)'],
    ['The attack bore the hallmarks of al-Shabaab.', 'al-Shabaab blamed'],
    // denial
    ['The Taliban denied any involvement in the attack.', 'Taliban unclaimed, says Taliban (denies)'],
    ['The rebels distanced themselves from the attack.', 'rebels unclaimed, says rebels (denies)'],
    ['Hezbollah said it was not involved in the attack.', 'Hezbollah unclaimed, says Hezbollah (denies)'],
    ['The ministry held the TTP responsible for the blast.', 'TTP blamed, says ministry'],
    ['Officials linked the attack to the Islamic State.', 'Islamic State blamed, says Officials'],
    ['The Taliban admitted to having attacked the post.', 'Taliban claimed, says Taliban (concedes)'],
    ['The front apologised for the killing of two nurses.', 'front claimed, says front (concedes)'],
    [
      '“We have no connection whatsoever with this crime,” Hezbollah said.',
      'Hezbollah unclaimed, says Hezbollah (denies)',
    ],
    ['The TTP was responsible for the deaths of 40 farmers, police said.', 'TTP blamed, says police'],
    // nobody
    ['No group has claimed responsibility yet.', 'unclaimed'],
    // many deeds, none of which is told
    ['Boko Haram has targeted civilians in regular raids.', 'Boko Haram known'],
  ] as const) {
    it(`finds ${expected.join()} in: ${text}`, () => assert.deepEqual(responsible(text), expected));
  }

  for (const text of [
    'A statement attributed to the group gave no details.',
    'Engineers carried out the repairs. Police carried out a search.',
    'The minister accused the opposition of corruption.',
    'A court dismissed the charges against the editor.',
    'He is responsible for security in the region.',
    'The car was damaged in a crash blamed on heavy rain.',
    'It is not known who is behind the attack.',
    'He accused residents of failing to warn them of fighters who attacked a post.',
    'The RSF accused the army of using residents as human shields.',
    'Islamabad blames India for supporting the insurgency.',
  ]) {
    it(`finds none in: ${text}`, () => assert.deepEqual(responsible(text), []));
  }

  it('takes what is said twice in one sentence for said once', () => {
    const text = 'The Taliban claimed responsibility and said they were behind the attack.';
    assert.deepEqual(responsible(text), ['Taliban claimed, says Taliban']);
  });
});
