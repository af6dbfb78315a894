import { attributeFields, claimNoteType, evidenceRelation, evidenceType, typeName } from '../export/brat';
import type { OffsetRange } from '../text/articleText';
import type { ForeignAnnotation, ForeignFile, ForeignProblem, ForeignSpan } from './foreign';
import { ForeignText } from './foreignText';
import { fieldOf, listOf, offsetOf } from './jsonRecords';

/** A text-bound annotation, and what the other lines of the file say of it. */
interface Term {
  readonly line: number;
  readonly type: string;
  readonly ranges: readonly OffsetRange[];
  readonly notes: string[];
  readonly fields: Record<string, unknown>;
  readonly evidence: Term[];
  /** The claim that Newsmark wrote it for. */
  claim?: Readonly<Record<string, unknown>>;
  isEvidence: boolean;
}

const termData = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/;

/**
 * Reads brat's standoff format: text-bound annotations with fragments (T), events by their triggers (E), relations (R),
 * attributes (A, M), references (N) and notes (#). What a claim has no field for goes to its note.
 *
 * @param ann the `.ann` file
 * @param txt the text that its offsets count in, in code points
 * @param name path or file name of the document, without an ending
 */
export function readBrat(ann: string, txt: string, name: string): ForeignFile {
  const reader = new AnnReader(new ForeignText(txt));
  const lines = ann.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const line of lines) reader.announce(line);
  // Lines may refer to lines below them: spans first, then what is said of them, then relations between them.
  for (const sort of ['T', 'AMEN#', 'R*']) {
    for (const [at, line] of lines.entries())
      if (line !== '' && sort.includes(line.charAt(0))) reader.read(line, at + 1);
  }
  for (const [at, line] of lines.entries())
    if (line.trim() !== '' && !/^[TAMENR*#]/.test(line)) reader.refuse(at + 1);
  return {
    documents: [{ line: 1, name, text: reader.text.article, annotations: reader.annotations() }],
    problems: reader.problems,
  };
}

class AnnReader {
  readonly problems: ForeignProblem[] = [];
  readonly #terms = new Map<string, Term>();
  /** What else lines are about: the trigger of an event, the first end of a relation, what an attribute is of. */
  readonly #subjects = new Map<string, string>();

  readonly text: ForeignText;

  constructor(text: ForeignText) {
    this.text = text;
  }

  refuse(line: number, message = 'This line is not in brat’s standoff format.'): void {
    this.problems.push({ line, severity: 'error', message });
  }

  /** Takes note of what an event, a relation or an attribute is about, so that others can be about it. */
  announce(line: string): void {
    const [id = '', data = ''] = line.split('\t');
    if (!/^[ERAM]/.test(id)) return;
    const [head = '', next = ''] = data.trim().split(/\s+/);
    const subject = id.startsWith('E') ? head : next;
    this.#subjects.set(id, subject.slice(subject.indexOf(':') + 1));
  }

  read(line: string, number: number): void {
    const [id = '', data = '', ...tail] = line.split('\t');
    const words = tail.join('\t');
    switch (id.charAt(0)) {
      case 'T':
        return this.#readTerm(id, data, words, number);
      case 'E':
        return this.#readEvent(data, number);
      case 'A':
      case 'M':
        return this.#readAttribute(data, number);
      case 'N':
        return this.#readReference(data, words, number);
      case '#':
        return this.#readNote(data, words, number);
      case 'R':
        return this.#readRelation(data, number);
      default:
        this.problems.push({
          line: number,
          severity: 'warning',
          message: 'An equivalence cannot be taken over.',
        });
    }
  }

  annotations(): ForeignAnnotation[] {
    return [...this.#terms.values()]
      .filter(({ isEvidence }) => !isEvidence)
      .map((term) => this.#annotation(term));
  }

  #readTerm(id: string, data: string, words: string, line: number): void {
    const [, type, offsets] = termData.exec(data) ?? [];
    if (type === undefined || offsets === undefined) return this.refuse(line);
    const fragments = offsets.split(';').map((pair) => {
      const [start = 0, end = 0] = pair.split(' ').map(Number);
      return { start, end };
    });
    const ranges = this.text.ranges(fragments, words === '' ? undefined : words);
    if (!ranges) return this.refuse(line, `${id}: its words do not stand at its offsets in the text.`);
    if (this.#terms.has(id)) return this.refuse(line, `${id}: there are two annotations with this id.`);
    const joined = this.#joined(ranges);
    this.#terms.set(id, {
      line,
      type,
      ranges: joined,
      notes: [],
      fields: {},
      evidence: [],
      isEvidence: false,
    });
  }

  /** brat splits a span at every line end; such fragments are one span. */
  #joined(ranges: readonly OffsetRange[]): OffsetRange[] {
    const joined: OffsetRange[] = [];
    for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
      const last = joined.at(-1);
      const between = last && this.text.article.text.slice(last.end, range.start);
      if (last && between !== undefined && between.trim() === '')
        joined[joined.length - 1] = { start: last.start, end: range.end };
      else joined.push(range);
    }
    return joined;
  }

  #readEvent(data: string, line: number): void {
    const [head = '', ...roles] = data.trim().split(/\s+/);
    const trigger = head.slice(head.indexOf(':') + 1);
    const term = this.#terms.get(trigger);
    if (!term || !head.includes(':')) return this.refuse(line);
    for (const role of roles) {
      const [name = '', target = ''] = role.split(':');
      term.notes.push(`${name}: ${this.#wordsOf(target)}`);
    }
  }

  #readAttribute(data: string, line: number): void {
    const [name = '', target = '', ...value] = data.trim().split(/\s+/);
    const term = this.#term(target);
    if (!term) return this.refuse(line, `${target}: there is no such annotation.`);
    const field = attributeFields.find((each) => each === name.toLowerCase());
    const said = value.join(' ');
    if (field !== undefined && said !== '') term.fields[field] = said.replaceAll('_', ' ');
    else term.notes.push(said === '' ? name : `${name}: ${said}`);
  }

  #readReference(data: string, words: string, line: number): void {
    const [, target = '', reference = ''] = data.trim().split(/\s+/);
    const term = this.#term(target);
    if (!term) return this.refuse(line, `${target}: there is no such annotation.`);
    term.notes.push([reference, words].filter((part) => part !== '').join(' '));
  }

  #readNote(data: string, words: string, line: number): void {
    const [type = '', target = ''] = data.trim().split(/\s+/);
    const term = this.#term(target);
    if (!term) return this.refuse(line, `${target}: there is no such annotation.`);
    if (type !== claimNoteType) {
      term.notes.push(words);
      return;
    }
    try {
      const claim: unknown = JSON.parse(words);
      if (typeof claim === 'object' && claim !== null) term.claim = claim as Record<string, unknown>;
    } catch {
      this.refuse(line, 'This note of Newsmark’s is not JSON any more, so that the fields in it are lost.');
    }
  }

  #readRelation(data: string, line: number): void {
    const [name = '', ...ends] = data.trim().split(/\s+/);
    const [from, to] = ends.map((end) => this.#term(end.slice(end.indexOf(':') + 1)));
    if (!from || !to) return this.refuse(line, 'This relation is about an annotation that is not there.');
    if (name === evidenceRelation && from.type === evidenceType) {
      from.isEvidence = true;
      to.evidence.push(from);
    } else if (!from.claim) from.notes.push(`${name}: ${this.#words(to)}`);
  }

  #term(id: string): Term | undefined {
    let subject: string | undefined = id;
    // A note on an attribute of a relation between events is as far from words as lines get.
    for (let step = 0; step < 4 && subject !== undefined; step++) {
      const term = this.#terms.get(subject);
      if (term) return term;
      subject = this.#subjects.get(subject);
    }
    return undefined;
  }

  #wordsOf(id: string): string {
    const term = this.#term(id);
    return term ? this.#words(term) : id;
  }

  #words({ ranges }: Term): string {
    return ranges.map(({ start, end }) => this.text.article.text.slice(start, end)).join(' ');
  }

  #annotation({ line, type, ranges, notes, fields, evidence, claim }: Term): ForeignAnnotation {
    const own = ranges.map((range): ForeignSpan => ({ range }));
    if (!claim) {
      const note = notes.length > 0 ? notes.join('; ') : undefined;
      return { line, labels: [type], spans: own, note, fields };
    }
    const backing = evidence.flatMap((term) => term.ranges.map((range) => ({ range })));
    const spans = this.#orderedAs(claim, [...own, ...backing]);
    const { kind, annotator, note } = claim;
    return {
      line,
      labels: [typeof kind === 'string' && typeName(kind) === type ? kind : type],
      spans,
      annotator: typeof annotator === 'string' ? annotator : undefined,
      note: typeof note === 'string' ? note : undefined,
      fields: claim,
    };
  }

  /** The spans in the order that the claim had them, with the fields that they are evidence for. */
  #orderedAs(claim: Readonly<Record<string, unknown>>, spans: readonly ForeignSpan[]): ForeignSpan[] {
    const stored = listOf(claim['spans']);
    const placeOf = ({ range }: ForeignSpan): number => {
      const start = range && this.text.article.toCodePoint(range.start);
      const end = range && this.text.article.toCodePoint(range.end);
      return stored.findIndex(
        (span) => offsetOf(fieldOf(span, 'start')) === start && fieldOf(span, 'end') === end,
      );
    };
    return spans
      .map((span) => ({ span, at: placeOf(span) }))
      .sort(
        (one, other) => (one.at === -1 ? spans.length : one.at) - (other.at === -1 ? spans.length : other.at),
      )
      .map(({ span, at }) => {
        const evidenceFor = fieldOf(stored[at], 'for');
        return evidenceFor === undefined ? span : { ...span, for: evidenceFor };
      });
  }
}
