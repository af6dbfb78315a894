/**
 * Countries whose names English news writes from another script, or from a spelling of their own, in several ways. China,
 * Japan and South Korea are none: everyone keeps to one transliteration there, and a letter more is another town.
 */
const transliterated = new Set(
  (
    'AF PK IR IQ SY YE LB IL PS JO SA EG LY SD SO ET ER DJ DZ TN MA MR AE OM QA KW BH EH IN BD NP LK MM UA RU BY KZ KG ' +
    'TJ UZ TM GE AM AZ TH MN KP KH LA BT MK BG RS MV'
  ).split(' '),
);

/** True where one name has many spellings; false where news keeps the spelling of the place itself. */
export function isTransliterated(countryCode: string): boolean {
  return transliterated.has(countryCode);
}
