import type { ActorType } from '../mention';

/** Names in Urdu and Arabic script, own compilation: place by canonical Latin name and country. */
export const scriptPlaces =
  'پنجگور Panjgur Pakistan|نوشکی Noshki Pakistan|بلوچستان Balochistan Pakistan|پاکستان Pakistan Pakistan|کوئٹہ Quetta Pakistan|' +
  'گوادر Gwadar Pakistan|تربت Turbat Pakistan|مستونگ Mastung Pakistan|خضدار Khuzdar Pakistan|ہرنائی Harnai Pakistan|' +
  'کیچ Kech Pakistan|قلات Kalat Pakistan|بولان Bolan Pakistan|سبی Sibi Pakistan|ژوب Zhob Pakistan|چمن Chaman Pakistan|' +
  'کراچی Karachi Pakistan|لاہور Lahore Pakistan|پشاور Peshawar Pakistan|اسلام آباد Islamabad Pakistan|سندھ Sindh Pakistan|' +
  'خیبر پختونخوا Khyber_Pakhtunkhwa Pakistan|وزیرستان Waziristan Pakistan|راولپنڈی Rawalpindi Pakistan|' +
  'افغانستان Afghanistan Afghanistan|کابل Kabul Afghanistan|قندھار Kandahar Afghanistan|ایران Iran Iran|تہران Tehran Iran|' +
  'بھارت India India|دہلی New_Delhi India|چین China China|سوريا Syria Syria|دمشق Damascus Syria|حلب Aleppo Syria|' +
  'إدلب Idlib Syria|العراق Iraq Iraq|بغداد Baghdad Iraq|الموصل Mosul Iraq|اليمن Yemen Yemen|صنعاء Sanaa Yemen|' +
  'لبنان Lebanon Lebanon|بيروت Beirut Lebanon|فلسطين Palestine Palestine|غزة Gaza Palestine|إسرائيل Israel Israel|' +
  'ليبيا Libya Libya|السودان Sudan Sudan|الخرطوم Khartoum Sudan|مصر Egypt Egypt|القاهرة Cairo Egypt|السعودية Saudi_Arabia Saudi_Arabia|' +
  'إيران Iran Iran|أفغانستان Afghanistan Afghanistan|باكستان Pakistan Pakistan';

/** Actors in Urdu and Arabic script: words, type, and for a name its Latin form. */
export const scriptActors: readonly (readonly [string, ActorType, string?])[] = [
  ['سکیورٹی فورسز', 'state force'],
  ['سیکیورٹی فورسز', 'state force'],
  ['پاک فوج', 'state force', 'Pakistan Army'],
  ['ایف سی', 'state force', 'Frontier Corps'],
  ['آئی ایس پی آر', 'state force', 'Inter-Services Public Relations'],
  ['بی ایل اے', 'armed group', 'Baloch Liberation Army'],
  ['بلوچ لبریشن آرمی', 'armed group', 'Baloch Liberation Army'],
  ['طالبان', 'armed group', 'Taliban'],
  ['داعش', 'armed group', 'Islamic State'],
  ['حماس', 'armed group', 'Hamas'],
  ['حزب الله', 'armed group', 'Hezbollah'],
  ['عمران خان', 'person', 'Imran Khan'],
];
