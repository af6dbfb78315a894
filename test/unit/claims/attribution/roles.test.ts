import assert from 'node:assert/strict';
import { tagMarked } from '../drafting/marked';

/** The role of whoever says what stands in brackets. */
const sentences: readonly (readonly [string, string])[] = [
  ['[Three militants were killed] in Sopore on Monday, ADGP (Kashmir) V.K. Dhar said.', 'official'],
  ['[Six insurgents were killed], Inspector General of Police (Bastar Range) S.K. Netam said.', 'official'],
  [
    'Troops [killed 76 terrorists] in the past week, Director of Defence Media Operations Maj.-Gen. Emeka Danladi said on Friday.',
    'official',
  ],
  [
    'Separatists [shot dead two workers] on Saturday, police spokesman Adj. Sr. Comr. Beni Rumbiak said on Sunday.',
    'official',
  ],
  ['[Two constables were injured], SP (Rural) P. Madhavan Nair told reporters.', 'official'],
  ['Deputy Commissioner (South) A. B. M. Rahman said [nine people were hurt].', 'official'],
  ['[Nine people drowned], according to Dr. K. M. Alam, civil surgeon of Bhola.', 'medical'],
  [
    'Two suspected smugglers were killed while [a corporal was hurt] in a shootout on Friday, the Police Regional Office 9 said in a report.',
    'official',
  ],
  [
    '[Two guards were wounded] while three robbers fled, the 2nd Infantry Brigade said in a situation report.',
    'official',
  ],
  [
    'The suspect, identified as 24-year-old Tyler M. Brandt, [died of a self-inflicted gunshot wound] as officers closed in, Chief Dana Whitlock told reporters.',
    'official',
  ],
  ['[Four nurses from Médecins Sans Frontières were wounded] in the shelling, the charity said.', 'ngo'],
  ['Peru’s ombudsman on Thursday [raised to 16 from 12 the number of demonstrators killed].', 'official'],
  ['Lebanon’s health ministry on Sunday [updated the toll from Friday’s strike to 39 dead].', 'official'],
  ['The Attorney General announced Tuesday [the arrest of 22 alleged gang members].', 'official'],
  ['The presidency regrets to announce [the demise of three members of the guard].', 'official'],
  ['Relatives named [the dead as Amjad Sawafta, 22, and Qais Daraghmeh, 17].', 'family'],
  ['The state broadcaster put out a bulletin saying [five policemen had been killed].', 'media'],
  ['Nurse Hawa Kuku says she [treated 12 wounded boys] in a day.', 'medical'],
  [
    'State media quoted the interior minister, Hamid Rezai, as saying [four policemen had been killed].',
    'official',
  ],
  ['Quoting a hospital official, Anadolu said [eight people were wounded].', 'medical'],
  [
    'Hours later a drone struck a car on the Naqoura road; state-run NNA said [two people inside were killed].',
    'media',
  ],
  [
    'A suicide bomber blew himself up among worshippers at a mosque in Kunduz during prayers, [claiming 31 lives], hospital sources said, though a Taliban spokesman for the province maintained that only nine people had been martyred.',
    'medical',
  ],
  [
    'Security forces on Tuesday [killed five terrorists] in two separate operations, the military’s media wing said.',
    'official',
  ],
  [
    'Inter-Services Public Relations (ISPR) said in a statement that the fire exchange left [four khwarij dead].',
    'official',
  ],
  [
    'Hamid, a shopkeeper near the Friday mosque in Sarband, said the gunmen fired at the crowd. He said [four people were killed].',
    'witness',
  ],
  ['Aid group Open Hands said a convoy was hit. It said [three drivers were killed].', 'ngo'],
  ['As of Friday, [62 deaths] had been confirmed, the state disaster office reported.', 'official'],
  [
    'The toll was [at least 9], said officials at the Provincial Disaster Risk Reduction and Management Office.',
    'official',
  ],
  ['Ambulance crews took [16 people to hospital], the South Western Ambulance Service said.', 'medical'],
  ['The Emergency Medicine and Support Centre said [23 people were dead].', 'medical'],
  ['The State Disaster Mitigation Agency reported [16 deaths].', 'official'],
  ['The Sudan Doctors Network said [31 people were killed].', 'medical'],
  ['The Nigerian Human Rights Commission said [12 protesters were shot].', 'official'],
  ['The Human Rights Commission of Pakistan said [12 protesters were shot].', 'ngo'],
  ['Radio Okapi reported [six deaths].', 'media'],
  ['State broadcaster TRT said [six soldiers were martyred].', 'media'],
  [
    'A commander of the Kachin Independence Army, Col. Naw Bu, said [ten soldiers were killed].',
    'belligerent',
  ],
  ['The victim’s father, Gopal Das, said [his son was shot].', 'family'],
];

describe('the role of a claimant', () => {
  for (const [text, role] of sentences) {
    it(`is ${role} in ${text}`, () => {
      assert.equal(tagMarked(text).draft.role, role);
    });
  }
});
