import assert from 'node:assert/strict';
import { suggest, told } from './suggest';

const attacks = (text: string): string[] =>
  told(text)
    .filter((line) => line.startsWith('attack'))
    .map((line) => line.slice('attack: '.length));

describe('suggestions of attacks', () => {
  for (const [text, ...expected] of [
    // what was done
    ['Two suicide bombers attacked a cathedral in Makassar.', 'attacked a cathedral'],
    ['Gunmen sprayed a mosque with bullets in eastern Burkina Faso.', 'sprayed a mosque'],
    ['Rebels overran a military outpost in Mainok, killing five soldiers.', 'overran a military outpost'],
    ['Russia fired 40 missiles at Kyiv overnight.', 'fired 40 missiles'],
    ['A car ploughed into a crowd of shoppers in Magdeburg.', 'ploughed into a crowd of shoppers'],
    ['A gunman shot at a bus near Ariel, wounding three.', 'shot at a bus'],
    ['Assailants descended on the village of Ngban before dawn.', 'descended on the village of Ngban'],
    ['Troops came under fire near Tubas, the army said.', 'came under fire near Tubas'],
    ['Rival militias clashed in Zawiya on Sunday.', 'clashed'],
    ['A patrol was ambushed near the village of Gornje.', 'ambushed near the village of Gornje'],
    ['Troops used mortars against the village.', 'used mortars against the village'],
    ['Kurdish forces launched a counter-offensive near Mosul.', 'launched a counter-offensive'],
    // what did it
    ['A landmine tore through a minibus in Mali.', 'landmine tore through a minibus'],
    ['A mortar shell slammed into a school in Taiz.', 'mortar shell slammed into a school'],
    ['A roadside bomb killed three people in Mohmand.', 'bomb killed three people'],
    ['A man armed with an axe injured four passengers.', 'armed with an axe injured four passengers'],
    // an event by its noun
    ['Thirty died in a suicide attack on a mosque in Peshawar.', 'a suicide attack on a mosque in Peshawar'],
    ['A farmer died in an assault by bandits on a village.', 'an assault by bandits on a village'],
    ['Three were killed in Friday’s strike on a convoy.', 'Friday’s strike on a convoy'],
    ['A teacher was shot dead during the March 7 raid.', 'March 7 raid'],
    [
      'Clashes between two armed groups in Tripoli left 23 dead.',
      'Clashes between two armed groups in Tripoli',
    ],
    ['The minister condemned the attack on a church in Hilla.', 'attack on a church in Hilla'],
    ['He responded to the attack on a church in Hilla.', 'attack on a church in Hilla'],
    ['Heavy fighting erupted around Khartoum airport.', 'Heavy fighting'],
  ] as const) {
    it(`finds ${expected.join()} in: ${text}`, () => assert.deepEqual(attacks(text), expected));
  }

  for (const text of [
    'The army said it would launch an offensive.',
    'The army vowed to carry out more strikes.',
    'Troops thwarted an attack on a base.',
    'An attack on the train was foiled, police said.',
    'The UN reported a rise in attacks on aid workers.',
    'Rebels often attack trucks on this road.',
    'Militants have attacked schools for more than a decade.',
    // not by anyone
    'A gas cylinder exploded in a restaurant, killing five people.',
    'A blast in a fireworks factory killed nine workers.',
    'An earthquake struck eastern Afghanistan. A storm hit the coast.',
    'A lorry lost control and rammed into two minibuses in a road accident.',
    // another meaning
    'Teachers began a strike over pay. Workers ended their hunger strike.',
    'The ministry launched an investigation. The company hit record sales.',
    'Firefighters fought the blaze for hours.',
    'Officers fired no shots.',
    'Attacks on clinics are common in Mexico.',
    'Heavy fighting in the area since then has uprooted 400 people.',
    'Near Raqqa, one strike destroyed a bridge.',
    'Police shot the attacker dead.',
  ]) {
    it(`finds none in: ${text}`, () => assert.deepEqual(attacks(text), []));
  }

  it('takes what goes on with an attack for no other', () => {
    const text =
      'Militants attacked a post in Kech. The attackers fired rockets at the gate and stormed the barracks. The assault lasted two hours. One of the gunmen blew himself up.';
    assert.deepEqual(attacks(text), ['attacked a post']);
  });

  it('suggests what each side says that it did', () => {
    const text =
      'Kyiv said Russia shelled Kherson on Monday. Moscow said its forces struck ammunition depots.';
    assert.deepEqual(attacks(text), ['shelled Kherson', 'struck ammunition depots']);
  });

  it('suggests an attack in the headline and once in the body', () => {
    const text =
      'Gunmen storm hotel in Baraawe\n\nGunmen stormed a hotel in Baraawe on Saturday, police said. Militants attacked the hotel before noon.';
    assert.deepEqual(attacks(text), ['storm hotel', 'stormed a hotel']);
  });

  for (const past of [
    'Five officers died in a similar attack in Sibi in May.',
    'In March 2019 a truck bombing in Sibi killed nine.',
    'Seven were killed in an ambush near Sibi two years ago.',
  ])
    it(`takes for no news: ${past}`, () =>
      assert.deepEqual(attacks(`Gunmen attacked a post in Mach on Sunday. ${past}`), ['attacked a post']));

  it('suggests what the other side did in return, and each sum of strikes', () => {
    assert.deepEqual(attacks('Turkey bombed a camp in Zap. Later the PKK shelled a post in Zap.'), [
      'bombed a camp',
      'shelled a post',
    ]);
    assert.equal(
      attacks('In Syria, coalition forces conducted 15 strikes. In Iraq, they conducted 11 strikes.').length,
      2,
    );
  });

  it('suggests another attack in another place', () => {
    const text = 'Gunmen attacked a post in Kech. In Quetta, a bomb exploded near a school.';
    assert.deepEqual(attacks(text), ['attacked a post', 'exploded near a school']);
  });

  it('takes a denial for a claim of whoever denies', () => {
    const [denial, ...others] = suggest('Moscow says it does not strike civilian sites.');
    assert.deepEqual(others, []);
    assert.equal(denial?.draft.kind, 'attack');
    assert.equal(denial.draft.stance, 'denies');
    assert.deepEqual(denial.draft.claimant, 'Moscow');
  });
});
