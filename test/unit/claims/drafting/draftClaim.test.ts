import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import { draftClaim } from '../../../../src/core/claims/drafting/draftClaim';
import { claimSchema } from '../../../../src/core/claims/schema';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';
import { pick, tagMarked } from './marked';
import { tries } from '../../support/tries';

const exactly = (count: number) => ({ low: count, high: count });

/** Sentences from other wars and other desks than the seed articles'; the words in brackets are tagged. */
const sentences: readonly (readonly [string, string, Record<string, unknown>])[] = [
  [
    "Ukraine's General Staff said [40 Russian soldiers were killed] near Bakhmut.",
    'killed',
    { figure: exactly(40), claimant: "Ukraine's General Staff", role: 'official' },
  ],
  [
    'The TTP said it [killed 12 soldiers]. The ISPR denied it.',
    'killed',
    { figure: exactly(12), claimant: 'TTP', role: 'belligerent' },
  ],
  [
    'Another clash began. The ISPR said that [another 12 soldiers were killed] there.',
    'killed',
    { figure: exactly(12), claimant: 'ISPR', role: 'official' },
  ],
  [
    '[Four tribesmen were killed] in a blast, police said.',
    'killed',
    { figure: exactly(4), group: 'civilians' },
  ],
  ['Police said [two suspects were killed].', 'killed', { figure: exactly(2), group: 'insurgents' }],
  ['[Nine members were killed] there.', 'killed', { figure: exactly(9), group: 'unknown' }],
  ['The [death toll has risen to 63], the governor said.', 'killed', { figure: exactly(63) }],
  [
    'A suicide bomber blew himself up in a crowded market in eastern Baghdad on Tuesday, [killing at least 21 people] and wounding 33 others, police and medical sources said.',
    'killed',
    {
      figure: { low: 21, wording: 'at least' },
      group: 'unknown',
      group_inferred: undefined,
      claimant: ['police', 'medical sources'],
      place: 'Baghdad',
    },
  ],
  [
    'A suicide bomber blew himself up in a crowded market in eastern Baghdad on Tuesday, killing at least 21 people and [wounding 33 others], police and medical sources said.',
    'injured',
    {
      figure: exactly(33),
      affected: 'others',
      group: 'unknown',
      claimant: ['police', 'medical sources'],
      place: 'Baghdad',
    },
  ],
  [
    'Russian shelling of the city of Kherson [killed three civilians] and injured seven, including a child, regional governor Oleksandr Prokudin said on Telegram.',
    'killed',
    {
      figure: exactly(3),
      group: 'civilians',
      claimant: 'Oleksandr Prokudin',
      role: 'official',
      place: 'Kherson',
    },
  ],
  [
    'Russian shelling of the city of Kherson killed three civilians and [injured seven, including a child], regional governor Oleksandr Prokudin said on Telegram.',
    'injured',
    {
      figure: { ...exactly(7), includes: [{ ...exactly(1), affected: 'child', group: 'civilians' }] },
      claimant: 'Oleksandr Prokudin',
    },
  ],
  [
    '[At least 40 soldiers were killed] and dozens are missing after jihadists overran an army base in northern Burkina Faso, two security sources told AFP.',
    'killed',
    { figure: { low: 40, wording: 'at least' }, group: 'security forces', claimant: 'two security sources' },
  ],
  [
    'JNIM said in a statement that its fighters had [killed 60 soldiers] and seized the barracks in Diapaga.',
    'killed',
    { figure: exactly(60), group: 'security forces', role: 'belligerent' },
  ],
  [
    'The Arakan Army said it [captured 120 junta soldiers] after taking control of a base.',
    'abducted',
    { figure: exactly(120), group: 'security forces', claimant: 'Arakan Army', actor: 'Arakan Army' },
  ],
  [
    'Myanmar’s military denied that [any civilians were killed] in the air strike.',
    'killed',
    { stance: 'denies', group: 'civilians', figure: undefined },
  ],
  [
    'Gunmen on motorcycles [abducted 14 schoolgirls] from a dormitory, residents said.',
    'abducted',
    { figure: exactly(14), group: 'civilians', claimant: 'residents', role: 'witness' },
  ],
  [
    'Police [arrested 23 people] in connection with the attack, the interior ministry announced.',
    'arrested',
    { figure: exactly(23), claimant: 'interior ministry', actor: 'Police' },
  ],
  [
    'The clashes in Tripoli left 16 people dead and [52 wounded], according to the emergency services.',
    'injured',
    { figure: exactly(52), claimant: 'emergency services', place: 'Tripoli' },
  ],
  [
    'The clashes in Tripoli left [16 people dead] and 52 wounded, according to the emergency services.',
    'killed',
    { figure: exactly(16), claimant: 'emergency services' },
  ],
  ['[No one was hurt] in the explosion, the fire service said.', 'injured', { figure: exactly(0) }],
  [
    'Colombian troops [killed six ELN rebels], while three soldiers died in the firefight, the army said.',
    'killed',
    { figure: exactly(6), group: 'insurgents', claimant: 'army', actor: 'Colombian troops' },
  ],
  [
    'Colombian troops killed six ELN rebels, while [three soldiers died] in the firefight, the army said.',
    'killed',
    { figure: exactly(3), group: 'security forces', claimant: 'army', actor: undefined },
  ],
  [
    'The Philippine military said Thursday that [11 Abu Sayyaf militants, including two commanders, were killed] in a clash.',
    'killed',
    { group: 'insurgents', claimant: 'Philippine military' },
  ],
  [
    '[Between 15 and 20 farmers were hacked to death] by machete-wielding men, a civil society leader said.',
    'killed',
    { figure: { low: 15, high: 20 }, group: 'civilians', claimant: 'civil society leader' },
  ],
  [
    'Somali forces [neutralised 30 al-Shabaab fighters], state media reported.',
    'killed',
    {
      figure: exactly(30),
      group: 'insurgents',
      claimant: 'state media',
      role: 'media',
      actor: 'Somali forces',
    },
  ],
  [
    'The rebels’ spokesman, Moussa Ag Acharatoumane, told Reuters that seven of their men had died in Kidal. “The enemy [lost more than 30 men],” he added.',
    'killed',
    {
      figure: { low: 31, wording: 'more than' },
      group: 'security forces',
      group_inferred: true,
      claimant: 'Moussa Ag Acharatoumane',
    },
  ],
  [
    'The rebels’ spokesman, Moussa Ag Acharatoumane, told Reuters that [seven of their men had died] in Kidal.',
    'killed',
    { figure: exactly(7), group: 'insurgents', group_inferred: true, place: 'Kidal' },
  ],
  [
    'Witnesses said soldiers opened fire on protesters in Khartoum, [killing at least nine].',
    'killed',
    {
      figure: { low: 9, wording: 'at least' },
      group: 'civilians',
      claimant: 'Witnesses',
      actor: 'soldiers',
      place: 'Khartoum',
    },
  ],
  [
    'The Syrian Observatory for Human Rights said [at least 26 pro-government fighters were killed].',
    'killed',
    { group: 'security forces', claimant: 'Syrian Observatory for Human Rights', role: 'ngo' },
  ],
  [
    'As many as [50 gunmen attacked the convoy], according to a local official.',
    'strength',
    { group: 'insurgents', claimant: 'local official', role: 'official' },
  ],
  [
    'The Islamic State group [claimed responsibility for the attack] on its Amaq news agency.',
    'responsibility',
    { actor: 'Islamic State', actor_status: 'claimed', claimant: 'Islamic State', role: 'belligerent' },
  ],
  [
    'Kenya accused Eritrea of [arming al-Shabaab].',
    'support',
    { actor: 'Eritrea', actor_status: 'blamed', claimant: 'Kenya', stance: 'alleges' },
  ],
  [
    'The strike [destroyed an ammunition depot] in Luhansk, Ukrainian officials said.',
    'damage',
    { object: 'an ammunition depot', claimant: 'Ukrainian officials', place: 'Luhansk', figure: undefined },
  ],
  [
    'Hezbollah announced the death of [three of its members] in southern Lebanon.',
    'killed',
    { figure: exactly(3), group: 'insurgents', claimant: 'Hezbollah', stance: 'concedes' },
  ],
  [
    'Nigerian troops backed by jets killed scores of Boko Haram fighters in Borno, army spokesman Brigadier General Onyema Nwachukwu said. [Four soldiers were wounded], he added.',
    'injured',
    { figure: exactly(4), group: 'security forces', claimant: 'Onyema Nwachukwu', place: 'Borno' },
  ],
  [
    'The rebels claimed nine kills on Friday. Turkey’s defence ministry said [only two soldiers had died].',
    'killed',
    {
      figure: exactly(2),
      group: 'security forces',
      claimant: 'Turkey’s defence ministry',
    },
  ],
  [
    'Afghan officials say Taliban insurgents overran a checkpoint in Kunduz, [killing 11 policemen] and seizing their weapons.',
    'killed',
    { figure: exactly(11), group: 'security forces', claimant: 'Afghan officials', place: 'Kunduz' },
  ],
  [
    'Taliban spokesman Zabihullah Mujahid said 25 police were killed and [seven captured].',
    'abducted',
    { figure: exactly(7), group: 'security forces', claimant: 'Zabihullah Mujahid' },
  ],
  [
    '“There were no survivors,” said Colonel Tadesse Werede. “[All 30 militiamen were killed].”',
    'killed',
    { group: 'insurgents', claimant: 'Tadesse Werede' },
  ],
  [
    '[Two US service members were wounded] in the rocket attack on the Ain al-Asad air base in Iraq, the Pentagon said.',
    'injured',
    { figure: exactly(2), group: 'security forces', place: 'Ain al-Asad air base' },
  ],
  [
    'The foreign ministry in Kinshasa accuses Rwanda of [supporting the M23], an accusation Kigali denies.',
    'support',
    { actor: 'Rwanda', actor_status: 'blamed', stance: 'alleges' },
  ],
];

