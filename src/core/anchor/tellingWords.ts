/** One more or less of these in a sentence makes it say something else. */
export const tellingWords: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands ' +
  'million millions billion billions trillion dozen dozens score scores several few half both twice double triple ' +
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth percent ' +
  'no not none never nobody nothing neither nor without cannot'
).split(' ');

/** Right before a figure these tell whether it is the least, the most or about that many. */
export const qualifyingWords: readonly string[] =
  'more fewer less least most over under up nearly almost about around exactly only'.split(' ');
