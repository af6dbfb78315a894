/**
 * Regions, cities, towns and natural features that news of conflict names, own compilation from general knowledge.
 * One country a line: Country: place=variant, place … The first spelling is the canonical name. Lines under "-" belong to
 * no one country.
 */
export const townLines = `
-: Middle East, Near East, Central Asia, South Asia, Southeast Asia, East Asia, Southwest Asia, Asia, Africa, North Africa, East Africa, West Africa, Horn of Africa, Sahel, Sahara, Maghreb, Levant, Europe, Eastern Europe, Western Europe, Latin America, Central America, South America, North America, Balkans, Caucasus, North Caucasus, South Caucasus, Persian Gulf=Arabian Gulf, Gulf of Aden, Gulf of Oman, Gulf of Guinea, Arabian Sea, Red Sea, Black Sea, Mediterranean=Mediterranean Sea, Aegean Sea, Baltic Sea, Caspian Sea, Sea of Azov, South China Sea, East China Sea, Indian Ocean, Atlantic=Atlantic Ocean, Pacific=Pacific Ocean, Bay of Bengal, Strait of Hormuz=Hormuz, Bab el-Mandeb=Bab al-Mandab, Suez Canal, Kashmir, Durand Line, Line of Control=LoC, Euphrates=Euphrates River, Tigris=Tigris River, Indus, Nile, Hindu Kush, Himalayas, Lake Chad, Donbas=Donbass, Crimea, Kurdistan, Nagorno-Karabakh=Karabakh, Abkhazia, South Ossetia, Transnistria, Antarctica, Arctic, Scandinavia, Silk Road
Pakistan: Islamabad, Rawalpindi, Lahore, Karachi, Peshawar, Quetta, Faisalabad, Multan, Hyderabad, Sialkot, Gujranwala, Sukkur, Larkana, Abbottabad, Mardan, Swabi, Nowshera, Charsadda, Kohat, Bannu, Hangu, Karak, Lakki Marwat, Tank, Dera Ismail Khan=D.I. Khan=DI Khan, Dera Ghazi Khan=DG Khan, Swat, Mingora, Dir=Upper Dir=Lower Dir, Chitral, Shangla, Besham, Buner, Malakand, Bajaur, Mohmand, Khyber, Landi Kotal, Torkham, Kurram, Parachinar, Orakzai, North Waziristan, South Waziristan, Waziristan, Miranshah=Miran Shah, Mir Ali, Razmak, Wana, Khyber Pakhtunkhwa=Khyber-Pakhtunkhwa=KP=KPK, Federally Administered Tribal Areas=FATA, Punjab, Sindh, Gilgit-Baltistan=Gilgit Baltistan, Gilgit, Skardu, Azad Kashmir=Azad Jammu and Kashmir, Muzaffarabad, Balochistan=Baluchistan=Balouchistan, Awaran, Barkhan, Chagai=Chaghi, Chaman, Dera Bugti, Duki, Gwadar=Gawadar, Harnai, Hub, Jaffarabad=Jafarabad=Jafferabad, Jhal Magsi, Kachhi=Kachi, Bolan=Bolan Pass, Kalat, Kech=Ketch, Kharan, Khuzdar, Killa Abdullah=Qila Abdullah, Killa Saifullah=Qila Saifullah, Kohlu, Lasbela, Lehri, Loralai, Mach=Machh, Mastung, Musakhel=Musakhail, Nasirabad=Naseerabad, Noshki=Nushki=Naushki=Noshky, Panjgur=Pangur=Panjgoor, Pishin, Sherani, Sibi, Sohbatpur, Surab, Turbat, Washuk, Zhob, Ziarat, Ormara, Pasni, Jiwani, Taftan, Dalbandin, Mand, Tump, Buleda=Bolida, Dasht, Hoshab, Kolwa, Mashkay, Mashkel, Besima, Gichk, Nokkundi, Sui, Dera Murad Jamali, Dera Allah Yar, Usta Muhammad, Makran, Mekran, Jacobabad, Kashmore, Shikarpur, Thatta, Nawabshah, Sargodha, Bahawalpur, Attock, Wagah, Sadiqabad, Bela, Uthal, Winder, Bhag, Dhadar, Kahan, Mangochar
Iran: Tehran, Sistan and Baluchestan=Sistan-Baluchestan=Sistan and Baluchistan=Sistan-Baluchistan=Sistan-o-Baluchestan=Sistan and Balochistan, Zahedan, Chabahar=Chah Bahar, Saravan, Iranshahr, Rask, Khash, Isfahan=Esfahan, Mashhad, Shiraz, Tabriz, Qom, Ahvaz=Ahwaz, Kerman, Kermanshah, Bandar Abbas, Natanz, Fordow, Bushehr, Khuzestan, Zabol, Mirjaveh, Urmia, Sanandaj, Karaj, Kharg Island
Afghanistan: Kabul, Kandahar, Herat, Mazar-i-Sharif=Mazar-e-Sharif, Jalalabad, Kunduz=Konduz, Ghazni, Helmand, Lashkar Gah, Nangarhar, Khost, Paktia, Paktika, Kunar, Nuristan, Badakhshan, Takhar, Baghlan, Balkh, Samangan, Sar-e Pul, Jowzjan, Faryab, Badghis, Ghor, Farah, Nimruz=Nimroz, Zabul, Uruzgan=Oruzgan, Daikundi, Bamiyan=Bamyan, Wardak=Maidan Wardak, Logar, Laghman, Kapisa, Panjshir, Parwan, Bagram, Spin Boldak, Asadabad, Pul-e-Khumri, Faizabad, Taloqan, Gardez, Sangin, Musa Qala, Marjah, Tora Bora, Achin
India: New Delhi=Delhi, Mumbai=Bombay, Kolkata=Calcutta, Chennai, Bengaluru=Bangalore, Jammu and Kashmir=Jammu & Kashmir, Jammu, Srinagar, Pulwama, Anantnag, Baramulla, Kupwara, Shopian, Kulgam, Pahalgam, Poonch, Rajouri, Uri, Ladakh, Leh, Kargil, Amritsar, Pathankot, Assam, Guwahati, Manipur, Imphal, Nagaland, Mizoram, Tripura, Meghalaya, Arunachal Pradesh, Chhattisgarh, Bastar, Sukma, Dantewada, Bijapur, Jharkhand, Bihar, Odisha, West Bengal, Uttar Pradesh, Madhya Pradesh, Maharashtra, Gadchiroli, Telangana, Andhra Pradesh, Gujarat, Rajasthan, Kerala, Tamil Nadu, Karnataka, Haryana, Lucknow, Ahmedabad, Indian-administered Kashmir, Chandigarh
Bangladesh: Dhaka, Chittagong=Chattogram, Cox’s Bazar=Cox's Bazar, Sylhet
Sri Lanka: Colombo, Jaffna, Negombo, Batticaloa, Kilinochchi
Nepal: Kathmandu
Myanmar: Naypyidaw, Yangon=Rangoon, Rakhine, Shan State, Kachin State, Chin State, Kayah, Kayin, Sagaing, Magway, Mandalay, Myawaddy, Lashio, Sittwe, Maungdaw
China: Beijing, Shanghai, Hong Kong, Xinjiang, Urumqi, Kashgar, Tibet, Kunming, Guangzhou
Syria: Damascus, Aleppo=Halab, Homs, Hama, Idlib, Latakia=Lattakia, Tartus=Tartous, Raqqa=Raqqah=Ar Raqqah=Ar-Raqqah=al-Raqqa=Al Raqqah, Deir ez-Zor=Deir Ezzor=Deir al-Zor=Deir ez Zor=Dayr Az Zayr=Dayr Az Zawr=Dayr az Zawr=Deir Ez Zor, Hasakah=Hasaka=al-Hasakah=Al Hasakah=Hassakeh=Al Hasakeh, Qamishli, Palmyra=Tadmur, Daraa=Dara’a=Deraa, Quneitra, Suwayda=Sweida=As-Suwayda, Manbij, Afrin, Kobani=Kobane=Ayn al-Arab, Tal Abyad=Tel Abyad, Ras al-Ain, Al-Bab=al-Bab=Al Bab, Jarablus, Azaz, Marea=Mar’a, Tabqa=Tabqah, Ayn Isa=Ain Issa=Ayn Issa, Al Shadaddi=Shaddadi=Al Shaddadi, Abu Kamal=Albu Kamal=Al-Bukamal=Bukamal, Mayadin, Eastern Ghouta=East Ghouta, Ghouta, Douma, Daraya=Darayya, Madaya, Zabadani, Yarmouk, Saraqib, Maarat al-Numan, Khan Sheikhoun=Khan Shaykhun, Jisr al-Shughour, Foah=Fua=Foua, Kafraya=Kefraya, Dabiq, Khan al-Assal, Golan Heights=Golan, Khan Tuman, Rastan, Al-Hol, Baghuz, Sarmin, Tal Rifaat, Qalamoun, Jabla=Jableh, Tiyas, Washiyah
Iraq: Baghdad, Mosul, Basra=Basrah, Erbil=Irbil=Arbil, Kirkuk, Sulaymaniyah=Sulaimaniyah, Dohuk=Duhok, Najaf, Karbala, Fallujah=Falluja, Ramadi=ar-Ramadi, Anbar=Al Anbar=al-Anbar, Haditha, Hit, Rutba=Rutbah, Rawah=Rawa, Anah, Tikrit, Samarra, Baiji=Bayji=Beiji, Balad, Baqubah=Baquba, Diyala, Nineveh=Ninewa=Ninawa, Salah al-Din=Saladin=Salahuddin, Sinjar, Tal Afar=Tel Afar, Qayyarah=Qayyara=Q-West, Makhmur, Hawija=Al Huwayjah=Hawijah, Al-Qaim=Al Qaim=Al-Qa'im=Al Qa’im=al-Qa’im=al Qaim, Husaybah, Karabilah, Sadah, Ubaydi, Rabiyah=Rabia, Zumar, Taji, Abu Ghraib, Sadr City, Karrada, Hilla=al-Hilla=Hillah, Babil, Kut, Nasiriyah, Amarah, Diwaniyah, Samawah, Dhi Qar, Iraqi Kurdistan, Kurdistan Region, Mount Sinjar, Bashiqa, Hamdaniyah, Lake Tharthar, Habbaniyah, Sultan Abdallah, Kisik, Qaraqosh
Lebanon: Beirut, Tripoli, Sidon, Tyre, Baalbek, Bekaa Valley=Bekaa, Nabatieh, Dahiyeh, Arsal
Israel: Jerusalem, Tel Aviv, Haifa, Ashkelon, Ashdod, Sderot, Beersheba, Eilat, Galilee, Nahariya, Kiryat Shmona
Palestine: Gaza, Gaza Strip, Gaza City, West Bank, Rafah, Khan Younis=Khan Yunis, Jabalia=Jabaliya, Beit Hanoun, Beit Lahia, Deir al-Balah, Nuseirat, Ramallah, Hebron, Nablus, Jenin, Tulkarm, Bethlehem, Jericho, East Jerusalem, Qalqilya
Jordan: Amman, Zarqa, Irbid, Aqaba, Zaatari
Egypt: Cairo, Alexandria, Sinai=Sinai Peninsula=North Sinai, El-Arish=Arish=Al-Arish, Sharm el-Sheikh, Giza, Luxor, Hurghada, Suez, Aswan, Sheikh Zuweid
Saudi Arabia: Riyadh, Jeddah, Mecca, Medina, Qatif, Dammam, Najran, Jizan=Jazan, Abqaiq
Yemen: Sanaa=Sana’a=Sana'a, Aden, Taiz=Taizz, Hodeidah=Hudaydah=Hodeida=Al Hudaydah, Marib=Ma’rib, Saada=Sa’ada=Saadah, Hadramawt=Hadhramaut=Hadramout, Mukalla, Abyan, Zinjibar, Shabwa=Shabwah, Lahij=Lahj, Ibb, Dhamar, Al Bayda=al-Bayda=Baida, Hajjah, Al-Jawf, Mokha=Mocha, Socotra, Dhale, Ras Isa, Salif
United Arab Emirates: Abu Dhabi, Dubai, Sharjah
Qatar: Doha
Bahrain: Manama
Kuwait: Kuwait City
Oman: Muscat
Turkey: Ankara, Istanbul, Izmir, Diyarbakir, Gaziantep, Sanliurfa, Suruc, Mardin, Hakkari, Sirnak, Cizre, Nusaybin, Hatay, Antalya, Adana, Incirlik, Reyhanli, Bursa, Kilis, Tunceli, Van Province
Libya: Benghazi, Misrata, Sirte, Derna, Sabha, Tobruk, Zawiya, Zintan, Bani Walid
Tunisia: Tunis, Sousse, Kasserine
Algeria: Algiers, In Amenas, Kabylie
Morocco: Rabat, Casablanca, Marrakesh=Marrakech
Sudan: Khartoum, Omdurman, Darfur, North Darfur, South Darfur, West Darfur, El Fasher=El-Fasher=al-Fashir, El Geneina=El-Geneina, Nyala, Port Sudan, Wad Madani, Gezira=Al Jazirah, Kordofan, South Kordofan, North Kordofan, Blue Nile, Kassala, El Obeid, Merowe, Zalingei
South Sudan: Juba, Malakal, Bentiu, Bor, Unity State, Upper Nile, Jonglei, Yei
Ethiopia: Addis Ababa, Tigray, Mekelle=Mekele, Amhara, Oromia, Afar, Gondar, Lalibela, Bahir Dar, Axum, Gambella
Eritrea: Asmara
Somalia: Mogadishu, Kismayo, Baidoa, Puntland, Jubaland, Galkayo, Beledweyne, Bosaso, Lower Shabelle=Lower Shabele, Middle Shabelle, Hiran, Gedo, Bakool, Bay Region, Afgoye, Marka, Barawe, Galmudug, Jowhar, Bulo Marer
Kenya: Nairobi, Mombasa, Garissa, Mandera, Lamu, Wajir, Kisumu, Dadaab, Kakuma
Uganda: Kampala, Kasese, Entebbe
Rwanda: Kigali
Burundi: Bujumbura
Tanzania: Dar es Salaam, Zanzibar, Dodoma
Democratic Republic of the Congo: Kinshasa, Goma, Bukavu, Beni, Butembo, Bunia, Ituri, North Kivu, South Kivu, Kivu, Katanga, Kasai, Kisangani, Lubumbashi, Rutshuru, Masisi, Djugu, Irumu, Uvira, Walikale, Minova
Central African Republic: Bangui, Bambari, Bria, Bangassou
Nigeria: Abuja, Lagos, Maiduguri, Borno, Yobe, Adamawa, Kaduna, Kano, Katsina, Zamfara, Sokoto, Plateau State, Plateau, Jos, Benue, Kogi, Niger State, Niger Delta, Rivers State, Port Harcourt, Chibok, Damaturu, Bauchi, Gombe, Taraba, Enugu, Imo, Anambra, Damboa, Gwoza, Bama, Dikwa, Konduga, Owerri, Makurdi, Ibadan, Kebbi, Nasarawa, Monguno, Potiskum, Yola, Mubi
Niger: Niamey, Diffa, Tillabéri=Tillaberi, Tahoua, Agadez
Chad: N’Djamena=N'Djamena
Mali: Bamako, Timbuktu, Gao, Kidal, Mopti, Ségou=Segou, Menaka=Ménaka, Bandiagara
Burkina Faso: Ouagadougou, Djibo, Soum, Dori, Kaya, Barsalogho, Solhan
Cameroon: Yaoundé=Yaounde, Douala, Maroua, Mora, Bamenda, Kolofata
Ghana: Accra
Senegal: Dakar
Côte d’Ivoire: Abidjan, Yamoussoukro, Grand-Bassam
Guinea: Conakry
Sierra Leone: Freetown
Liberia: Monrovia
Mozambique: Maputo, Cabo Delgado, Palma, Pemba, Mocímboa da Praia=Mocimboa da Praia, Nampula
South Africa: Johannesburg, Cape Town, Pretoria, Durban
Zimbabwe: Harare
Angola: Luanda, Cabinda
Ukraine: Kyiv=Kiev, Kharkiv=Kharkov, Odesa=Odessa, Dnipro, Donetsk, Luhansk=Lugansk, Mariupol, Kherson, Zaporizhzhia=Zaporizhia=Zaporozhye, Mykolaiv, Lviv, Chernihiv, Sumy, Poltava, Vinnytsia, Zhytomyr, Bucha, Irpin, Hostomel, Izium=Izyum, Bakhmut=Artemivsk, Avdiivka, Soledar, Sievierodonetsk=Severodonetsk, Lysychansk, Kramatorsk, Sloviansk=Slovyansk, Kupiansk=Kupyansk, Lyman, Pokrovsk, Vuhledar, Melitopol, Berdiansk, Enerhodar, Kryvyi Rih, Kremenchuk, Nikopol, Sevastopol, Simferopol, Chasiv Yar, Toretsk, Volnovakha, Ilovaisk, Debaltseve, Ternopil, Khmelnytskyi, Rivne, Uman, Kostiantynivka, Marinka, Chernobyl, Snake Island
Russia: Moscow, St. Petersburg=St Petersburg=Saint Petersburg, Kremlin, Belgorod, Kursk, Bryansk, Rostov, Rostov-on-Don, Voronezh, Krasnodar, Grozny, Chechnya, Dagestan, Makhachkala, Ingushetia, Nazran, North Ossetia, Vladikavkaz, Beslan, Stavropol, Kabardino-Balkaria, Nalchik, Volgograd, Sochi, Novorossiysk, Engels, Siberia, Vladivostok, Kazan, Shebekino, Derbent, Kizlyar
Belarus: Minsk
Poland: Warsaw, Kraków=Krakow
Moldova: Chisinau, Tiraspol
Georgia: Tbilisi, Gori, Tskhinvali, Sukhumi
Armenia: Yerevan, Syunik, Goris, Gegharkunik
Azerbaijan: Baku, Stepanakert, Lachin, Shusha, Nakhchivan, Ganja, Agdam
Kazakhstan: Astana, Almaty, Aktobe
Uzbekistan: Tashkent, Samarkand, Karakalpakstan, Andijan
Tajikistan: Dushanbe, Gorno-Badakhshan, Khorog, Isfara
Kyrgyzstan: Bishkek, Osh, Batken
Turkmenistan: Ashgabat
France: Paris, Marseille, Lyon, Strasbourg, Toulouse, Corsica, Bordeaux
United Kingdom: London, Manchester, Birmingham, Belfast, Londonderry, Edinburgh, Glasgow, Liverpool, Leeds, Ulster, Downing Street, Westminster
Germany: Berlin, Munich, Hamburg, Frankfurt, Cologne, Hanau, Dresden, Ramstein
Belgium: Brussels, Antwerp
Netherlands: Amsterdam, The Hague, Rotterdam
Switzerland: Geneva, Zurich, Bern
Austria: Vienna
Italy: Rome, Milan, Sicily, Lampedusa, Naples
Spain: Madrid, Barcelona, Catalonia
Portugal: Lisbon
Greece: Athens, Lesbos
Cyprus: Nicosia
Denmark: Copenhagen
Sweden: Stockholm, Gothenburg
Norway: Oslo, Utoya
Finland: Helsinki
Serbia: Belgrade, Novi Sad
Kosovo: Pristina, Mitrovica
Bosnia and Herzegovina: Sarajevo, Srebrenica, Republika Srpska, Banja Luka
Croatia: Zagreb
Romania: Bucharest
Bulgaria: Sofia
Hungary: Budapest
Czech Republic: Prague
Albania: Tirana
Ireland: Dublin
United States: Washington=Washington D.C.=Washington DC, New York=New York City, Los Angeles, Chicago, Boston, Houston, Dallas, Texas, California, Florida, Virginia, Kentucky, Fort Campbell, Guantanamo=Guantanamo Bay, Orlando, San Bernardino, Minneapolis, Philadelphia, Pennsylvania, Ohio, Oklahoma City, Oklahoma, Colorado, Arizona, Alaska, Hawaii, Michigan, Maryland, North Carolina, South Carolina, New Jersey, Connecticut, Manhattan, Brooklyn, Las Vegas, Pittsburgh, Charleston, San Diego, San Francisco, Seattle, Atlanta, Miami, Massachusetts, Tennessee, Louisiana, New Orleans, Wisconsin, Missouri, Nevada, Oregon, Tampa, El Paso
Canada: Ottawa, Toronto, Montreal, Vancouver, Quebec, Ontario, Alberta, Edmonton
Mexico: Mexico City, Tijuana, Sinaloa, Guerrero, Michoacán=Michoacan, Ciudad Juárez=Ciudad Juarez, Tamaulipas, Guanajuato, Jalisco, Chiapas, Culiacán=Culiacan
Colombia: Bogotá=Bogota, Medellín=Medellin, Cali, Cauca, Arauca, Catatumbo, Nariño, Antioquia, Norte de Santander, Chocó
Venezuela: Caracas, Zulia, Apure
Ecuador: Quito, Guayaquil, Esmeraldas
Peru: Lima
Brazil: Brasília=Brasilia, Rio de Janeiro, São Paulo=Sao Paulo
Argentina: Buenos Aires
Chile: Santiago, Araucanía
Haiti: Port-au-Prince, Artibonite, Cité Soleil
Cuba: Havana
Honduras: Tegucigalpa
Philippines: Manila, Mindanao, Marawi, Sulu, Jolo, Basilan, Cotabato, Davao, Maguindanao, Zamboanga, Lanao del Sur, Luzon, Negros, Samar
Indonesia: Jakarta, Papua, West Papua, Aceh, Bali, Poso, Sulawesi, Surabaya, Nduga, Sumatra, Borneo, Java
Malaysia: Kuala Lumpur, Sabah
Thailand: Bangkok, Pattani, Yala, Narathiwat, Songkhla, Mae Sot
Vietnam: Hanoi
Cambodia: Phnom Penh
Japan: Tokyo, Okinawa
South Korea: Seoul
North Korea: Pyongyang
Taiwan: Taipei
Australia: Canberra, Sydney, Melbourne
New Zealand: Christchurch, Auckland, Wellington
`;