describe('draftClaim', () => {
  for (const [sentence, kind, fields] of sentences) {
    it(`reads ${sentence}`, () => {
      const { ranked, draft } = tagMarked(sentence);
      assert.equal(ranked[0], kind);
      assert.deepEqual(pick(draft, Object.keys(fields)), fields);
    });
  }

  it('gives the number of the kind the analyst chose', () => {
    const sentence = 'The blast [killed two soldiers and injured three others].';
    assert.deepEqual(tagMarked(sentence, { kind: 'killed' }).draft.figure, exactly(2));
    assert.deepEqual(tagMarked(sentence, { kind: 'injured' }).draft.figure, exactly(3));
  });

  it('gives no figure to kinds that count nobody', () => {
    assert.equal(tagMarked('[Gunmen attacked 12 soldiers].', { kind: 'attack' }).draft.figure, undefined);
  });

  it('keeps an unattributed sentence in the article’s own voice', () => {
    const { draft } = tagMarked('“We won,” General Omar said. [Two civilians were killed] in Sabha.');
    assert.equal(draft.claimant, undefined);
    assert.equal(draft.role, undefined);
  });

  it('follows a speaker through a quotation of several sentences', () => {
    const { draft } = tagMarked(
      '“The operation goes on. [Nine gunmen have been killed]. We will win,” General Omar Bashir said.',
    );
    assert.equal(draft.claimant, 'Omar Bashir');
  });

  it('takes a date inside the sentence, and keeps the date of the statement apart', () => {
    const options = { published: '2024-03-08' };
    const { draft } = tagMarked(
      'The army said on Thursday that [six rebels were killed] in Bria on Tuesday.',
      options,
    );
    assert.equal(draft.date, '2024-03-05');
    assert.equal(draft.said, '2024-03-07');
  });

  it('leaves everything out that the text does not say', () => {
    assert.deepEqual(tagMarked('They met [in the morning] and talked.').draft, { kind: 'killed' });
  });

  it('reads a line of any length, in pieces', () => {
    const { draft } = tagMarked(`[killed 12 soldiers] and ${'killed 12 soldiers and '.repeat(20_000)}`);
    assert.deepEqual(draft.figure, exactly(12));
  });

  it('fills only what the schema allows, whatever is selected', () => {
    const words = fc.constantFrom(
      'killed',
      '12',
      'soldiers',
      'said',
      'the',
      'BLA',
      ',',
      '.',
      '“',
      '”',
      '\n',
      'by',
      'in',
      'Quetta',
      'and',
      'others',
      'including',
      'a',
      'of',
      'them',
      '— X Y (@xy) May 3, 2022',
      '\ud83d',
      'who',
      'no',
      'casualties',
      '2.5',
      'hundred trillion trillion',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.nat(), fc.nat(), (parts, from, length) => {
        const article = new ArticleText(parts.join(' '));
        const start = from % (article.text.length + 1);
        const end = Math.min(article.text.length, start + (length % 30));
        const draft = draftClaim({
          article,
          mentions: recognise(article, { knowledge: shippedKnowledge() }),
          span: { start, end },
          metadata: {},
          codebook: builtInCodebook,
        });
        const claim = { id: 'abcdef12', spans: [{ exact: 'x', start: 0, end: 1 }], ...draft };
        assert.equal(claimSchema.safeParse(claim).error, undefined);
      }),
      tries(300),
    );
  });
});
