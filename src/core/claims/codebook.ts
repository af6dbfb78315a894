/** One code with the definition shown while coding. */
export interface Code {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
}

/** A kind of claim. */
export interface Kind extends Code {
  /** True when its figure counts people affected; such claims are reconciled per kind and group. */
  readonly countsPeople: boolean;
}

/** The list of codes that claims may use. */
export interface Codebook {
  readonly kinds: readonly Kind[];
  readonly groups: readonly Code[];
}

const kind = (code: string, countsPeople: boolean, definition: string): Kind => ({
  code,
  label: code,
  countsPeople,
  definition,
});
const group = (code: string, definition: string): Code => ({ code, label: code, definition });

/**
 * The built-in codebook. Kinds follow what UCDP GED (best/low/high deaths by party), ACLED (event types and
 * fatalities) and the casualty recorders of Every Casualty's Standards (2016) record; groups are named neutrally,
 * whatever the source calls them ("martyred soldiers" are security forces).
 */
export const builtInCodebook: Codebook = {
  kinds: [
    kind('killed', true, 'People who died in the incident or of it, however the source words it.'),
    kind('injured', true, 'People hurt who lived.'),
    kind('casualties', true, 'Killed or injured, where the source does not split them.'),
    kind('abducted', true, 'People taken or captured against their will by a non-state party.'),
    kind('arrested', true, 'People detained by a state force.'),
    kind('missing', true, 'People unaccounted for.'),
    kind('displaced', true, 'People who had to leave their homes.'),
    kind('strength', true, 'How many took part, remain active or are at large.'),
    kind('attack', false, 'That an attack, raid, strike or operation took place, where and by what means.'),
    kind('responsibility', false, 'Who did it, or that no one claimed it.'),
    kind('support', false, 'Who backs, arms, shelters or directs a party.'),
    kind('control', false, 'Who holds a place or object, and as of when.'),
    kind('damage', false, 'What was destroyed or damaged.'),
    kind('other', false, 'Anything else worth recording about the incident.'),
  ],
  groups: [
    group('security forces', 'Military, paramilitary, police and other armed forces of a state.'),
    group('insurgents', 'Members of a non-state armed group, whatever the source calls them.'),
    group('civilians', 'People taking no part in the fighting.'),
    group('mixed', 'Members of several groups, counted together.'),
    group('unknown', 'The source does not say, and nothing implies, who they were.'),
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
