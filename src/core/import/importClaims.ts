import { anchorClaim } from '../anchor/anchorClaim';
import { describeSpan } from '../anchor/selector';
import { claimSchema } from '../claims/schema';
import type { Claim } from '../claims/schema';
import type { ArticleText, OffsetRange } from '../text/articleText';
import type { ForeignAnnotation, ForeignDocument, ForeignProblem } from './foreign';
import { importId } from './importId';
import { restKind } from './labelKinds';
import type { LabelKinds } from './labelKinds';
import { placerFor } from './placeAnnotation';

/** The article that annotations become claims of. */
export interface ImportTarget {
  readonly article: ArticleText;
  /** The claims that it has. */
  readonly claims: readonly Claim[];
  /** True for an id that a claim of another article has. */
  readonly isTaken: (id: string) => boolean;
}

/** How annotations are to be read. */
export interface ImportOptions {
  readonly kinds: LabelKinds;
  /** Who made those annotations that do not say so. */
  readonly annotator?: string | undefined;
}

/** What the annotations of one document came to. */
export interface ImportedClaims {
  readonly added: readonly Claim[];
  /** How many are claims of the article already. */
  readonly known: number;
  readonly problems: readonly ForeignProblem[];
  /** The labels that are no kind; their claims have the kind `other` and the label in their note. */
  readonly unmapped: readonly string[];
}

/**
 * Makes claims of another program's annotations. An annotation that is a claim already, by its id or by kind, words and
 * annotator, is left alone: nothing that is there is changed.
 */
export function importClaims(
  document: ForeignDocument,
  target: ImportTarget,
  options: ImportOptions,
): ImportedClaims {
  const importer = new Importer(document, target, options);
  for (const annotation of document.annotations) importer.take(annotation);
  const { known, problems } = importer;
  return { added: importer.claims(), known, problems, unmapped: [...importer.unmapped] };
}

interface Standing {
  readonly claim: Claim;
  readonly ranges: readonly OffsetRange[];
}

class Importer {
  known = 0;
  readonly problems: ForeignProblem[] = [];
  readonly unmapped = new Set<string>();
  readonly #document: ForeignDocument;
  readonly #target: ImportTarget;
  readonly #options: ImportOptions;
  readonly #place: ReturnType<typeof placerFor>;
  readonly #standing: readonly Standing[];
  readonly #ids: Set<string>;
  readonly #added: Claim[] = [];
  /** The ids that claims have here instead of those in the file. */
  readonly #renamed = new Map<string, string>();

  constructor(document: ForeignDocument, target: ImportTarget, options: ImportOptions) {
    this.#document = document;
    this.#target = target;
    this.#options = options;
    this.#place = placerFor(document, target.article);
    this.#standing = target.claims.map((claim) => standingOf(claim, target.article));
    this.#ids = new Set(target.claims.map(({ id }) => id));
  }

  take(annotation: ForeignAnnotation): void {
    const ranges = annotation.spans.map(this.#place);
    if (ranges.some((range) => range === undefined)) {
      this.#tell(
        annotation,
        'error',
        `The words of ${told(annotation)} are not found in the article with confidence.`,
      );
      return;
    }
    const places = ranges.filter((range) => range !== undefined);
    const kind = this.#kindOf(annotation);
    if (kind === undefined) return;
    const draft = this.#draft(annotation, kind, places);
    const own = places.filter((_, at) => annotation.spans[at]?.for === undefined);
    const stored = annotation.fields?.['id'];
    const id = this.#idFor(annotation, typeof stored === 'string' ? stored : undefined);
    // A claim of Newsmark's own is told by its id: two of them may stand on the same words.
    const same = this.#ids.has(id)
      ? id
      : typeof stored === 'string'
        ? undefined
        : this.#sameAs(draft, own)?.id;
    if (same !== undefined) {
      if (typeof stored === 'string') this.#renamed.set(stored, same);
      this.known++;
      return;
    }
    const claim = this.#checked({ ...draft, id }, annotation);
    if (!claim) return;
    if (typeof stored === 'string') this.#renamed.set(stored, id);
    this.#ids.add(id);
    this.#added.push(claim);
  }

