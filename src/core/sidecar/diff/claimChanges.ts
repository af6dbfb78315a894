import { background, claimSchema, placeName, several } from '../../claims/schema';
import type { Claim } from '../../claims/schema';
import { describeClaimant, describeStatement } from '../../claims/describeClaim';
import { oneLine } from '../../text/plainLine';
import { claimOrder } from '../reading/fieldOrder';
import { plainly } from '../merge/describeConflict';
import { fieldOf } from '../merge/mapFields';
import { isPlainMap } from '../reading/values';
import type { PlainMap } from '../reading/values';
import { about } from './change';
import type { Change, ClaimLabel, FieldChange } from './change';
import { below, compareFields, marked, named, wholeChange } from './compareFields';
import type { FieldTable } from './compareFields';
import { asList, compareListed, itemAdded, itemRemoved, reordered } from './compareListed';
import { compareConflicts } from './conflictChanges';
import { compareFigures } from './figureChanges';
import { matchItems } from './matchItems';
import { compareSpans } from './spanChanges';
import { told } from './wording';

const fields: FieldTable = {
  kind: named('the kind'),
  spans: compareSpans,
  figure: compareFigures,
  affected: named('the affected'),
  group: named('the group'),
  group_inferred: marked('marked the group as inferred', 'took back that the group is inferred'),
  actor: named('the actor'),
  actor_status: named('the actor’s status'),
  object: named('the object'),
  claimant: named('the claimant'),
  role: named('the claimant’s role'),
  relayed_by: compareListed({
    key: 'name',
    item: 'the relay',
    added: 'added',
    removed: 'removed',
    all: 'the relays',
  }),
  said: named('the date of the statement'),
  stance: named('the stance'),
  denies: named('the claim that it denies'),
  updates: named('the claim that it updates'),
  scope: named('the scope'),
  date: named('the date'),
  as_of: named('the day that it holds for'),
  place: named('the place'),
  incident: (before, after) => [
    { ...wholeChange(before, after, ''), type: 'moved', words: moveWords(before, after) },
  ],
  status: named('the status'),
  caveat: named('the caveat'),
  sic: marked('marked the claim as sic', 'took back that the claim is sic'),
  annotator: named('the annotator'),
  note: named('the note'),
  conflicts: compareConflicts,
};

/** What happened to the claims of a sidecar: those that came, went and changed. Claims are known by their ids. */
export function compareClaims(before: unknown, after: unknown): readonly Change[] {
  const [old, now] = [asList(before), asList(after)];
  if (!old || !now) return [];
  const { kept, added, removed, isReordered } = matchItems(old, now, idOf);
  const aboutClaim = (item: unknown, change: FieldChange): Change => ({
    ...change,
    ...about('claim', change.path),
    claim: labelOf(item),
  });
  return [
    ...removed.map(({ item, at }) => aboutClaim(item, itemRemoved(item, at, `removed ${nameOf(item)}`))),
    ...kept.flatMap(({ before: was, after: is }) => {
      if (!isPlainMap(was.item) || !isPlainMap(is.item)) return [];
      return compareFields(was.item, is.item, fields, claimOrder).map((change) =>
        aboutClaim(is.item, below([change.isGone ? was.at : is.at], change)),
      );
    }),
    ...added.map(({ item, at }) => aboutClaim(item, itemAdded(item, at, `added ${nameOf(item)}`))),
    ...(isReordered ? [{ ...reordered('the claims'), ...about('file', ['claims']) }] : []),
  ];
}

function moveWords(before: unknown, after: unknown): string {
  const where = (incident: unknown): string =>
    incident === background
      ? 'the background'
      : typeof incident === 'string'
        ? oneLine(incident)
        : told(incident);
  if (before === undefined) return `assigned the claim to ${where(after)}`;
  if (after === undefined) return `took the claim out of ${where(before)}`;
  return `moved the claim from ${where(before)} to ${where(after)}`;
}

function idOf(item: unknown): unknown {
  return isPlainMap(item) ? fieldOf(item, 'id') : undefined;
}

/** “4 soldiers killed” (interior minister), as a sentence names a claim. */
export function tellClaim({ statement, claimant }: ClaimLabel): string {
  return `“${statement}”${claimant === '' ? '' : ` (${claimant})`}`;
}

function nameOf(item: unknown): string {
  return tellClaim(labelOf(item));
}

/** What a claim is called; one that breaks the schema by what can be read of it. */
function labelOf(item: unknown): ClaimLabel {
  const map: PlainMap = isPlainMap(item) ? item : {};
  const id = fieldOf(map, 'id');
  const incident = fieldOf(map, 'incident');
  const claimants = several(fieldOf(map, 'claimant')).map((name) => plainly('', name));
  const { data } = claimSchema.safeParse(item);
  return {
    ...(typeof id === 'string' && { id }),
    statement: oneLine(data ? statementOf(data) : plainly('', fieldOf(map, 'kind') ?? item)),
    claimant: oneLine(data ? describeClaimant(data) : claimants.join(' and ')),
    claimants,
    ...(typeof incident === 'string' && { incident }),
  };
}

/** The statement, with its place where it says nothing but its kind. */
function statementOf(claim: Claim): string {
  const statement = describeStatement(claim);
  const places = several(claim.place).map(placeName);
  return statement === claim.kind && places.length > 0 ? `${statement} in ${places.join(', ')}` : statement;
}
