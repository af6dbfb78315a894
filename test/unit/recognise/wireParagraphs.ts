/** News made up for tests, marked by the guideline of `data/news`; actors and places only. */
export interface WireParagraph {
  readonly style: string;
  readonly marked: string;
  /** What the recogniser does not do yet: words missed, or marked wrongly. */
  readonly notYet?: readonly string[];
}

export const wireParagraphs: readonly WireParagraph[] = [
  {
    style: 'South Asia, with a dateline and a surname alone',
    marked: `[place QUETTA], [place Pakistan], March 3 ([media Reuters]) - [~armed Gunmen] on motorcycles shot dead [~force three paramilitary soldiers] and wounded [~people two bystanders] in the [place Khuzdar] district of [place Balochistan] on Thursday, [person Deputy Commissioner Naveed Zehri] said.
No group claimed the attack. [~force Police] said [person Zehri] himself had escaped a roadside bomb in [place Wadh] last month.`,
    notYet: ['Gunmen'],
  },
  {
    style: 'West Africa, a headline in capitals',
    marked: `[place MAIDUGURI], [place NIGERIA]: [~armed GUNMEN] KILL [~people ELEVEN FARMERS] IN [place BORNO], [~force ARMY] SAYS
[~armed Gunmen] killed [~people eleven farmers] outside the town of [place Dambarka] on Sunday, [person Lieutenant Colonel Usman Gadzama] said. [person Gadzama], a [~person spokesman] for the [force Seventh Division], blamed [armed Boko Haram] and said [~force troops] had chased the [~armed attackers] towards [place Lake Chad].`,
    notYet: ['ELEVEN FARMERS'],
  },
  {
    style: 'title case, an unknown group with an abbreviation, a hashtag',
    marked: `[~armed Rebels] Seize Border Town of [place Torlakh] as [org United Nations] Warns of Famine
The [armed Zarkhan Defence Front (ZDF)] said on Monday that its [~armed fighters] had taken [place Torlakh] from the [~force army]. [person ZDF spokesman Ilmar Teshkov] said [~force government troops] had fled towards [place Karsalan].
The [org United Nations] called on [~people civilians] to stay indoors. [armed #ZDF]`,
    notYet: ['Torlakh', 'Zarkhan Defence Front (ZDF)', '#ZDF', 'Famine'],
  },
  {
    style: 'Middle East, names with articles',
    marked: `An air strike on the [place Bint Nahal] neighbourhood of [place Gaza City] killed [person Abu Yusef al-Harazi], a [~person field commander] in the [armed Qassam Brigades], [~people residents] said on Saturday. The [~force Israeli military] said it had struck a weapons workshop. [person Al-Harazi] had been wounded in [place Khan Younis] in 2019.`,
  },
  {
    style: 'Ukraine, governments as actors',
    marked: `[~force Russian forces] shelled the village of [place Novohradivka] overnight, [person regional governor Taras Melnychenko] wrote on Telegram. [person Melnychenko] said [~people two elderly women] died when a shell hit their house. The [gov Kremlin] denied targeting [~people civilians]. [gov Kyiv] says [gov Moscow] has fired more than 400 missiles at cities across [place Ukraine] this winter.`,
    notYet: ['Moscow'],
  },
  {
    style: 'Sahel, a long name with an abbreviation',
    marked: `[~armed Jihadists] from the [armed Group for the Support of Islam and Muslims (JNIM)] attacked a camp of the [~force Malian army] near [place Douentza] at dawn, killing [~force nineteen soldiers]. [gov Bamako] blamed [armed JNIM] for a similar raid in May. In neighbouring [place Burkina Faso], [~people hundreds of villagers] fled [place Tanwaka] for [place Djibo], [org Médecins Sans Frontières] said.`,
    notYet: ['Tanwaka'],
  },
  {
    style: 'Latin America, a cartel',
    marked: `[armed Hitmen of the Cartel del Pacifico Sur] burned trucks on the outskirts of [place Culiacán], [place Sinaloa], after [~force marines] arrested [person Ramiro Quintanar]. [person Quintanar], 42, was flown to [place Mexico City]. The [gov Attorney General's Office] offered no comment.`,
    notYet: ['Ramiro Quintanar', 'Quintanar', "Attorney General's Office"],
  },
  {
    style: 'Urdu and English mixed, a handle',
    marked: `[place پنجگور] اور [place نوشکی] میں حملہ
[~force Security forces] killed [~armed four insurgents] in [place Panjgur], [force Inter-Services Public Relations (ISPR)] said on Wednesday. The [armed BLA] spoke of [~force dozens of dead soldiers]; [force ISPR] called that propaganda. [armed #BLA]
We salute them all — [person Habib Marri] ([person @HabibMarriT])`,
    notYet: ['dozens of dead soldiers'],
  },
  {
    style: 'paraphrased by a machine',
    marked: `[~force Nigerian safety operatives] on Tuesday stated they’d neutralised [~armed 9 bandits] who allegedly stormed a police submit within the northern state of [place Katsina]. The [~armed terrorists], using bikes, bought away with [~people some villagers], [person Commissioner of Police Sani Dutsinwa] instructed [~media newsmen]. “We’re nonetheless chasing them,” [person Dutsinwa] stated. The [~gov federal authorities] blamed [armed Boko Haram].`,
    notYet: ['Nigerian safety operatives', 'newsmen'],
  },
  {
    style: 'Afghanistan, curly quotes',
    marked: `“[~armed Insurgents] burned our homes,” [~person one villager] told [media Agence France-Presse]. “[person Mullah Dastagir Hotak] ordered it,” he said, pointing towards [place Spinkai]. The [armed Taliban]’s [~person spokesman], [person Qari Zabit Wardagi], rejected the claim. “[person Hotak] was in [place Jalalabad],” [person Wardagi] said.`,
  },
  {
    style: 'Horn of Africa, a minister',
    marked: `[armed Al-Shabaab militants] fired mortars at the airport in [place Mogadishu], the capital of [place Somalia], wounding [~force four Ugandan peacekeepers]. [person Abdinur Warsame Geele], [place Somalia]’s [~person interior minister], said [force AMISOM] had repelled the assault. [person Geele] ordered a curfew in [place Baidoa].`,
  },
  {
    style: 'Myanmar, names of many syllables',
    marked: `[place Myanmar]’s [~force military] bombed a monastery in [place Sagaing Region] on Friday, killing [~people at least 17 people], the [armed People’s Defence Force (PDF)] said. [armed PDF fighters] later ambushed a convoy near [place Monywa]. [person Daw Khin Mar Swe], a [~person teacher] who fled to [place Thailand], said [~force soldiers] had taken away her [~people students].`,
  },
  {
    style: 'Philippines, ranks with full stops',
    marked: `[~armed Communist rebels] killed [~force two soldiers] in [place Negros Occidental] on Monday, the [~force Philippine army] said. [person Brig. Gen. Arnel Macaspac] said the [armed New People’s Army (NPA)] had used an improvised bomb. “The [armed NPA] is losing,” [person Macaspac] told [~media reporters] in [place Bacolod].`,
  },
  {
    style: 'Kashmir, a police officer',
    marked: `[place SRINAGAR]: [~force Security forces] on Friday gunned down [armed three militants of the Lashkar-e-Taiba (LeT)] in the [place Shopian] district of [place Jammu and Kashmir], [~force police] said. [person Inspector General Vikas Rainwari] said [armed LeT] had planned to attack [~people pilgrims]. [gov Islamabad] denies arming the [~armed group].`,
    notYet: ['three militants of the Lashkar-e-Taiba (LeT)'],
  },
  {
    style: 'ordinary words that are names elsewhere',
    marked: `Hit by two bullets, [person Sardar Changez Kurd] was driven to [place Mach]. However, [~armed gunmen] stopped the car. Tank fire was heard all night. [~force Police] in [place Tank] said a jet had flown over at Mach 2. [~force Marines] were not seen.`,
  },
  {
    style: 'Turkey and Syria, diplomacy',
    marked: `The [gov Ministry of Foreign Affairs] condemned the attack on a convoy of the [org Red Crescent] near [place Deir Hafir]. [person Foreign Minister Leyla Demirkan] spoke by telephone with the [~gov Syrian government]. [gov Ankara] blames the [armed Kurdistan Workers’ Party (PKK)]; [person Demirkan] said the [armed PKK] had crossed from [place Iraq].`,
  },
];
