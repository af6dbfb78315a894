import assert from 'node:assert/strict';
import { tagMarked } from './marked';

const published = '2024-05-22';

/** Where what the marked words tell happened. */
const places: readonly (readonly [text: string, place: string | readonly string[] | undefined])[] = [
  // Names that no list holds, by the words around them.
  ['The slide buried Karangsari hamlet in Banjarnegara, Central Java, and [killed 13 people].', 'Karangsari'],
  ['Troops raided the Zahwa camp near Tubas and [killed two men].', 'Zahwa'],
  ['[Seven farmers were killed] when herders stormed Mbacher community in Benue State.', 'Mbacher'],
  ['[Three officers were killed] in a shootout in the municipality of Miguel Alemán.', 'Miguel Alemán'],
  ['A shooting in the resort of Playa del Carmen [left four people dead].', 'Playa del Carmen'],
  ['Shells hit the Zibdin barracks and [wounded five soldiers].', 'Zibdin barracks'],
  ['[Four miners were killed] in an ambush by rebels at In-Afarak, officials said.', 'In-Afarak'],
  ['[More than 30 people were killed] in airstrikes on Pazigyi in April 2023.', 'Pazigyi'],
  ['Gunmen ambushed a convoy on the road between Farchana and Adre, [wounding two drivers].', 'Farchana'],
  ['In Kostiantynivka, [three people were killed] by a rocket.', 'Kostiantynivka'],
  // The narrowest, not what it lies in or near.
  ['[Four villagers were hacked to death] in Ndjala, some 45 kilometres west of Beni.', 'Ndjala'],
  [
    '[42 civilians were killed] in North Darfur, most of them in the Abu Shouk camp near El Fasher.',
    'Abu Shouk',
  ],
  // Not where the wounded are, where people go or come from, where they study.
  ['A bus fell into a gorge near Lasbela, [injuring 38 others]. They were shifted to Karachi.', 'Lasbela'],
  ['A bus crashed near Lasbela. [Three people were in critical condition] at Mercy Regional.', 'Lasbela'],
  ['[Seven pupils of Kamorow Primary School died] in a crash near Rongai.', 'Rongai'],
  ['A policeman opened fire on visitors in Bamiyan, [killing three tourists].', 'Bamiyan'],
  ['Rebels attacked a school in Kasese and fled towards Bwera. [Six students were killed].', 'Kasese'],
  // An area that is meant and not named; a sum over incidents in what lies around the first one.
  [
    'A bomb killed an elder in Mamond tehsil, Bajaur district. [At least 14 elders have been killed] in the district this year.',
    'Bajaur',
  ],
  [
    'Gunmen killed four people in Nakuvi, in Cabo Delgado province, on Monday. [More than 200 people have been killed] since the conflict began in 2022.',
    'Cabo Delgado',
  ],
  // Back to what the article is about, after something else.
  [
    'Gunmen killed 31 people in Kerfi on Wednesday.\nOn Tuesday unidentified men killed a driver in Adre.\nThe region has seen frequent raids.\nA rebel group claimed that its fighters [killed 19 soldiers].',
    'Kerfi',
  ],
];

/** When what the marked words tell happened, with the article published on 2024-05-22, a Wednesday. */
const dates: readonly (readonly [text: string, date: string | undefined])[] = [
  // The event's, not its cause's, a count's or an announcement's.
  ["Police [arrested 17 people] over last Friday's attack on a mall.", undefined],
  ['The death toll has [risen to 37 dead], up from 22 announced on Monday.', undefined],
  ['[Three were in critical condition] as of 7 a.m. Sunday.', undefined],
  ['A woman [born in 1959 was killed] on Monday.', '2024-05-20'],
  ['The blast [killed Fateh Singh], who won a medal in 1995.', undefined],
  // Another incident's, told of it alone.
  ['It was the deadliest attack since the 2016 bombing of a bus, in which [22 people died].', '2016'],
  ['It was the worst violence since August 2022, when [23 people were killed] near Tissi.', '2022-08'],
  // Days that count from another.
  [
    'Three soldiers were killed on Tuesday near Khoznavar. A guard had been [injured a day earlier], Baku said.',
    '2024-05-20',
  ],
  [
    'Rebels overran Rubaya on April 30. Bombs fell on a camp in Mugunga three days later, [killing 14 people].',
    '2024-05-03',
  ],
  [
    'A soldier was abducted on 3 May. [Three others were kidnapped] in the same week.',
    '2024-04-29/2024-05-05',
  ],
  // Stretches: the first of two days that one night joins, captivity, what goes on.
  ['Overnight into Friday a drone [killed a couple] in Odesa.', '2024-05-16/2024-05-17'],
  ['[A man who had been missing since Thursday] was sought in Lahore.', '2024-05-16'],
  ['[Thousands of people have fled] Vovchansk since May 10.', '2024-05-10/..'],
  // Feasts that move.
  ['[Five people were killed] on Good Friday in Lahore.', '2024-03-29'],
  // What was found later dates itself, not what comes after it.
  [
    'Gunmen abducted three men in Ososo on Monday. One of them was found dead on Tuesday. [Two of the gunmen were killed] when villagers gave chase.',
    '2024-05-20',
  ],
];

describe('when and where', () => {
  for (const [text, place] of places)
    it(`finds where: ${text}`, () => {
      const { draft } = tagMarked(text, { published });
      const told = Array.isArray(draft.place) ? draft.place[0] : draft.place;
      assert.deepEqual(told, place);
    });

  for (const [text, date] of dates)
    it(`finds when: ${text}`, () => {
      assert.deepEqual(tagMarked(text, { published }).draft.date, date);
    });
});
