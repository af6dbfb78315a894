import assert from 'node:assert/strict';
import { goldSets, textScorer } from '../../../../scripts/claims/scoreText';
import { tagMarked } from './marked';

const published = '2024-05-22';

/** Where and when what the marked words tell happened, in articles published on 2024-05-22, a Wednesday. */
const articles: readonly (readonly [text: string, place: string | undefined, date: string | undefined])[] = [
  // A headline that tells neither has those of the lead.
  [
    'Bomb [kills six] outside market, police say\nA bomb went off in Hangu on Monday, killing six people, police said.',
    'Hangu',
    '2024-05-20',
  ],
  [
    'Rebels [abduct 12 pupils] in night raid\nBy Amina Sule\nRebels took 12 pupils from a school in Tangaza on Sunday night, a teacher said.',
    'Tangaza',
    '2024-05-19',
  ],
  // The narrowest place told of the lead holds for what is told of it later.
  [
    'Nine killed as gunmen storm post in Kech\nNine men were killed when gunmen stormed a post in the Balgatar area of Kech district on Monday.\n“[Two of the wounded died] on the way,” an official said.',
    'Balgatar',
    '2024-05-20',
  ],
  [
    'An explosion in Baghlan province killed seven people on Monday.\nThe device had gone off near a mosque in the town of Doshi, an official said.\nThe blast [wounded 17 people], he added.',
    'Doshi',
    '2024-05-20',
  ],
  // What a caption or a link beside the report shows is no part of it.
  [
    'Rebels killed four farmers in Kerfi on Monday.\n\nRelatives carry the coffin of Ali Hassan, [who was killed] in the attack, in Abeche on Tuesday.',
    'Kerfi',
    '2024-05-20',
  ],
  [
    'Rebels killed four farmers in Kerfi on Monday.\n\nRead more: Six soldiers killed in Adre blast\n\n[Three women were also hurt], a doctor said.',
    'Kerfi',
    '2024-05-20',
  ],
  // An incident of long ago, where this one was.
  [
    'Gunmen killed four people in Balgatar on Monday.\nIn April 2018, [six labourers were shot dead] in the same area.',
    'Balgatar',
    '2018-04',
  ],
  [
    'Gunmen killed four people in Balgatar on Monday.\nIn December 2021 a mine [killed two soldiers] there.',
    'Balgatar',
    '2021-12',
  ],
  [
    'Five people were killed in Cauca on Monday.\nIt was the worst attack since August 2020, when a bomb in Toribio wounded 37 people. [Nobody died] in that attack.',
    'Toribio',
    '2020-08',
  ],
  // Where people fled to and what a road leads to is not where it happened.
  [
    'Gunmen burned houses in Tangaza on Monday. [Over 2,000 residents fled] to the camp at Gwadabawa.',
    'Tangaza',
    '2024-05-20',
  ],
  [
    'Soldiers shot villagers in Mersa on Monday. A survivor said [14 people were killed] on the road to Lalibela.',
    'Mersa',
    '2024-05-20',
  ],
  // When it was given out is not when it happened.
  [
    'A blast hit Hangu on Monday. [Seven people were killed], the army said in a statement issued on Tuesday morning.',
    'Hangu',
    '2024-05-20',
  ],
  [
    'A blast hit Hangu on Monday. Late on Tuesday a message attributed to the group said that it had [killed 50 soldiers].',
    'Hangu',
    '2024-05-20',
  ],
  [
    'A blast hit Hangu on Monday. The funeral of Omar Khan, [who was killed] in the blast, was held on Tuesday.',
    'Hangu',
    '2024-05-20',
  ],
  // Each clause by its own date.
  [
    'In April a truck bomb [killed 31 people] in Azaz, and in October 2019 two bombs left 12 dead.',
    'Azaz',
    '2024-04',
  ],
  [
    'In April a truck bomb killed 31 people in Azaz, and in October 2019 two bombs on the same day [left 12 dead].',
    'Azaz',
    '2019-10',
  ],
  [
    'In November 2020 seven people died in Afgoye; two months earlier an attack [had left three dead] in Kismayo.',
    'Kismayo',
    '2020-09',
  ],
  [
    'A unit clashed with rebels near Kasserine in the night of Monday to Tuesday. [Two guards were wounded].',
    'Kasserine',
    '2024-05-20/2024-05-21',
  ],
  ['A blast [killed seven people] as they left Friday prayers in Baghlan.', 'Baghlan', '2024-05-17'],
  // Told again more closely.
  [
    'On Tuesday militants attacked a camp in Noshki, [killing nine soldiers]. The attack took place late on Monday.',
    'Noshki',
    '2024-05-20',
  ],
  [
    'A bomb killed two in Quevedo on Monday. [Two suspects were arrested] hours later.',
    'Quevedo',
    '2024-05-20',
  ],
  ['[Two civilians were killed] in Donetsk over the previous 24 hours.', 'Donetsk', '2024-05-21/2024-05-22'],
  // Names that their own words tell.
  ['Troops [captured five men] in the villages of Qaycad and Shabeelow.', 'Qaycad', undefined],
  ['Herders [killed nine people] in Tse-Agbako, a farming settlement in Guma.', 'Tse-Agbako', undefined],
  ["[Two men were killed] during a raid on the Far'a refugee camp.", "Far'a", undefined],
];

/** Dates that an article settles for itself, which does not say when it was published. */
const settled: readonly (readonly [text: string, date: string | undefined])[] = [
  ['On 6 May 2011 a bomb hit Novy Chirkey. [One of the wounded died] on 9 May.', '2011-05-09'],
  ['The raid on 20 December 2010 failed. In January [four men were killed] near Gubden.', '2011-01'],
  ['7 July 2015: Gunmen [killed 14 labourers] near Kotulo.', '2015-07-07'],
  // A report that opens with a bare day says nothing of its year.
  ['On Jan. 30 gunmen [killed four people] in Mach. A raid in May 2018 failed.', 'XXXX-01-30'],
];

describe('when and where over an article', () => {
  for (const [text, date] of settled)
    it(`finds ${date} without a day of publication: ${text}`, () => {
      assert.deepEqual(tagMarked(text).draft.date, date);
    });

  for (const [text, place, date] of articles)
    it(`finds ${place}, ${date}: ${text}`, () => {
      const { draft } = tagMarked(text, { published });
      const told = Array.isArray(draft.place) ? draft.place[0] : draft.place;
      assert.deepEqual([told, draft.date], [place, date]);
    });

  it('keeps the day to which the reviewed articles date their attacks', () => {
    const score = textScorer();
    const wrong = (goldSets['reviewed']?.() ?? [])
      .filter(({ id }) => /^00[0-2]/u.test(id))
      .flatMap((text) => score(text).matched.pairs)
      .filter(
        ({ gold, found }) =>
          gold.kind === 'killed' && found.draft.date !== undefined && gold.date !== found.draft.date,
      )
      .map(({ gold }) => gold.quote);
    assert.deepEqual(wrong, []);
  });
});
