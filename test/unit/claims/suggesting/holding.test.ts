import assert from 'node:assert/strict';
import { told } from './suggest';

const of = (kind: string, text: string): string[] =>
  told(text)
    .filter((line) => line.startsWith(`${kind}:`))
    .map((line) => line.slice(kind.length + 2));

describe('suggestions of control, support and damage', () => {
  for (const [kind, text, ...expected] of [
    ['control', 'M23 rebels captured the town of Rutshuru.', 'captured the town of Rutshuru'],
    ['control', 'The army said it had retaken the district.', 'retaken the district'],
    ['control', 'Al-Shabaab fighters withdrew from Adan Yabaal.', 'withdrew from Adan Yabaal'],
    ['control', 'Government troops drove the militants out of Palma.', 'drove the militants out of Palma'],
    ['control', 'The airport is back in government hands.', 'back in government hands'],
    ['control', 'Residents said the town had fallen.', 'town had fallen'],
    ['control', 'The driver lost control and rammed into a wall.'],
    ['control', 'Police seized 20 kg of heroin.'],
    ['control', 'The van fell into a ravine.'],
    ['control', 'Firefighters brought the blaze under control.'],
    ['control', 'The fight for control of the city goes on.'],
    ['control', 'The mayor welcomed the liberation of Sinjar.', 'liberation of Sinjar'],
    ['control', 'The army denied the loss of the village.', 'loss of the village'],
    ['control', 'The rebels held the camp for three hours.', 'held the camp for three hours'],
    ['control', 'Troops shelled villages in the surrounding hills.'],
    ['control', 'Two rifles were seized in Mopti.'],
    ['control', 'The defenders repelled 11 assaults near Kupyansk.'],
    ['support', 'Residents had been helping a rebel group.', 'helping a rebel group'],
    ['support', 'Islamabad says the fighters operate from sanctuaries in Iran.', 'sanctuaries'],
    ['support', 'Government forces backed by clan militias retook Balad.'],
    ['support', 'The army sent additional troops to the area.'],
    ['support', 'Kigali denies supporting the rebels.', 'supporting the rebels'],
    ['support', 'Iran has provided drones to Russia.', 'provided drones to Russia'],
    ['support', 'The group is supported by Iran.', 'supported by Iran'],
    ['support', 'Villagers were accused of sheltering bandits.', 'sheltering bandits'],
    ['support', 'He pledged allegiance to the Islamic State.', 'pledged allegiance to the Islamic State'],
    ['support', 'Militants stormed a training centre in Quetta.'],
    ['support', 'Troops backed by tanks entered the town.'],
    ['support', 'MPs supported the motion. Norway funds schools.'],
    ['support', 'Iran-backed fighters shelled the base.'],
    [
      'damage',
      'Rockets damaged eleven houses and a gas pipeline.',
      'damaged eleven houses',
      'a gas pipeline',
    ],
    ['damage', 'Armed men set fire to 52 houses and 27 vehicles.', 'set fire to 52 houses', '27 vehicles'],
    ['damage', 'Three homes and two shops were torched.', 'Three homes', 'torched'],
    ['damage', 'Two ships, three tanks and a depot were destroyed.', 'Two ships', 'three tanks', 'destroyed'],
    ['damage', 'Kyiv lost up to 230 men, two tanks and a howitzer.', 'two tanks', 'a howitzer'],
    ['damage', 'Their losses amounted to 45 men and two pickup trucks.', 'two pickup trucks'],
    ['damage', 'Militants killed 11 soldiers and burned down a base.', 'burned down a base'],
    ['damage', 'A helicopter had been brought down.', 'brought down'],
    ['damage', 'The roof of the mosque collapsed.', 'collapsed'],
    ['damage', 'Peace talks collapsed. The war destroyed many lives.'],
    ['damage', 'Some were burned beyond recognition.'],
  ] as const) {
    it(`finds ${expected.join() || `no ${kind}`} in: ${text}`, () =>
      assert.deepEqual(of(kind, text), expected));
  }
});
