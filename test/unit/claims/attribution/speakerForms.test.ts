import assert from 'node:assert/strict';
import { tagMarked } from '../drafting/marked';

/** Who says what stands in brackets: speakers and verbs in the forms that wires, dailies and ministries give them. */
const sentences: readonly (readonly [string, string])[] = [
  ['[Three militants were killed] in Sopore on Monday, ADGP (Kashmir) V.K. Dhar said.', 'V.K. Dhar'],
  ['[Six insurgents were killed], Inspector General of Police (Bastar Range) S.K. Netam said.', 'S.K. Netam'],
  [
    'Troops [killed 76 terrorists] in the past week, Director of Defence Media Operations Maj.-Gen. Emeka Danladi said on Friday.',
    'Emeka Danladi',
  ],
  [
    'Separatists [shot dead two workers] on Saturday, police spokesman Adj. Sr. Comr. Beni Rumbiak said on Sunday.',
    'Beni Rumbiak',
  ],
  ['[Two constables were injured], SP (Rural) P. Madhavan Nair told reporters.', 'P. Madhavan Nair'],
  ['[Four rebels died], Brig. Gen. (ret.) T.R. Okello told the station.', 'T.R. Okello'],
  [
    '[Four rebels died] in the clash, Lt. Col. J.-P. Mbarga, the battalion commander, said.',
    'Lt. Col. J.-P. Mbarga',
  ],
  ['Deputy Commissioner (South) A. B. M. Rahman said [nine people were hurt].', 'A. B. M. Rahman'],
  ['[Nine people drowned], according to Dr. K. M. Alam, civil surgeon of Bhola.', 'K. M. Alam'],
  [
    '[Five labourers were gunned down] at Turbat, Assistant Commissioner Turbat (acting) Naseer-ud-Din Baloch said.',
    'Naseer-ud-Din Baloch',
  ],
  ['The [toll had reached 16], D.S.P. Ganesh Thapa said by phone.', 'D.S.P. Ganesh Thapa'],
  ['"[Seven people died]," Insp. Gen. M. O. Bello (rtd) said.', 'M. O. Bello'],
  [
    '[Twelve villagers were killed], Col (R) Saeed Anwar, the provincial minister for home affairs, told Geo News.',
    'Saeed Anwar',
  ],
  ['[Forty families were displaced] by the fire, Barangay 105 officials said.', 'Barangay 105 officials'],
  [
    'A suspect, Daniel Kim, was arrested near the station, [having injured four commuters], he told police.',
    'Daniel Kim',
  ],
  [
    'The suspect, identified as 24-year-old Tyler M. Brandt, [died of a self-inflicted gunshot wound] as officers closed in, Chief Dana Whitlock told reporters.',
    'Dana Whitlock',
  ],
  [
    'The victim, named as Aisha Bello, 34, [was stabbed to death] at a bus stop in Lambeth, the Metropolitan Police said.',
    'Metropolitan Police',
  ],
  [
    'Three workers of the Cameroon Development Corporation [were killed] when gunmen opened fire, the company announced in a communiqué.',
    'Cameroon Development Corporation',
  ],
  ['[Two engineers of Sinohydro were kidnapped] on Tuesday, the firm said.', 'Sinohydro'],
  ['[Six employees of Vale were missing] after the collapse, the miner said in a filing.', 'Vale'],
  [
    '[Four nurses from Médecins Sans Frontières were wounded] in the shelling, the charity said.',
    'Médecins Sans Frontières',
  ],
  [
    '[Nine staff members of the World Food Programme were detained] in Sanaa, the agency said.',
    'World Food Programme',
  ],
  [
    'A cameraman for Al Araby TV [was killed] in a strike on Khan Younis, the broadcaster announced.',
    'Al Araby TV',
  ],
  ['The bishop of Auchi’s driver [was abducted], the Diocese of Auchi has disclosed.', 'Diocese of Auchi'],
  ['The gunmen later freed [two of the seminarians], the diocese said, quoting police.', 'police'],
  [
    '[Three students of Makerere University were injured] in the crush, the university said on X.',
    'Makerere University',
  ],
  [
    '[Nine people were murdered] in the raid, radio station Ndeke Luka said, citing a local councillor.',
    'local councillor',
  ],
  [
    '[Nine people were murdered] on Sunday, the Central African radio station Ndeke Luka said, citing a local councillor.',
    'local councillor',
  ],
  [
    'Ten Malian soldiers [were slaughtered] in an ambush at In-Afarak, the Russian military blogger “Kharon” wrote, adding that a helicopter was lost.',
    'Russian military blogger “Kharon”',
  ],
  ['[Five aid workers were executed], campaigner Lina Haddad posted on X.', 'Lina Haddad'],
  [
    'Peru’s ombudsman on Thursday [raised to 16 from 12 the number of demonstrators killed].',
    'Peru’s ombudsman',
  ],
  [
    'Lebanon’s health ministry on Sunday [updated the toll from Friday’s strike to 39 dead].',
    'Lebanon’s health ministry',
  ],
  [
    'The Gaza health ministry revised its count upwards: [41 people had been killed] in the strike.',
    'Gaza health ministry',
  ],
  ['The Attorney General announced Tuesday [the arrest of 22 alleged gang members].', 'Attorney General'],
  ['The presidency regrets to announce [the demise of three members of the guard].', 'presidency'],
  [
    'The Ministry of Defence regrets to inform the public that [two of its pilots died] in a crash.',
    'Ministry of Defence',
  ],
  ['Relatives named [the dead as Amjad Sawafta, 22, and Qais Daraghmeh, 17].', 'Relatives'],
  ['Police identified [the dead man as Omar Said].', 'Police'],
  ['Regional head Oleh Kravets wrote that the fire [injured 14].', 'Oleh Kravets'],
  ['The fire [injured 14], including two rescuers, regional head Oleh Kravets wrote.', 'Oleh Kravets'],
  ['[Six protesters were killed], by the opposition’s count.', 'opposition'],
  ['By the army’s account, [18 rebels were killed] in the fighting.', 'army'],
  ['By one estimate from the UN refugee agency, [40,000 people have fled].', 'UN refugee agency'],
  ['[Nineteen children were among the dead], per the county coroner.', 'county coroner'],
  ['Per the sheriff’s office, [three deputies were wounded].', 'sheriff’s office'],
  ['In the words of the garrison commander, [“not a single soldier was lost”].', 'garrison commander'],
  ['The army’s earlier statement had spoken of [22 bodies taken to the hospital].', 'army'],
  ['The state broadcaster put out a bulletin saying [five policemen had been killed].', 'state broadcaster'],
  ['Lawyers for the herders counted [31 people with gunshot wounds].', 'Lawyers for the herders'],
  [
    '[Eleven homicides] were logged in 24 hours, the daily Noreste del Valle’s running count shows.',
    'Noreste del Valle',
  ],
  ['Hospital records seen by Reuters show [41 people were treated for gunshot wounds].', 'Hospital records'],
  ['A leaked cable says [17 soldiers were captured].', 'leaked cable'],
  ['The indictment says the men [killed nine people] between 2018 and 2021.', 'indictment'],
  ['The indictment alleges that the men [killed nine people] between 2018 and 2021.', 'indictment'],
  ['“[We buried 40 people] that week,” recalls Hawa Kuku, a nurse.', 'Hawa Kuku'],
  ['“[We buried 40 people] that week,” Hawa Kuku, who runs the clinic, says, folding gauze.', 'Hawa Kuku'],
  ['Nurse Hawa Kuku says she [treated 12 wounded boys] in a day.', 'Hawa Kuku'],
  [
    'State media quoted the interior minister, Hamid Rezai, as saying [four policemen had been killed].',
    'Hamid Rezai',
  ],
  ['Tasnim quoted Brig. Gen. Ali Fadavi as saying that [two Guards were martyred].', 'Ali Fadavi'],
  ['Deputy governor Reza Karimi was quoted by IRNA as saying [eight people were wounded].', 'Reza Karimi'],
  ['[Eight people were wounded], IRNA quoted the deputy governor, Reza Karimi, as saying.', 'Reza Karimi'],
  ['[Eight people were wounded], the deputy governor was quoted as saying by IRNA.', 'deputy governor'],
  ['Quoting a hospital official, Anadolu said [eight people were wounded].', 'hospital official'],
  ['[Eight people were wounded], state TV reported, quoting the provincial governor.', 'provincial governor'],
  [
    '[Eight people were wounded], the agency reported, quoting the provincial governor.',
    'provincial governor',
  ],
  ['Residents said soldiers [killed nine men], a charge the army rejected.', 'Residents'],
  ['The UN says [12,000 civilians have been killed], figures Moscow dismisses.', 'UN'],
  ['Bamako admitted to [two dead and ten wounded] in its ranks.', 'Bamako'],
  ['The army admitted that [it had lost six tanks and 14 men].', 'army'],
  ['Hezbollah announced the death of [one member], Ali Hassan Faqih.', 'Hezbollah'],
  [
    'Sheriff Ana Lopez said the shooting began at 9 p.m. “[Three people died] at the scene,” she said.',
    'Sheriff Ana Lopez',
  ],
  [
    'Mutinous officers announced that they had dissolved the government. [Two presidential guards were shot dead], a palace source said.',
    'palace source',
  ],
  ['The army said its men came under fire; it reported [no casualties].', 'army'],
  [
    'The Israeli army said about 20 launches were identified and that [no injuries were reported].',
    'Israeli army',
  ],
  [
    'Hours later a drone struck a car on the Naqoura road; state-run NNA said [two people inside were killed].',
    'NNA',
  ],
  [
    'Hospital sources said 31 lives were lost, though a Taliban spokesman maintained that [only nine people had been martyred].',
    'Taliban',
  ],
  [
    'A suicide bomber blew himself up among worshippers at a mosque in Kunduz during prayers, [claiming 31 lives], hospital sources said, though a Taliban spokesman for the province maintained that only nine people had been martyred.',
    'hospital sources',
  ],
  ['Eleven of those [killed] belonged to Hezbollah, the movement has confirmed.', 'Hezbollah'],
  [
    'The United States believes Iran has shipped [180 missiles] to Russia, two officials said on condition of anonymity.',
    'two officials',
  ],
  [
    'The strike, which [killed 12 members of one family], hit a house in Deir al-Balah, neighbours and medics said.',
    'neighbours; medics',
  ],
  [
    'Dozens of herders were wounded and [a policeman was killed by an arrow], activists and officials said separately.',
    'activists; officials',
  ],
  ['Here is what officials have said so far: [12 people were killed] and 30 hurt.', 'officials'],
  [
    'Security forces on Tuesday [killed five terrorists] in two separate operations, the military’s media wing said.',
    'military’s media wing',
  ],
  [
    'Inter-Services Public Relations (ISPR) said in a statement that the fire exchange left [four khwarij dead].',
    'Inter-Services Public Relations',
  ],
  [
    'The governorate’s media office said in a brief dispatch that [eight shepherds were killed].',
    'governorate’s media office',
  ],
  ['Hamid, 34, who sells fruit in Sarband, said [four people were killed].', 'Hamid'],
  ['Kofi, a fisherman from Keta, lost two sons. “[Nine boats sank],” he said.', 'Kofi'],
  ['A trader from Gao named Moussa said [six people were shot].', 'Moussa'],
  ['Save Darfur said it had recorded [40 deaths].', 'Save Darfur'],
  [
    'The National Commission for Refugees, Migrants and Internally Displaced Persons said [12,000 people had fled].',
    'National Commission for Refugees, Migrants and Internally Displaced Persons',
  ],
  [
    'The Office of the United Nations High Commissioner for Human Rights said [45 people were killed].',
    'Office of the United Nations High Commissioner for Human Rights',
  ],
  ['The third body was found on Monday, the coroner said. [Three more are missing], he said.', 'coroner'],
  ['“We are all in shock,” the imam, Yusuf Demir, said. “[Five of our congregation died].”', 'Yusuf Demir'],
  ['Emergency Lawyers, a group that documents abuses, said [31 people were executed].', 'Emergency Lawyers'],
  [
    'The army chief, Gen. Tariq Osman, visited the front. [Forty rebels had been killed], he told state TV.',
    'Tariq Osman',
  ],
  [
    'The provincial government said [70 homes were destroyed and two people killed]; the mayor of Tandag, Roxanne Pimentel, said she had counted five dead.',
    'provincial government',
  ],
  [
    'The provincial government said two people were killed; the mayor of Tandag, Roxanne Pimentel, said she had counted [five dead].',
    'Roxanne Pimentel',
  ],
  [
    'Rescuers were still digging. [Nineteen people have been pulled out alive], their leader, Ali Kaya, said.',
    'Ali Kaya',
  ],
  ['The fighters took 12 hostages, a man who escaped told the BBC. He said [two were killed].', 'man'],
  [
    'The junta’s information team said in a voice message to reporters that [14 terrorists were killed].',
    'junta’s information team',
  ],
  [
    'As of Friday, [62 deaths] had been confirmed, the state disaster office reported.',
    'state disaster office',
  ],
  [
    'The toll was [at least 9], said officials at the Provincial Disaster Risk Reduction and Management Office.',
    'officials at the Provincial Disaster Risk Reduction; Management Office',
  ],
  [
    'Ambulance crews took [16 people to hospital], the South Western Ambulance Service said.',
    'South Western Ambulance Service',
  ],
  [
    'The Emergency Medicine and Support Centre said [23 people were dead].',
    'Emergency Medicine; Support Centre',
  ],
  ['The State Disaster Mitigation Agency reported [16 deaths].', 'State Disaster Mitigation Agency'],
  ['The Sudan Doctors Network said [31 people were killed].', 'Sudan Doctors Network'],
  ['Airwars, a monitoring group, estimates [1,600 civilians died].', 'Airwars'],
  [
    'The Nigerian Human Rights Commission said [12 protesters were shot].',
    'Nigerian Human Rights Commission',
  ],
  [
    'The Human Rights Commission of Pakistan said [12 protesters were shot].',
    'Human Rights Commission of Pakistan',
  ],
  ['Radio Okapi reported [six deaths].', 'Radio Okapi'],
  ['State broadcaster TRT said [six soldiers were martyred].', 'TRT'],
  ['Boko Haram leader Abubakar Shekau said in a video his men had [killed 40 soldiers].', 'Abubakar Shekau'],
  ['A commander of the Kachin Independence Army, Col. Naw Bu, said [ten soldiers were killed].', 'Naw Bu'],
  ['The victim’s father, Gopal Das, said [his son was shot].', 'Gopal Das'],
  [
    'Truck driver Ivan Sokol, who saw the blast, said [three cars were hit and five people killed].',
    'Ivan Sokol',
  ],
  [
    'Kassim, a mechanic who lives behind the barracks in Dali, said [three neighbours were killed].',
    'Kassim',
  ],
  ['Suleiman, who asked that only his first name be used, said [eight men had died].', 'Suleiman'],
  ['A herder from Kolo, who gave only his first name, Suleiman, said [eight had died].', 'Suleiman'],
  [
    'Karim al-Basri, an elder of the Shammar tribe, said by phone from Sinjar that [eight had died].',
    'Karim al-Basri',
  ],
  [
    'In Adré, a mother of three, Khadija, described the march. “[My baby died] on the road,” she said.',
    'Khadija',
  ],
  ['The rebels’ political head, Yonas, rejected that. “We lost [two men],” he said.', 'Yonas'],
  [
    'A woman at the morgue who said she was the sister of one of the dead counted [19 bodies].',
    'woman at the morgue',
  ],
];

describe('the claimant in the forms of news', () => {
  for (const [text, claimant] of sentences) {
    it(`finds ${claimant || 'nobody'} in ${text.replaceAll('\n', ' ')}`, () => {
      assert.equal([tagMarked(text).draft.claimant ?? []].flat().join('; '), claimant);
    });
  }
});
