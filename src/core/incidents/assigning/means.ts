/** How an attack was carried out, as far as words tell two ways apart that are seldom one attack. */
const meansWords: readonly (readonly [string, RegExp])[] = [
  [
    'bomb',
    /\b(?:bomb(?:s|ing|ings|er|ers)?|blasts?|explosions?|exploded|explosives?|ieds?|landmines?|mines?|detonated|grenades?)\b/iu,
  ],
  [
    'gunfire',
    /\b(?:gun(?:men|man|fire|battle)|shot|shoot(?:ing|ings|out)?|opened fire|firefight|ambush(?:ed)?|exchange of fire)\b/iu,
  ],
  [
    'air strike',
    /\b(?:air ?strikes?|airstrikes?|air raids?|drones?|warplanes?|jets|missiles?|shell(?:ing|ed)|artillery|rockets?)\b/iu,
  ],
  ['blades', /\b(?:stabb(?:ed|ing)|knif(?:e|ed|ing)|machetes?|slit|beheaded|hacked)\b/iu],
  ['abduction', /\b(?:kidnapp(?:ed|ing)|abduct(?:ed|ion)|hostages?)\b/iu],
  ['arson', /\b(?:arson|set (?:fire|ablaze)|torched|burn(?:ed|t))\b/iu],
];

/** The means that a text names. */
export function meansIn(text: string): string[] {
  return meansWords.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}
