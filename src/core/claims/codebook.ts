/** One code with the definition shown while coding. */
export interface Code {
  /** What files hold; never changed, only its label is. */
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  /** True for a code that older claims may have, but that is offered for no new one. */
  readonly hidden?: boolean;
  /**
   * What it comes down to in ACLED: names of columns, or `column = value` where one value of a column is meant.
   * Absent when nobody has said; empty when there is nothing.
   */
  readonly acled?: readonly string[];
  /** The same for UCDP GED. */
  readonly ucdp?: readonly string[];
}

/** A kind of claim. */
export interface Kind extends Code {
  /** True when its figure counts people affected; such claims are reconciled per kind and group. */
  readonly countsPeople: boolean;
  /** Words that tell it in a text, so that claims of it are suggested; `*` ends a word that goes on: "loot*". */
  readonly words?: readonly string[];
}

/** The list of codes that claims may use. */
export interface Codebook {
  /** In the order in which they are offered and in which figures are listed. */
  readonly kinds: readonly Kind[];
  readonly groups: readonly Code[];
}

interface Mapping {
  readonly acled: readonly string[];
  readonly ucdp: readonly string[];
}

/** What neither dataset records. */
const nowhere: Mapping = { acled: [], ucdp: [] };

const kind = (code: string, countsPeople: boolean, definition: string, mapping: Mapping): Kind => ({
  code,
  label: code,
  definition,
  countsPeople,
  ...mapping,
});
const group = (code: string, definition: string, mapping: Mapping): Code => ({
  code,
  label: code,
  definition,
  ...mapping,
});

/**
 * The built-in codebook. Kinds follow what UCDP GED (best/low/high deaths by party), ACLED (event types and
 * fatalities) and the casualty recorders of Every Casualty's Standards (2016) record; groups are named neutrally,
 * whatever the source calls them ("martyred soldiers" are security forces). What the codes are in
 * ACLED follows ACLED's codebook (2024; actor types as text), the columns of UCDP GED are those of its version 25.1;
 * docs/codebook.md says what is confirmed and what is not.
 */
export const builtInCodebook: Codebook = {
  kinds: [
    kind('killed', true, 'People who died in the incident or of it, however the source words it.', {
      acled: ['fatalities'],
      ucdp: ['best', 'low', 'high'],
    }),
    kind('injured', true, 'People hurt who lived.', nowhere),
    kind('casualties', true, 'Killed or injured, where the source does not split them.', nowhere),
    kind('abducted', true, 'People taken or captured against their will by a non-state party.', {
      acled: ['sub_event_type = Abduction/forced disappearance'],
      ucdp: [],
    }),
    kind('arrested', true, 'People detained by a state force.', {
      acled: ['sub_event_type = Arrests'],
      ucdp: [],
    }),
    kind('missing', true, 'People unaccounted for.', nowhere),
    kind('displaced', true, 'People who had to leave their homes.', {
      acled: ['sub_event_type = Other'],
      ucdp: [],
    }),
    kind('strength', true, 'How many took part, remain active or are at large.', nowhere),
    kind('attack', false, 'That an attack, raid, strike or operation took place, where and by what means.', {
      acled: [
        'event_type = Battles',
        'event_type = Explosions/Remote violence',
        'event_type = Violence against civilians',
      ],
      ucdp: ['type_of_violence'],
    }),
    kind('responsibility', false, 'Who did it, or that no one claimed it.', {
      acled: ['actor1', 'actor2'],
      ucdp: ['side_a', 'side_b'],
    }),
    kind('support', false, 'Who backs, arms, shelters or directs a party.', nowhere),
    kind('control', false, 'Who holds a place or object, and as of when.', {
      acled: [
        'sub_event_type = Government regains territory',
        'sub_event_type = Non-state actor overtakes territory',
        'sub_event_type = Non-violent transfer of territory',
      ],
      ucdp: [],
    }),
    kind('damage', false, 'What was destroyed or damaged.', {
      acled: ['sub_event_type = Looting/property destruction'],
      ucdp: [],
    }),
    kind('other', false, 'Anything else worth recording about the incident.', nowhere),
  ],
  groups: [
    group('security forces', 'Military, paramilitary, police and other armed forces of a state.', {
      acled: ['inter1/inter2 = State forces'],
      ucdp: ['deaths_a'],
    }),
    group('insurgents', 'Members of a non-state armed group, whatever the source calls them.', {
      acled: [
        'inter1/inter2 = Rebel group',
        'inter1/inter2 = Political militia',
        'inter1/inter2 = Identity militia',
      ],
      ucdp: ['deaths_b'],
    }),
    group('civilians', 'People taking no part in the fighting.', {
      acled: ['inter1/inter2 = Civilians', 'civilian_targeting = Civilians targeted'],
      ucdp: ['deaths_civilians'],
    }),
    group('mixed', 'Members of several groups, counted together.', {
      acled: [],
      ucdp: ['deaths_unknown'],
    }),
    group('unknown', 'The source does not say, and nothing implies, who they were.', {
      acled: [],
      ucdp: ['deaths_unknown'],
    }),
  ],
};

/** The kind with this code, if the codebook has one. */
export function findKind(codebook: Codebook, code: string): Kind | undefined {
  return codebook.kinds.find((kind) => kind.code === code);
}

/** The group with this code, if the codebook has one. */
export function findGroup(codebook: Codebook, code: string): Code | undefined {
  return codebook.groups.find((group) => group.code === code);
}

/** The codes of a list that new claims may be given. */
export function offered<Item extends Code>(codes: readonly Item[]): Item[] {
  return codes.filter(({ hidden }) => hidden !== true);
}

/** True for a code of the list that new claims may be given. */
export function offers(codes: readonly Code[], code: string): boolean {
  return codes.some((each) => each.code === code && each.hidden !== true);
}

/** What a kind means, for those who read a claim; undefined for a code that the codebook does not have. */
export function kindDefinition(codebook: Codebook, code: string): string | undefined {
  return findKind(codebook, code)?.definition;
}
