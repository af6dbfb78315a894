import assert from 'node:assert/strict';
import { tagMarked } from '../drafting/marked';

/** Who says what stands in brackets, where a pronoun, a quotation or a phrase like “the firm” points to somebody. */
const sentences: readonly (readonly [string, string])[] = [
  [
    'Two civilians were hurt in the raid, police chief Rahul Sen said on Sunday. A constable of the reserve guard, Ramesh Kureti, was martyred and [two others sustained injuries], he said, adding that the search was on.',
    'Rahul Sen',
  ],
  [
    'Two civilians were hurt in the raid, police chief Rahul Sen said on Sunday. A constable of the reserve guard, Ramesh Kureti, [was martyred], he said.',
    'Rahul Sen',
  ],
  [
    'The mayor, Lucía Ríos, said gunmen stormed the bar at midnight. The bar’s owner, Pedro Salas, died at the scene and [three waiters were wounded], she said.',
    'Lucía Ríos',
  ],
  [
    'Police superintendent Anita Rao said the bus fell into a gorge. The driver, Mohan Lal, survived. [Fourteen pilgrims were killed], she added.',
    'Anita Rao',
  ],
  [
    'Governor Esteban Ruiz confirmed the attack. The suspect, Juan Mora, was shot dead after he [killed two officers], he said.',
    'Esteban Ruiz',
  ],
  [
    'Officers fired no shots, Chief Dana Whitlock told reporters. The suspect, identified as Tyler M. Brandt, [died of a self-inflicted wound], she said.',
    'Dana Whitlock',
  ],
  ['“We heard shots,” Ana Lopez, 34, said. She said [three of her neighbours were killed].', 'Ana Lopez'],
  [
    '“We heard shots,” said Ana Lopez, 34, whose brother, Luis Lopez, was hit. He died in hospital and [two of her cousins were wounded], she said.',
    'Ana Lopez',
  ],
  [
    'The prime minister visited the scene. Rescue chief Ivan Petrov said the roof gave way. [Nine bodies were recovered], he said.',
    'Ivan Petrov',
  ],
  [
    'Colonel Jean Mukasa said rebels attacked at dawn. They were repelled, [leaving 14 of them dead], he said.',
    'Jean Mukasa',
  ],
  [
    'Police in Gujrat said the brothers quarrelled over land. They said [four relatives were shot dead].',
    'Police',
  ],
  [
    'Ministers met on Monday. The interior minister, Paulo Sousa, said police had [arrested 30 looters]. He also said two officers were hurt.',
    'Paulo Sousa',
  ],
  [
    'Ministers met on Monday. The interior minister, Paulo Sousa, said police had arrested 30 looters. [Two officers were hurt], he also said.',
    'Paulo Sousa',
  ],
  [
    'The fire started in a storeroom, said Mariam Koné, a trader at the market. “[My sister and her baby died],” she said. “We could not get the door open.” Police chief Adama Sissoko confirmed the fire. He said 11 people were dead. “Four of my men were injured too,” he added.',
    'Mariam Koné',
  ],
  [
    'The fire started in a storeroom, said Mariam Koné, a trader at the market. “My sister and her baby died,” she said. “We could not get the door open.” Police chief Adama Sissoko confirmed the fire. He said [11 people were dead]. “Four of my men were injured too,” he added.',
    'Adama Sissoko',
  ],
  [
    'The fire started in a storeroom, said Mariam Koné, a trader at the market. “My sister and her baby died,” she said. “We could not get the door open.” Police chief Adama Sissoko confirmed the fire. He said 11 people were dead. “[Four of my men were injured] too,” he added.',
    'Adama Sissoko',
  ],
  [
    'A farmer in the village, Musa Idris, said the gunmen came at dusk. “They rode in on motorbikes and shouted,” he said. “[They killed my two brothers]. I hid in the millet.” The head of the local council, Hajiya Rabi Sani, put the toll at 22. She said nine women were taken.',
    'Musa Idris',
  ],
  [
    'A farmer in the village, Musa Idris, said the gunmen came at dusk. “They rode in on motorbikes and shouted,” he said. “They killed my two brothers. I hid in the millet.” The head of the local council, Hajiya Rabi Sani, put [the toll at 22]. She said nine women were taken.',
    'Hajiya Rabi Sani',
  ],
  [
    'A farmer in the village, Musa Idris, said the gunmen came at dusk. “They rode in on motorbikes and shouted,” he said. “They killed my two brothers. I hid in the millet.” The head of the local council, Hajiya Rabi Sani, put the toll at 22. She said [nine women were taken].',
    'Hajiya Rabi Sani',
  ],
  [
    'An army colonel, who was not authorised to speak, said [14 soldiers had been killed]. “Six more are missing,” he said. The governor, Bashir Lamido, said the number was lower.\n\nA nurse at the general hospital said 30 wounded had been admitted. Three died on Sunday, she said.',
    'army colonel',
  ],
  [
    'An army colonel, who was not authorised to speak, said 14 soldiers had been killed. “[Six more are missing],” he said. The governor, Bashir Lamido, said the number was lower.\n\nA nurse at the general hospital said 30 wounded had been admitted. Three died on Sunday, she said.',
    'army colonel',
  ],
  [
    'An army colonel, who was not authorised to speak, said 14 soldiers had been killed. “Six more are missing,” he said. The governor, Bashir Lamido, said [the number was lower].\n\nA nurse at the general hospital said 30 wounded had been admitted. Three died on Sunday, she said.',
    'Bashir Lamido',
  ],
  [
    'An army colonel, who was not authorised to speak, said 14 soldiers had been killed. “Six more are missing,” he said. The governor, Bashir Lamido, said the number was lower.\n\nA nurse at the general hospital said [30 wounded had been admitted]. Three died on Sunday, she said.',
    'nurse at the general hospital',
  ],
  [
    'An army colonel, who was not authorised to speak, said 14 soldiers had been killed. “Six more are missing,” he said. The governor, Bashir Lamido, said the number was lower.\n\nA nurse at the general hospital said 30 wounded had been admitted. [Three died on Sunday], she said.',
    'nurse at the general hospital',
  ],
  [
    '“The roof came down at once,” Zahra, a 23-year-old seamstress, said from her hospital bed. “[Seven girls on my line were killed].”\n\nThe owner, Kamran Sheikh, was arrested on Tuesday, police said. They said two foremen were also held.',
    'Zahra',
  ],
  [
    '“The roof came down at once,” Zahra, a 23-year-old seamstress, said from her hospital bed. “Seven girls on my line were killed.”\n\nThe owner, Kamran Sheikh, was arrested on Tuesday, police said. They said [two foremen were also held].',
    'police',
  ],
  [
    'Lieutenant Colonel Nadav Levi, a military spokesman, said a drone hit the base. [Two soldiers were killed], he said. The brother of one of them, Omer Katz, said the army had called him at midnight. “They told me three were dead,” he said.',
    'Nadav Levi',
  ],
  [
    'Lieutenant Colonel Nadav Levi, a military spokesman, said a drone hit the base. Two soldiers were killed, he said. The brother of one of them, Omer Katz, said the army had called him at midnight. “They told me [three were dead],” he said.',
    'Omer Katz',
  ],
  [
    'Interior Minister Carlos Peña flew to the province on Friday. [“We have arrested 18 people”], he told reporters. His deputy, Ana Fuentes, said earlier that five policemen had been wounded. She did not say how.',
    'Carlos Peña',
  ],
  [
    'Interior Minister Carlos Peña flew to the province on Friday. “We have arrested 18 people”, he told reporters. His deputy, Ana Fuentes, said earlier that [five policemen had been wounded]. She did not say how.',
    'Ana Fuentes',
  ],
  [
    'Ibrahim Sow lost his wife in the raid. “[They shot her] in front of our children,” he said. Neighbours said 19 people were buried that night. The mayor, Fatou Ba, visited the village on Thursday and said the count was 23.',
    'Ibrahim Sow',
  ],
  [
    'Ibrahim Sow lost his wife in the raid. “They shot her in front of our children,” he said. Neighbours said [19 people were buried] that night. The mayor, Fatou Ba, visited the village on Thursday and said the count was 23.',
    'Neighbours',
  ],
  [
    'Ibrahim Sow lost his wife in the raid. “They shot her in front of our children,” he said. Neighbours said 19 people were buried that night. The mayor, Fatou Ba, visited the village on Thursday and said [the count was 23].',
    'Fatou Ba',
  ],
  [
    "The Kivu Watch Network said [31 villagers were hacked to death] in Mbalako. The group's coordinator, Aimé Kasereka, said the attackers came from the forest. Ten people were abducted, he said. It later raised its count to 36 dead.",
    'Kivu Watch Network',
  ],
  [
    "The Kivu Watch Network said 31 villagers were hacked to death in Mbalako. The group's coordinator, Aimé Kasereka, said the attackers came from the forest. [Ten people were abducted], he said. It later raised its count to 36 dead.",
    'Aimé Kasereka',
  ],
  [
    "The Kivu Watch Network said 31 villagers were hacked to death in Mbalako. The group's coordinator, Aimé Kasereka, said the attackers came from the forest. Ten people were abducted, he said. It later raised [its count to 36 dead].",
    'Kivu Watch Network',
  ],
  [
    'The navy said its patrol boats had rescued 44 migrants off Zuwara. It said [11 bodies were recovered]. A survivor, Yusuf, told the Red Crescent that more than 60 were on board. He said his cousin drowned.',
    'navy',
  ],
  [
    'The navy said its patrol boats had rescued 44 migrants off Zuwara. It said 11 bodies were recovered. A survivor, Yusuf, told the Red Crescent that [more than 60 were on board]. He said his cousin drowned.',
    'Yusuf',
  ],
  [
    'The navy said its patrol boats had rescued 44 migrants off Zuwara. It said 11 bodies were recovered. A survivor, Yusuf, told the Red Crescent that more than 60 were on board. He said [his cousin drowned].',
    'Yusuf',
  ],
  [
    "The ministry said [12 miners were trapped]. Deputy Minister Oksana Ruda said rescuers had reached the shaft. She later told a briefing that five were dead. The mine's operator, Donvuhlia, declined to comment. Three more bodies had been found by evening, the ministry said.",
    'ministry',
  ],
  [
    "The ministry said 12 miners were trapped. Deputy Minister Oksana Ruda said rescuers had reached the shaft. She later told a briefing that [five were dead]. The mine's operator, Donvuhlia, declined to comment. Three more bodies had been found by evening, the ministry said.",
    'Oksana Ruda',
  ],
  [
    "The ministry said 12 miners were trapped. Deputy Minister Oksana Ruda said rescuers had reached the shaft. She later told a briefing that five were dead. The mine's operator, Donvuhlia, declined to comment. [Three more bodies] had been found by evening, the ministry said.",
    'ministry',
  ],
  [
    'Rebel spokesman Abel Tesfu said his forces had taken the town. [They had killed 200 soldiers], he claimed, and captured 45. The defence minister, General Birhan Alemu, dismissed the claim. “We lost nine men,” he said.',
    'Abel Tesfu',
  ],
  [
    'Rebel spokesman Abel Tesfu said his forces had taken the town. They had killed 200 soldiers, he claimed, and [captured 45]. The defence minister, General Birhan Alemu, dismissed the claim. “We lost nine men,” he said.',
    'Abel Tesfu',
  ],
  [
    'Rebel spokesman Abel Tesfu said his forces had taken the town. They had killed 200 soldiers, he claimed, and captured 45. The defence minister, General Birhan Alemu, dismissed the claim. “We lost [nine men],” he said.',
    'Birhan Alemu',
  ],
  [
    'Sister Agnes Mwale runs the clinic. She said [six children had died] since Monday. “We have no blood,” she said. “Two mothers died last night.” Her driver, Peter Banda, was shot in the leg by soldiers. An army spokesman denied it.',
    'Sister Agnes Mwale',
  ],
  [
    'Sister Agnes Mwale runs the clinic. She said six children had died since Monday. “We have no blood,” she said. “[Two mothers died] last night.” Her driver, Peter Banda, was shot in the leg by soldiers. An army spokesman denied it.',
    'Sister Agnes Mwale',
  ],
  [
    'Sheriff Tom Beckett identified the gunman as Wade Harlan, 31. Harlan had been fired in May, he said. [Three employees were killed] before deputies arrived, he said.',
    'Tom Beckett',
  ],
  [
    "The suspect's wife, Lena Ortiz, told police he had left at dawn. He [shot five people] at the depot, according to the criminal complaint. District Attorney Ruth Kagan said he would face trial. She said one of the wounded had died.",
    'criminal complaint',
  ],
  [
    "The suspect's wife, Lena Ortiz, told police he had left at dawn. He shot five people at the depot, according to the criminal complaint. District Attorney Ruth Kagan said he would face trial. She said [one of the wounded had died].",
    'Ruth Kagan',
  ],
  [
    'Two aid workers reached the camp on Monday. One of them, Claire Dubois of Médecins du Monde, described corpses on the road. “I counted 17 bodies,” she said. The other, a Sudanese driver, said [his nephew had been killed]. He asked not to be named.',
    'Sudanese driver',
  ],
  [
    'Amina, whose husband was a guard at the dam, said she had heard nothing from him. “They say [80 people are missing],” she said. The regional prefect, Driss Alaoui, said on state radio that 34 bodies had been found. That figure was given before the second wall broke, he said.',
    'Amina',
  ],
  [
    'Amina, whose husband was a guard at the dam, said she had heard nothing from him. “They say 80 people are missing,” she said. The regional prefect, Driss Alaoui, said on state radio that [34 bodies had been found]. That figure was given before the second wall broke, he said.',
    'Driss Alaoui',
  ],
  [
    'The Taliban attacked three checkpoints in Kunduz, the provincial police chief, Abdul Qayum, said. [Eight officers were killed], he said, and the insurgents left 11 dead. A Taliban spokesman, Zabihullah, put police losses at 25. The group also said it had captured six men.',
    'Abdul Qayum',
  ],
  [
    'The Taliban attacked three checkpoints in Kunduz, the provincial police chief, Abdul Qayum, said. Eight officers were killed, he said, and the insurgents left [11 dead]. A Taliban spokesman, Zabihullah, put police losses at 25. The group also said it had captured six men.',
    'Abdul Qayum',
  ],
  [
    'The Taliban attacked three checkpoints in Kunduz, the provincial police chief, Abdul Qayum, said. Eight officers were killed, he said, and the insurgents left 11 dead. A Taliban spokesman, Zabihullah, put [police losses at 25]. The group also said it had captured six men.',
    'Zabihullah',
  ],
  [
    'The Taliban attacked three checkpoints in Kunduz, the provincial police chief, Abdul Qayum, said. Eight officers were killed, he said, and the insurgents left 11 dead. A Taliban spokesman, Zabihullah, put police losses at 25. The group also said it had [captured six men].',
    'Taliban',
  ],
  [
    "Hospital director Samir Haddad said the wards were full. [Forty-one people had died] in his hospital alone, he said. The governor's spokeswoman, Rania Aziz, accused him of exaggerating. The true figure is 26, she said.",
    'Samir Haddad',
  ],
  [
    "Hospital director Samir Haddad said the wards were full. Forty-one people had died in his hospital alone, he said. The governor's spokeswoman, Rania Aziz, accused him of exaggerating. [The true figure is 26], she said.",
    'Rania Aziz',
  ],
  [
    '“They opened fire without warning,” a 40-year-old teacher told AFP. “[I saw four people fall].” The teacher, who asked to be called only Jean, said soldiers took away two of his pupils. The regional commander could not be reached.',
    '40-year-old teacher',
  ],
  [
    '“They opened fire without warning,” a 40-year-old teacher told AFP. “I saw four people fall.” The teacher, who asked to be called only Jean, said [soldiers took away two of his pupils]. The regional commander could not be reached.',
    '40-year-old teacher',
  ],
  [
    'The bus driver, Hari Thapa, survived the plunge. Speaking from hospital, he said the brakes failed. “[Twelve people were thrown into the river],” he said. Inspector Mina Rai said nine bodies had been found. According to her, six people were still missing.',
    'Hari Thapa',
  ],
  [
    'The bus driver, Hari Thapa, survived the plunge. Speaking from hospital, he said the brakes failed. “Twelve people were thrown into the river,” he said. Inspector Mina Rai said [nine bodies had been found]. According to her, six people were still missing.',
    'Mina Rai',
  ],
  [
    'The bus driver, Hari Thapa, survived the plunge. Speaking from hospital, he said the brakes failed. “Twelve people were thrown into the river,” he said. Inspector Mina Rai said nine bodies had been found. According to her, [six people were still missing].',
    'Mina Rai',
  ],
  [
    'Union leader Pablo Quispe said police fired from a helicopter. “[There are 17 dead],” he told local radio. The police denied using live rounds. They said a dozen officers were hurt by stones. Quispe called that a lie. In his count, 44 protesters were wounded.',
    'Pablo Quispe',
  ],
  [
    'Union leader Pablo Quispe said police fired from a helicopter. “There are 17 dead,” he told local radio. The police denied using live rounds. They said [a dozen officers were hurt] by stones. Quispe called that a lie. In his count, 44 protesters were wounded.',
    'police',
  ],
  [
    "BREAKING\n\nGovernor Lim Hock Seng said the ferry sank in rough seas. The coast guard had saved 60 people, he said. Another 22 are missing. Captain Rosli Ahmad, who commands the rescue ships, said [nine bodies were picked up]. The company that runs the ferry, Selat Lines, said 101 passengers were aboard. The firm's manager, Tan Wei, said three crew members drowned.",
    'Rosli Ahmad',
  ],
  [
    "BREAKING\n\nGovernor Lim Hock Seng said the ferry sank in rough seas. The coast guard had saved 60 people, he said. Another 22 are missing. Captain Rosli Ahmad, who commands the rescue ships, said nine bodies were picked up. The company that runs the ferry, Selat Lines, said 101 passengers were aboard. The firm's manager, Tan Wei, said [three crew members drowned].",
    'Tan Wei',
  ],
  [
    'Officials gave differing accounts. The district chief said [13 people were dead]; the health office counted 17. The chief later corrected himself. “It is 16”, he said.',
    'district chief',
  ],
  [
    'Officials gave differing accounts. The district chief said 13 people were dead; the health office counted [17]. The chief later corrected himself. “It is 16”, he said.',
    'health office',
  ],
  [
    'Officials gave differing accounts. The district chief said 13 people were dead; the health office counted 17. The chief later corrected himself. [“It is 16”], he said.',
    'district chief',
  ],
  [
    'Relief worker Hassan Jibril, 29, was on the truck when it was hit. [“Three of us died”], he said. The World Food Convoy, which employs him, said two drivers were killed. It said a third was in a coma.',
    'Hassan Jibril',
  ],
  [
    'Relief worker Hassan Jibril, 29, was on the truck when it was hit. “Three of us died”, he said. The World Food Convoy, which employs him, said [two drivers were killed]. It said a third was in a coma.',
    'World Food Convoy',
  ],
  [
    'Relief worker Hassan Jibril, 29, was on the truck when it was hit. “Three of us died”, he said. The World Food Convoy, which employs him, said two drivers were killed. It said [a third was in a coma].',
    'World Food Convoy',
  ],
  [
    'Gen. Viktor Moroz said [his troops had lost 18 men]. His counterpart on the other side, Col. Anton Reva, claimed 150 had been killed. A villager, Halyna, 67, said both were lying. “I buried four boys in my garden,” she said.',
    'Viktor Moroz',
  ],
  [
    'Gen. Viktor Moroz said his troops had lost 18 men. His counterpart on the other side, Col. Anton Reva, claimed [150 had been killed]. A villager, Halyna, 67, said both were lying. “I buried four boys in my garden,” she said.',
    'Anton Reva',
  ],
  [
    'Gen. Viktor Moroz said his troops had lost 18 men. His counterpart on the other side, Col. Anton Reva, claimed 150 had been killed. A villager, Halyna, 67, said both were lying. “I buried [four boys] in my garden,” she said.',
    'Halyna',
  ],
  [
    'Hamid, a shopkeeper near the Friday mosque in Sarband, said the gunmen fired at the crowd. He said [four people were killed].',
    'Hamid',
  ],
  [
    'Oksana, a baker from Lyman, told Suspilne the shells landed at noon. She said [two women were hurt].',
    'Oksana',
  ],
  [
    'Zainab, whose family fled Bama in 2014, said soldiers came back. She said [her uncle was killed].',
    'Zainab',
  ],
  [
    'Police recovered two corpses in Lima. Rights Alert said it had documented [31 cases of abduction].',
    'Alert',
  ],
  [
    'The National Commission for Refugees, Migrants and Internally Displaced Persons said the roads were cut. It said [12,000 people had fled].',
    'National Commission for Refugees',
  ],
  [
    'The Office of the United Nations High Commissioner for Human Rights said it was alarmed. It said [45 people were killed].',
    'Office of the United Nations High Commissioner for Human Rights',
  ],
  ['Ndlovu said his team reached the mine at dawn. He said [nine men were trapped].', 'Ndlovu'],
  [
    'Fire chief Marek Wolski arrived first. “[Seven were inside],” he said. Wolski said two more had jumped.',
    'Marek Wolski',
  ],
  [
    'Fire chief Marek Wolski arrived first. “Seven were inside,” he said. Wolski said [two more had jumped to their deaths].',
    'Marek Wolski',
  ],
  ['Petro, the train driver, survived. He told investigators that [two colleagues had died].', 'Petro'],
  [
    'Deputy head of the military administration Yevhen Tarasenko said [three were killed]. He said the strike came at 3 a.m.',
    'Deputy head of the military administration Yevhen Tarasenko',
  ],
  [
    'Deputy head of the military administration Yevhen Tarasenko said the strike came at 3 a.m. He said [three were killed].',
    'Deputy head of the military administration Yevhen Tarasenko',
  ],
  [
    '“My nephew is one of them,” said Gul Bibi, 50. Her husband said [the other was a cousin, killed at the gate].',
    'husband',
  ],
  ['The imam, Yusuf Demir, was inside. He said [five of the congregation died].', 'Yusuf Demir'],
  [
    'Emergency Lawyers, a group that documents abuses, accused the army. It said [31 people were executed].',
    'Emergency Lawyers',
  ],
  [
    'The town’s only surgeon, Dr. Idris Barka, has been working for 30 hours. He said [11 patients died on the table].',
    'Idris Barka',
  ],
  [
    'Aid group Open Hands said a convoy was hit. It said [three drivers were killed].',
    'Aid group Open Hands',
  ],
  ['Agriculture student Leila Mansour hid in a lab. She said [six classmates were shot].', 'Leila Mansour'],
  [
    'A police spokeswoman, Chief Inspector Grace Adeyemi, said [ten hostages were freed]. She said two kidnappers died.',
    'Grace Adeyemi',
  ],
  [
    'A police spokeswoman, Chief Inspector Grace Adeyemi, said ten hostages were freed. She said [two kidnappers died].',
    'Grace Adeyemi',
  ],
  ['The army, in its statement, said [two soldiers died]. It did not mention civilians.', 'army'],
  [
    '“I saw [two men fall],” said a woman who would not give her name. She said a third man crawled away.',
    'woman',
  ],
  [
    '“I saw two men fall,” said a woman who would not give her name. She said [a third man was hit].',
    'woman',
  ],
  [
    'An opposition lawmaker, Didier Yao, put the figure at [60 dead]. The government did not react.',
    'Didier Yao',
  ],
  [
    'Kassim, a mechanic who lives behind the barracks in Dali, said the soldiers fired first. He said [three neighbours were killed].',
    'Kassim',
  ],
  ['One guard, Rafiq, told the paper that [eight men had died]. He said two were his friends.', 'Rafiq'],
  [
    'Suleiman, who asked that only his first name be used, said the men fled. He said [eight had died].',
    'Suleiman',
  ],
  ['“They came from the Kolo side,” said Suleiman, a herder. He said [eight had died].', 'Suleiman'],
  [
    'Governor Tuma’s office said the road was open. Tuma said [nine soldiers had fallen]. He did not say where.',
    'Tuma',
  ],
  [
    'Governor Tuma toured the site with General Oyite. Oyite said the rebels fled. He said [nine soldiers had fallen].',
    'Oyite',
  ],
  [
    'Red Lake Monitor said on Sunday it had confirmed [71 deaths]. It said 12 were children.',
    'Red Lake Monitor',
  ],
  [
    'Red Lake Monitor said on Sunday it had confirmed 71 deaths. It said [12 were children].',
    'Red Lake Monitor',
  ],
  [
    'General Kaya, the front commander, said his men held the bridge. Asked about losses, he said [four had been killed].',
    'Kaya',
  ],
  [
    '“It was a massacre,” the bishop of Bondo, Alphonse Keza, said. He put [the dead at 38].',
    'Alphonse Keza',
  ],
  [
    'Prosecutor Elif Arslan said the mine had been closed by order. She said [seven executives were detained]. Their lawyer denied it.',
    'Elif Arslan',
  ],
];

describe('the claimant that other sentences name', () => {
  for (const [text, claimant] of sentences) {
    it(`finds ${claimant || 'nobody'} in ${text.replaceAll('\n', ' ')}`, () => {
      assert.equal([tagMarked(text).draft.claimant ?? []].flat().join('; '), claimant);
    });
  }
});
