import assert from 'node:assert/strict';
import { suggest } from '../suggesting/suggest';

const ofPeople = new Set([
  'killed',
  'injured',
  'casualties',
  'abducted',
  'arrested',
  'missing',
  'displaced',
  'strength',
]);

/** What a sentence counts, in its order: "killed 4"; "killed some" where no number is told. */
function counted(sentence: string): string[] {
  return suggest(sentence).flatMap(({ draft: { kind, figure } }) => {
    if (!ofPeople.has(kind)) return [];
    const { low, high } = figure ?? {};
    const exact = low === high;
    return [`${kind} ${exact ? (low ?? 'some') : `${low ?? ''}–${high ?? ''}`}`];
  });
}

const tables: Readonly<Record<string, readonly (readonly [sentence: string, ...expected: string[]])[]>> = {
  'lists of the named': [
    ['Killed were Abdel Sahiron, alias “Bokbok,” 31, and a companion known only as “Jul.”', 'killed 2'],
    ['Injured were Sgt. Mario Reyes, Cpl. Ben Cruz and Pfc. Jay Lim.', 'injured 3'],
    ['The deceased are: Sgt. Peter Lado, Cpl. James Akol and Pte. Simon Oyet.', 'killed 3'],
    ['Relatives named the dead as Amjad Sawafta, 22, and Qais Daraghmeh, 17.', 'killed 2'],
    ['The dead were identified as Ahmed Khan, a shopkeeper, and Bilal Ahmed, 24, of Quetta.', 'killed 2'],
    [
      'Police identified the fatalities as Rowena Santos, 44; her daughters Kyla, 19, and Jana, 15; and driver Edgar Tomin, 38.',
      'killed 4',
    ],
    ['Also killed were two policemen, a driver and a guard.', 'killed 2', 'killed 1', 'killed 1'],
    ['The wounded were taken to hospital in Quetta and Kalat.'],
  ],
  'people told of as one party': [
    ['A weaver and his wife were shot and killed.', 'killed 2'],
    ['The president, his chief of staff and his eldest son were detained.', 'arrested 3'],
    ['An elder, Malik Shah Jehan, his son and two guards lost their lives.', 'killed 2', 'killed 2'],
    ['A nurse, Rosa Ferreira, and a mother of three, Ana Dutra, lost their lives.', 'killed 2'],
    ['A soldier and a policeman were killed.', 'killed 1', 'killed 1'],
  ],
  'figures that others replace or stand beside': [
    ['The death toll has risen to 37, up from 22 announced on Monday.', 'killed 37', 'killed 22'],
    ['The toll rose to 12 on Tuesday from the nine reported before.', 'killed 12', 'killed 9'],
    ['The ombudsman raised to 16 from 12 the number of demonstrators killed.', 'killed 16', 'killed 12'],
    ['They reported 17 deaths since July, up from 11 in the last report.', 'killed 17', 'killed 11'],
    ['The confirmed dead from the fire climbed to 38 on Saturday.', 'killed 38'],
    ['It documented 87 deaths, compared with 52 in March.', 'killed 87', 'killed 52'],
    ['They said 241 had been killed, twice the government’s count of 129.', 'killed 241', 'killed 129'],
  ],
  'verbs that stand with another count': [
    [
      'Two jawans and a police SPO were martyred and a Major critically wounded.',
      'killed 2',
      'killed 1',
      'injured 1',
    ],
    ['Three constables were killed and an ASI seriously injured.', 'killed 3', 'injured 1'],
    ['Twelve soldiers died in Gao, three in Mopti and one in Kidal.', 'killed 12', 'killed 3', 'killed 1'],
    ['Six people were arrested in Pristina, two at the hospital.', 'arrested 6'],
  ],
  'who a verb is said of': [
    ['A man stabbed two officers before being shot dead by troops.', 'killed 1', 'injured 2'],
    ['The gunman wounded three people before being arrested.', 'arrested 1', 'injured 3'],
    ['The rebels released the soldier they had been holding since May.', 'abducted 1'],
    ['A terrorist killed a man before he was shot dead by police.', 'killed 1', 'killed 1'],
    ['Medics took one officer, a woman in her twenties, to Shaare Zedek hospital.', 'injured 1'],
    ['More than 180,000 people, many already uprooted once before, have fled.', 'displaced 180001–'],
    ['Police said the town had fallen.'],
  ],
  'counts in long phrases': [
    ['Troops killed the leader known as “Chejo” and two members of his ring.', 'killed 1', 'killed 2'],
    ['An explosive device killed Colonel Abdullah Saeed and three of his escorts.', 'killed 1', 'killed 3'],
    ['Six PKK terrorists had been “neutralised” in the north.', 'killed 6'],
    ['Twelve Iranian-backed militiamen were killed.', 'killed 12'],
    ['The rebels handed over three officers they had abducted.', 'abducted 3'],
    ['Seven tourists were robbed and two of them stabbed.', 'injured 2'],
    ['Militiamen killed 12 displaced persons.', 'killed 12'],
    ['The army lost 1,210 personnel.', 'casualties 1210'],
    ['A child aged three was pulled out of the wreckage unscathed.', 'injured 0'],
    ['The army repulsed terrorist attacks and buried the slain soldiers.'],
  ],
  'the same people again': [
    ['Two soldiers were killed. The soldiers were killed when their vehicle hit a mine.', 'killed 2'],
    ['A man was shot dead. The suspect was later shot dead in a chase.', 'killed 1', 'killed 1'],
    ['He stabbed four people. All four victims were taken to hospital.', 'injured 4'],
    ['The number of injured was put at 30 by doctors and 45 by the police.', 'injured 30', 'injured 45'],
    ['Officials said nine people had died, correcting an earlier figure of 11.', 'killed 9', 'killed 11'],
  ],
  'groups and times between': [
    ['The crew of 25 were taken hostage.', 'abducted 25'],
    ['The blast killed a family of five, including three children.', 'killed 5'],
    ['Four persons were on Thursday confirmed dead.', 'killed 4'],
    ['A stampede killed 121 people, mostly women and children.', 'killed 121'],
    ['They counted 23 dead and had taken away seven more bodies.', 'killed 23', 'killed 7'],
    ['The ministry said it had destroyed up to 300 servicemen and three tanks.', 'killed –300'],
    ['Troops lost one soldier in the firefight.', 'killed 1'],
  ],
  'people taken away': [
    ['The gunmen took away two foreigners.', 'abducted 2'],
    ['Bandits dragged four passengers off the bus and marched them into the forest.', 'abducted 4'],
    [
      'The attackers, in trucks with police markings, forced five patients into their vehicles.',
      'abducted 5',
    ],
    ['Nobody was taken from that hotel.', 'abducted 0'],
    ['Soldiers took away 18 men, whose whereabouts remain unknown.', 'arrested 18', 'missing 18'],
    ['Witnesses said soldiers dragged 12 men out of their homes.', 'arrested 12'],
    ['Rebels took 12 pupils from a school in Tangaza.', 'abducted 12'],
    ['The front admitted holding two policemen.', 'abducted 2'],
    ['Police are holding two suspects.', 'arrested 2'],
    ['The jihadists are believed to be holding five nurses.', 'abducted 5'],
    ['The engineer, whom we have held since 30 August, is in good health.', 'abducted 1'],
    ['Of 251 hostages, 59 are still being held in Gaza.', 'abducted 59'],
    ['Troops took 13 suspects into custody in Hoshab.', 'arrested 13'],
    ['He was captured by the army in 2006.', 'arrested 1'],
    ['He took his children with him, and the minister took the case away.'],
    ['Firefighters led 30 guests out of the hotel.'],
  ],
  'people of whom there is no trace': [
    ['There are five soldiers whose whereabouts we do not know.', 'missing 5'],
    ['The centre recorded 61 abductions, of whom 19 remain untraced.', 'abducted 61', 'missing 19'],
    ['Three of our youths are yet to be seen.', 'missing 3'],
    ['More than 110,000 people are listed as missing in Mexico.', 'missing 110001–'],
    ['Rescuers were searching for three fishermen.', 'missing 3'],
    ['Two of my catechists are gone.', 'missing 2'],
    ['Contact was lost with eight climbers.', 'missing 8'],
    ['Relatives have had no word from the seven boys.', 'missing 7'],
    ['Troops are searching for five gunmen, and the president has not returned home.'],
    ['“No soldier is missing,” one of them said.', 'missing 0'],
  ],
  'people who had to leave': [
    ['About 600 families had left the villages.', 'displaced 600'],
    ['The violence has driven whole families from the hills around Fresnillo.', 'displaced some'],
    ['At least 700 households moved to safer areas.', 'displaced 700–'],
    ['The clashes drove 12,000 people into neighbouring Chad.', 'displaced 12000'],
    ['Up to 8,000 refugees crossed into Chad.', 'displaced –8000'],
    ['At least 2,000 families were forced to abandon their villages.', 'displaced 2000–'],
    ['The gunmen left the village, and troops left the area.'],
  ],
  'dead and wounded together': [
    ['Troops repulsed the attack, inflicting heavy losses on the terrorists.', 'casualties some'],
    ['There was an unknown number of casualties.', 'casualties some'],
    ['The number of casualties reached 60.', 'casualties 60'],
    ['Ukraine lost up to 370 servicemen killed and wounded.', 'casualties –370'],
    ['Two gunmen were hit.', 'casualties 2'],
    ['There were fears of mass casualties.'],
  ],
  'those among the dead': [
    ['He put the number of martyred soldiers at seven.', 'killed 7'],
    ['Two nurses were among those who lost their lives.', 'killed 2'],
    ['Rosalba Ortiz, whose son Kevin, 19, was among the dead, wept.', 'killed 1'],
    ['Among the fatalities was a nurse.', 'killed 1'],
    ['In the evening a woman died, so it is 19 now.', 'killed 1', 'killed 19'],
    ['Many of the wounded were in critical condition.'],
    ['One of the wounded died.', 'killed 1'],
    ['Four officers and an undetermined number of protesters died.', 'killed 4', 'killed some'],
    ['She was the third prison official killed in the country this month.', 'killed 3'],
    ['We buried seven parishioners last year.', 'killed 7'],
    ['Troops killed around 30 “terrorists” near Tessalit.', 'killed 30'],
    ['Three District Reserve Guard (DRG) jawans were killed.', 'killed 3'],
    ['The two aid workers were released unharmed.'],
  ],
  'who takes prisoners': [
    ['Ukrainian paratroopers captured five Russian soldiers.', 'arrested 5'],
    ['Al-Shabaab captured eleven soldiers.', 'abducted 11'],
    ['The rebels took 200 soldiers prisoner.', 'abducted 200'],
    ['Police captured two accomplices.', 'arrested 2'],
  ],
  'words for what happened': [
    ['Nine workers died and three were left battling for life.', 'killed 9', 'injured 3'],
    ['“Several attackers were also sent to hell,” he added.', 'killed some'],
    ['Two guards paid the supreme price.', 'killed 2'],
    ['A sergeant of the brigade had fallen in the north.', 'killed 1'],
    ['The office regrets to announce the demise of three members.', 'killed 3'],
    ['Two drinkers were hit by stray bullets and one later gave up the ghost.', 'injured 2', 'killed 1'],
    ['An ambulance driver lost a leg.', 'injured 1'],
    ['Doctors counted 31 people with gunshot and machete wounds.', 'injured 31'],
    ['More than 120 people have taken refuge at the village hall.', 'displaced 121–'],
    ['Fighting has driven 30,000 people from their homes.', 'displaced 30000'],
    ['Over 50,000 live in relief camps.', 'displaced 50001–'],
    ['Parents said 163 children are still with the kidnappers.', 'abducted 163'],
    ['Bandits raided the village, carting away 23 women.', 'abducted 23'],
    ['Nineteen of the defendants are in custody.', 'arrested 19'],
    ['Casualties: 2 KIA, 5 WIA.', 'killed 2', 'injured 5'],
    ['The junta insisted that not a drop of blood had been spilled.', 'killed 0'],
  ],
  'headlines without articles': [
    ['Blast kills tribal elder, three others in Bajaur', 'killed 1', 'killed 3'],
    ['Bomb kills policeman, two civilians in Quetta', 'killed 1', 'killed 2'],
  ],
  'what counts nobody who came to harm': [
    ['It did not say how many of the dead were civilians.'],
    ['49 drones were shot down and nine more vanished from radar.'],
    ['Liverpool lost three players to injury and were hammered 5-0.'],
    ['She has fallen in love with the city.'],
    ['Vaccination has saved the lives of 12,000 children.'],
    ['The plan to evacuate 3,000 residents was abandoned.'],
    ['Two people have been charged with fraud; a third is under investigation.'],
    ['The army has deployed four helicopters to search for the missing.'],
  ],
};

describe('counts of people', () => {
  for (const [title, rows] of Object.entries(tables)) {
    for (const [sentence, ...expected] of rows) {
      it(`tells ${title}: ${sentence}`, () => {
        assert.deepEqual(counted(sentence), expected);
      });
    }
  }
});
