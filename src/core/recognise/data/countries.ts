/**
 * Countries and their demonyms, own compilation from general knowledge.
 * One country a line: name=variant=variant|demonym,demonym. The first name is the canonical one. Demonyms that are also
 * plain words or languages are kept: they matter only before a noun for people or after a title.
 */
export const countryLines = `
Afghanistan|Afghan,Afghans,Afghani
Albania|Albanian,Albanians
Algeria|Algerian,Algerians
Angola|Angolan,Angolans
Argentina|Argentine,Argentinian,Argentines
Armenia|Armenian,Armenians
Australia|Australian,Australians
Austria|Austrian,Austrians
Azerbaijan|Azerbaijani,Azerbaijanis,Azeri
Bahrain|Bahraini,Bahrainis
Bangladesh|Bangladeshi,Bangladeshis
Belarus=Belorussia|Belarusian,Belarusians
Belgium|Belgian,Belgians
Benin|Beninese
Bolivia|Bolivian,Bolivians
Bosnia and Herzegovina=Bosnia=Bosnia-Herzegovina|Bosnian,Bosnians
Botswana|
Brazil|Brazilian,Brazilians
Bulgaria|Bulgarian,Bulgarians
Burkina Faso|Burkinabe
Burundi|Burundian,Burundians
Cambodia|Cambodian,Cambodians
Cameroon|Cameroonian,Cameroonians
Canada|Canadian,Canadians
Central African Republic=CAR|
Chad|Chadian,Chadians
Chile|Chilean,Chileans
China=PRC|Chinese
Colombia|Colombian,Colombians
Comoros|
Costa Rica|
Côte d’Ivoire=Ivory Coast=Cote d'Ivoire|Ivorian,Ivorians
Croatia|Croatian,Croatians,Croat
Cuba|Cuban,Cubans
Cyprus|Cypriot,Cypriots
Czech Republic=Czechia|Czech,Czechs
Democratic Republic of the Congo=Democratic Republic of Congo=DR Congo=DRC=Congo|Congolese
Denmark|Danish,Danes
Djibouti|Djiboutian
Dominican Republic|
Ecuador|Ecuadorian,Ecuadorean
Egypt|Egyptian,Egyptians
El Salvador|Salvadoran,Salvadorans
Eritrea|Eritrean,Eritreans
Estonia|Estonian,Estonians
Ethiopia|Ethiopian,Ethiopians
Finland|Finnish,Finns
France|French
Gabon|
Gambia|Gambian
Georgia|Georgian,Georgians
Germany|German,Germans
Ghana|Ghanaian,Ghanaians
Greece|Greek,Greeks
Guatemala|Guatemalan,Guatemalans
Guinea|Guinean
Guinea-Bissau|
Guyana|
Haiti|Haitian,Haitians
Honduras|Honduran,Hondurans
Hungary|Hungarian,Hungarians
Iceland|
India|Indian,Indians
Indonesia|Indonesian,Indonesians
Iran=Islamic Republic of Iran|Iranian,Iranians
Iraq|Iraqi,Iraqis
Ireland|Irish
Israel|Israeli,Israelis
Italy|Italian,Italians
Jamaica|
Japan|Japanese
Jordan|Jordanian,Jordanians
Kazakhstan|Kazakh,Kazakhs
Kenya|Kenyan,Kenyans
Kosovo|Kosovar,Kosovan
Kuwait|Kuwaiti,Kuwaitis
Kyrgyzstan|Kyrgyz
Laos|Laotian
Latvia|Latvian,Latvians
Lebanon|Lebanese
Lesotho|
Liberia|Liberian,Liberians
Libya|Libyan,Libyans
Lithuania|Lithuanian,Lithuanians
Luxembourg|
Madagascar|Malagasy
Malawi|Malawian
Malaysia|Malaysian,Malaysians
Maldives|Maldivian
Mali|Malian,Malians
Malta|Maltese
Mauritania|Mauritanian
Mauritius|
Mexico|Mexican,Mexicans
Moldova|Moldovan,Moldovans
Mongolia|
Montenegro|
Morocco|Moroccan,Moroccans
Mozambique|Mozambican,Mozambicans
Myanmar=Burma|Burmese
Namibia|
Nepal|Nepali,Nepalese
Netherlands=Holland|Dutch
New Zealand|
Nicaragua|Nicaraguan,Nicaraguans
Niger|Nigerien
Nigeria|Nigerian,Nigerians
North Korea|North Korean,North Koreans
North Macedonia=Macedonia|Macedonian
Norway|Norwegian,Norwegians
Oman|Omani
Pakistan|Pakistani,Pakistanis
Palestine=Palestinian Territories=Palestinian territories|Palestinian,Palestinians
Panama|
Papua New Guinea|
Paraguay|
Peru|Peruvian,Peruvians
Philippines|Filipino,Filipinos,Philippine
Poland|Polish,Poles
Portugal|Portuguese
Qatar|Qatari,Qataris
Republic of the Congo=Congo-Brazzaville|
Romania|Romanian,Romanians
Russia=Russian Federation|Russian,Russians
Rwanda|Rwandan,Rwandans
Saudi Arabia=KSA|Saudi,Saudis
Senegal|Senegalese
Serbia|Serbian,Serbians,Serb,Serbs
Sierra Leone|
Singapore|
Slovakia|Slovak
Slovenia|Slovenian
Somalia|Somali,Somalis
Somaliland|
South Africa|South African,South Africans
South Korea|South Korean,South Koreans
South Sudan|South Sudanese
Spain|Spanish
Sri Lanka|Sri Lankan,Sri Lankans
Sudan|Sudanese
Sweden|Swedish,Swedes
Switzerland|Swiss
Syria=Syrian Arab Republic|Syrian,Syrians
Taiwan|Taiwanese
Tajikistan|Tajik,Tajiks
Tanzania|Tanzanian,Tanzanians
Thailand|Thai,Thais
Timor-Leste=East Timor|
Togo|Togolese
Tunisia|Tunisian,Tunisians
Turkey=Türkiye=Turkiye|Turkish,Turks
Turkmenistan|Turkmen
Uganda|Ugandan,Ugandans
Ukraine|Ukrainian,Ukrainians
United Arab Emirates=UAE=Emirates|Emirati,Emiratis
United Kingdom=UK=U.K.=Britain=Great Britain=England=Scotland=Wales=Northern Ireland|British,Britons,Briton,English,Scottish,Welsh
United States=United States of America=US=U.S.=USA=U.S.A.=America|American,Americans
Uruguay|
Uzbekistan|Uzbek,Uzbeks
Vatican=Holy See|
Venezuela|Venezuelan,Venezuelans
Vietnam|Vietnamese
Western Sahara|Sahrawi
Yemen|Yemeni,Yemenis
Zambia|Zambian
Zimbabwe|Zimbabwean,Zimbabweans
`;

/** Peoples and confessions that stand before a noun for people as a demonym does, but name no country. */
export const peoples =
  'Baloch Baluch Balochi Pashtun Pashtuns Punjabi Sindhi Bengali Kurdish Kurd Kurds Arab Arabs Yazidi Yazidis Uighur ' +
  'Uyghur Uyghurs Rohingya Chechen Chechens Kashmiri Kashmiris Tamil Tamils Hazara Hazaras Tigrayan Oromo Amhara ' +
  'Tuareg Fulani Druze Alawite Alawites Assyrian Tatar Crimean Hutu Tutsi Shia Shiite Shi’ite Sunni Muslim Christian ' +
  'Jewish Hindu Sikh Buddhist Islamic Islamist Jihadist Salafist Maoist Maoists Communist European African Asian ' +
  'Western Catholic Coptic Orthodox Protestant Houthi Bugti Marri Mengal Mehsud Kachin Karen Moro Basque Berber ' +
  'Bedouin Levantine Zionist Gazan Kabuli Gazans Caucasian Ossetian Abkhaz Ahmadi Ismaili Marxist';
