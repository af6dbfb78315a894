import type { Node, YAMLSeq } from 'yaml';
import { isSeq } from 'yaml';
import {
  articleSchema,
  claimSchema,
  conflictsSchema,
  formatVersion,
  rejectionSchema,
} from '../../claims/schema';
import type { Article, Claim, Conflict } from '../../claims/schema';
import type { Problem } from '../../problem';
import type { OffsetRange } from '../../text/articleText';
import { readCanonical } from './canonical/readCanonical';
import { itemLines } from './claimLines';
import { locate, rangeOf } from './document';
import { migrate } from './migrations';
import { readYaml } from './readYaml';
import type { Rejection } from '../writing/serialise';
import { ShapeReader } from './shapeReader';
import { sidecarOrder } from './fieldOrder';
import { unknownKeyProblems } from './unknownKeys';
import { isPlainMap } from './values';
import type { PlainMap } from './values';

/** A valid claim and where it stands in its sidecar. */
export interface StoredClaim {
  readonly claim: Claim;
  /** UTF-16 range of the claim's own whole lines, with the comments directly above it. */
  readonly range: OffsetRange;
}

/** What a sidecar's text holds. */
export interface SidecarFile {
  readonly source: string;
  /** The format version the file states; absent when it states none. */
  readonly version?: number;
  readonly article?: Article;
  /** The valid claims, in the order of the file. */
  readonly claims: readonly StoredClaim[];
  readonly rejected: readonly Rejection[];
  /** What a merge left to decide about the keys of the file itself; other conflicts stand where they belong. */
  readonly conflicts?: readonly Conflict[];
  readonly problems: readonly Problem[];
  /** False when saving could lose something: errors, conflict markers, a newer format. */
  readonly writable: boolean;
}

/** No sidecar of one article comes near this size; a larger file is not read at all. In UTF-16 units. */
export const maxSidecarLength = 20 * 1024 * 1024;
/**
 * A file that does not stand just as Newsmark writes it is read as YAML, which takes a second or two a megabyte and ten
 * where little of it is YAML; a larger one is not. Some 4,000 claims. In UTF-16 units.
 */
export const maxHandWrittenLength = 1024 * 1024;
const howToShorten =
  'take back what was changed by hand, as a larger file is read only just as Newsmark writes it';

/**
 * Reads a sidecar. Never throws: what is wrong comes back as problems, and the claims that are valid come back even
 * from a file with errors.
 *
 * @param source the file's text, line ends and byte-order mark as they are; all offsets are UTF-16 units of it
 */
export function parseSidecar(source: string): SidecarFile {
  return readSidecar(source).file;
}

/** A sidecar with the plain data it was read from. */
export interface SidecarReading {
  readonly file: SidecarFile;
  readonly value?: unknown;
}

/** Like {@link parseSidecar}, with the plain data, unknown keys and all. */
export function readSidecar(source: string): SidecarReading {
  return readQuickly(source) ?? readThoroughly(source);
}

/** Reads a sidecar that nobody but Newsmark wrote and that has no problems; undefined for any other. */
export function readQuickly(source: string): SidecarReading | undefined {
  const reading = source.length <= maxSidecarLength ? readCanonical(source) : undefined;
  if (!reading) return undefined;
  const { value, claimLines } = reading;
  const { article, claims = [], rejected = [], conflicts } = value as CanonicalSidecar;
  if (new Set(claims.map(({ id }) => id)).size < claims.length) return undefined;
  const file: SidecarFile = {
    source,
    version: formatVersion,
    ...(article && { article }),
    claims: claims.map((claim, at) => ({
      claim,
      range: { start: claimLines[at] ?? 0, end: claimLines[at + 1] ?? source.length },
    })),
    rejected,
    ...(conflicts && { conflicts }),
    problems: [],
    writable: true,
  };
  return { file, value };
}

/** What the schemas hold of a canonical sidecar's data. */
interface CanonicalSidecar {
  readonly article?: Article;
  readonly claims?: readonly Claim[];
  readonly rejected?: readonly Rejection[];
  readonly conflicts?: readonly Conflict[];
}

/** Reads any sidecar as YAML; {@link readQuickly} gives the same where it gives anything. */
export function readThoroughly(source: string): SidecarReading {
  const { root, value, problems } =
    source.length > maxSidecarLength
      ? readYaml(source, maxSidecarLength)
      : readYaml(source, maxHandWrittenLength, howToShorten);
  return { file: readDocument(source, root, value, problems), value };
}