  /** The new claims, each referring to the others by the ids that they have here. */
  claims(): Claim[] {
    const nameOf = (id: string): string => this.#renamed.get(id) ?? id;
    return this.#added.map((claim) => ({
      ...claim,
      ...(claim.denies !== undefined && { denies: nameOf(claim.denies) }),
      ...(claim.updates !== undefined && { updates: nameOf(claim.updates) }),
    }));
  }

  #kindOf(annotation: ForeignAnnotation): string | undefined {
    const { kinds } = this.#options;
    for (const label of annotation.labels) {
      const kind = kinds.kindOf(label);
      if (kind !== undefined) return kind;
    }
    for (const label of annotation.labels) this.unmapped.add(label);
    if (kinds.rest === undefined)
      this.#tell(
        annotation,
        'error',
        `The label of ${told(annotation)} is no kind of the codebook; say which kind it stands for.`,
      );
    return kinds.rest;
  }

  #draft(annotation: ForeignAnnotation, kind: string, places: readonly OffsetRange[]): Omit<Claim, 'id'> {
    const { labels, fields, note, annotator = this.#options.annotator } = annotation;
    const others = labels.filter((label) => this.#options.kinds.kindOf(label) !== kind);
    const notes = [
      ...(others.length > 0 ? [`Label: ${others.join(', ')}`] : []),
      ...(note === undefined ? [] : [note]),
    ];
    const group = fields?.['group'];
    const spans = places.map((range, at) => ({
      ...describeSpan(this.#target.article, range),
      ...forOf(annotation.spans[at]?.for),
    }));
    return {
      ...fields,
      kind,
      spans,
      ...(typeof group === 'string' && { group: this.#options.kinds.groupOf(group) ?? group }),
      ...(annotator !== undefined && { annotator }),
      ...(notes.length > 0 && { note: notes.join('\n') }),
    };
  }

  /** The claim without what does not fit the format, which is told. */
  #checked(draft: Claim, annotation: ForeignAnnotation): Claim | undefined {
    const read = claimSchema.safeParse(draft);
    if (read.success) return draft;
    const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
    const rest = Object.fromEntries(Object.entries(draft).filter(([key]) => !wrong.has(key)));
    const again = claimSchema.safeParse(rest);
    const what = [...wrong].join(', ');
    if (!again.success) {
      this.#tell(
        annotation,
        'error',
        `No claim can be made of ${told(annotation)}: its ${what} is not as a claim has it.`,
      );
      return undefined;
    }
    this.#tell(
      annotation,
      'warning',
      `Of ${told(annotation)}, ${what} is left out: it is not as a claim has it.`,
    );
    return again.data;
  }

  #idFor(annotation: ForeignAnnotation, stored: string | undefined): string {
    if (
      stored !== undefined &&
      claimSchema.shape.id.safeParse(stored).success &&
      !this.#target.isTaken(stored)
    )
      return stored;
    const { labels, spans, annotator, note } = annotation;
    const key = JSON.stringify([this.#document.name ?? this.#document.url, labels, spans, annotator, note]);
    for (let attempt = 0; ; attempt++) {
      const id = importId(`${attempt}:${key}`);
      if (!this.#target.isTaken(id)) return id;
    }
  }

  /** The claim of the article that says the same in the same words, if there is one. */
  #sameAs(draft: Omit<Claim, 'id'>, own: readonly OffsetRange[]): Claim | undefined {
    return this.#standing.find(
      ({ claim, ranges }) =>
        claim.kind === draft.kind &&
        (draft.annotator === undefined || claim.annotator === draft.annotator) &&
        (draft.kind !== restKind || claim.note === draft.note) &&
        isSame(ranges, own),
    )?.claim;
  }

  #tell({ line }: ForeignAnnotation, severity: ForeignProblem['severity'], message: string): void {
    this.problems.push({ line, severity, message });
  }
}

function standingOf(claim: Claim, article: ArticleText): Standing {
  const { spans } = anchorClaim(article, claim.spans);
  const own = spans.filter((_, at) => claim.spans[at]?.for === undefined);
  return { claim, ranges: own.flatMap((anchor) => (anchor.status === 'orphan' ? [] : [anchor])) };
}

function isSame(one: readonly OffsetRange[], other: readonly OffsetRange[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }) => other.some((range) => range.start === start && range.end === end))
  );
}

function forOf(value: unknown): Pick<Claim['spans'][number], 'for'> {
  if (typeof value === 'string') return { for: value };
  if (!Array.isArray(value)) return {};
  const fields = value.filter((field) => typeof field === 'string');
  return fields.length > 0 ? { for: fields } : {};
}

function told({ labels, spans: [span] }: ForeignAnnotation): string {
  const words = span?.quote ? ` “${span.quote.exact.slice(0, 60)}”` : '';
  return `the annotation ${labels.length > 0 ? labels.join(', ') : 'without a label'}${words}`;
}
