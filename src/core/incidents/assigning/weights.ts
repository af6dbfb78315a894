/**
 * How much each sign weighs, as natural logarithms of odds: set by hand on the reviewed sample and on the `dev-` files of
 * `data/incidents`, and scored on others (docs/assigning.md). Positive speaks for one incident, negative against it.
 */
export const weights = {
  /** Two tellings taken at random are of different incidents. */
  start: -3,
  date: {
    /** Both name the day, and it may be the same. */
    same: 2.6,
    /** The same day of a year that one of them leaves open. */
    sameOfYear: 2.2,
    /** A range of up to a fortnight in which the other lies. */
    within: 1.7,
    /** A month in which the other lies. */
    sameMonth: 0.3,
    /** A longer time: towns see more than one attack a year. */
    agrees: -0.8,
    dayApart: -1.4,
    daysApart: -3.5,
    /** Who claims an attack often does so days later. */
    claimedLater: -1.2,
    far: -9,
    /** The dated one happened in the days before the undated one was published. */
    newsOf: 0.8,
    /** … in the two days before. */
    freshNewsOf: 1.5,
    /** Both undated, published within days of each other. */
    newsTogether: 0.8,
    newsApart: -1.5,
    /** Two undated tellings, of which nothing says when either was told: a town has seen more than one attack. */
    anyTime: -1.5,
    afterPublished: -6,
    longBefore: -2.5,
  },
  place: {
    same: 3,
    common: 2.5,
    district: 1.7,
    /** Near the middle of an area of no known bounds. */
    maybe: 0.3,
    region: 1.3,
    country: 0.1,
    near: 1.2,
    nearish: -0.8,
    apart: -3.5,
    far: -6,
    /** A town, and a place in the region or district of its name: so much at least. */
    namesake: -1,
    unknown: -3.2,
    oneSilent: -0.2,
  },
  actor: { same: 1.3, commonplace: 0.5, different: -1.2 },
  claimant: { same: 0.7, commonplace: 0.2 },
  /** A number in common, the more digits tell the more; a conflict is hardly any proof against. */
  figure: { equal: 0.5, perDigit: 0.4, most: 2.2, compatible: 0.2, conflict: -0.2, farOff: -0.8 },
  words: { perShare: 5, without: 0.08, most: 2.6, least: -0.4 },
  means: { same: 0.5, different: -1 },
  article: {
    /** One article that tells two places or two days apart seldom means one incident. */
    toldApart: -1.5,
  },
} as const;