function readDocument(
  source: string,
  root: Node | undefined,
  value: unknown,
  problems: Problem[],
): SidecarFile {
  if (root === undefined || value === null) {
    return { source, claims: [], rejected: [], problems, writable: !problems.some(forbidsWriting) };
  }
  const report = (
    code: Problem['code'],
    severity: Problem['severity'],
    message: string,
    path: PropertyKey[],
  ): void => {
    const range = path.length > 0 ? locate(root, path) : firstLine(source, rangeOf(root)?.start ?? 0);
    problems.push({ code, severity, message, range });
  };
  if (!isPlainMap(value)) {
    report('sidecar-shape', 'error', 'A sidecar is a map of keys that starts with `newsmark: 1`.', []);
    return { source, claims: [], rejected: [], problems, writable: false };
  }

  const version = readVersion(value, report);
  const isNewer = version !== undefined && version > formatVersion;
  const current = version !== undefined && version < formatVersion ? migrate(value, version) : value;
  const reader = new ShapeReader(root, isNewer ? [] : problems);
  const article = reader.read(articleSchema, current, ['article']);
  const nodes = listNode(root);
  const lines = nodes && itemLines(source, nodes);
  const claims = reader.readList(claimSchema, current, 'claims').map(({ item, at }) => ({
    claim: item,
    range: lines?.[at]?.range ?? locate(root, ['claims', at]),
  }));
  const rejected = reader.readList(rejectionSchema, current, 'rejected').map(({ item }) => item);
  const conflicts = reader.read(conflictsSchema, current, ['conflicts']);
  if (!isNewer)
    problems.push(...duplicateIds(claims, root, current), ...unknownKeyProblems(root, sidecarOrder));
  return {
    source,
    ...(version !== undefined && { version }),
    ...(article && { article }),
    claims,
    rejected,
    ...(conflicts && { conflicts }),
    problems,
    writable: version === formatVersion && !problems.some(forbidsWriting),
  };
}

function firstLine(source: string, start: number): OffsetRange {
  return { start, end: start + (/^.*/.exec(source.slice(start, start + 200))?.[0].length ?? 0) };
}

/** Two claims of one id are wrong, but the others can be changed without touching them. */
function forbidsWriting(problem: Problem): boolean {
  return problem.severity === 'error' && problem.code !== 'duplicate-id';
}

type Report = (
  code: Problem['code'],
  severity: Problem['severity'],
  message: string,
  path: PropertyKey[],
) => void;

function readVersion(value: PlainMap, report: Report): number | undefined {
  const version = value['newsmark'];
  if (version === undefined) {
    report('sidecar-version', 'error', 'Add `newsmark: 1` as the first line: it states the format.', []);
  } else if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    report('sidecar-version', 'error', 'Write `newsmark: 1`: it states the format.', ['newsmark']);
  } else {
    if (version > formatVersion) {
      const message = `This file has format ${version}, from a newer Newsmark: update Newsmark to change it.`;
      report('sidecar-version', 'warning', message, ['newsmark']);
    }
    return version;
  }
  return undefined;
}

/** The node of the list under `claims`, when it is a list. */
function listNode(root: Node): YAMLSeq | undefined {
  const node: unknown = (root as { get?: (key: string, keepScalar: true) => unknown }).get?.('claims', true);
  return isSeq(node) ? node : undefined;
}

function duplicateIds(claims: readonly StoredClaim[], root: Node, value: PlainMap): Problem[] {
  const list = Array.isArray(value['claims']) ? (value['claims'] as unknown[]) : [];
  const valid = new Set(claims.map(({ claim }) => claim.id));
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [at, item] of list.entries()) {
    const id = isPlainMap(item) ? item['id'] : undefined;
    if (typeof id !== 'string' || !valid.has(id)) continue;
    if (seen.has(id)) {
      problems.push({
        code: 'duplicate-id',
        severity: 'error',
        message: `Another claim above has the id ${id} too: give this one a new id, or remove it if it is a copy.`,
        range: locate(root, ['claims', at, 'id']),
        claim: id,
      });
    }
    seen.add(id);
  }
  return problems;
}
