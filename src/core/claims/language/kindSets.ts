/** Kinds that count the dead and the hurt. */
export const harmKinds: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties']);

/** Kinds whose claims make a casualty record: what befell people who are counted. */
export const casualtyKinds: ReadonlySet<string> = new Set([
  ...harmKinds,
  'abducted',
  'arrested',
  'missing',
  'displaced',
]);
