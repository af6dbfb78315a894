import type { ForeignAnnotation, ForeignDocument, ForeignFile, ForeignProblem } from './foreign';
import { fieldOf, jsonRecords, listOf, offsetOf, wordsOf } from './jsonRecords';
import type { JsonRecord } from './jsonRecords';

/**
 * Reads annotations of Hypothesis: what its search API answers (`rows`), what its client exports (`annotations`), a list of
 * annotations, or JSON Lines of them. Tags are labels, the comment is a note.
 */
export function readHypothesis(source: string): ForeignFile {
  const { records, problems } = jsonRecords(source, ['rows', 'annotations']);
  const byPage = new Map<string, ForeignAnnotation[]>();
  const lines = new Map<string, number>();
  for (const record of records) {
    const annotation = readAnnotation(record, problems);
    if (!annotation) continue;
    const page = wordsOf(fieldOf(record.value, 'uri')) ?? '';
    const onPage = byPage.get(page) ?? [];
    onPage.push(annotation);
    byPage.set(page, onPage);
    if (!lines.has(page)) lines.set(page, record.line);
  }
  const documents = [...byPage].map(([page, annotations]): ForeignDocument => ({
    line: lines.get(page) ?? 1,
    ...(page !== '' && { url: page }),
    annotations,
  }));
  return { documents, problems };
}

function readAnnotation(
  { line, value }: JsonRecord,
  problems: ForeignProblem[],
): ForeignAnnotation | undefined {
  const tell = (severity: ForeignProblem['severity'], message: string): undefined =>
    void problems.push({ line, severity, message });
  if (listOf(fieldOf(value, 'references')).length > 0)
    return tell('warning', 'A reply to another annotation cannot be taken over.');
  const selectors = listOf(fieldOf(value, 'target')).flatMap((target) => listOf(fieldOf(target, 'selector')));
  const ofType = (type: string): unknown => selectors.find((selector) => fieldOf(selector, 'type') === type);
  const quote = ofType('TextQuoteSelector');
  const position = ofType('TextPositionSelector');
  const exact = wordsOf(fieldOf(quote, 'exact'));
  if (exact === undefined)
    return tell('warning', 'A note on a whole page quotes nothing, so that it cannot be taken over.');
  const [prefix, suffix] = [wordsOf(fieldOf(quote, 'prefix')), wordsOf(fieldOf(quote, 'suffix'))];
  const start = offsetOf(fieldOf(position, 'start')) ?? 0;
  const end = offsetOf(fieldOf(position, 'end')) ?? start + exact.length;
  return {
    line,
    labels: listOf(fieldOf(value, 'tags')).filter((tag) => typeof tag === 'string'),
    spans: [{ quote: { exact, prefix, suffix, start, end } }],
    annotator: annotatorOf(wordsOf(fieldOf(value, 'user'))),
    note: wordsOf(fieldOf(value, 'text')),
  };
}

/** The name in `acct:name@hypothes.is`. */
function annotatorOf(user: string | undefined): string | undefined {
  return user === undefined ? undefined : (/^acct:([^@]+)@/.exec(user)?.[1] ?? user);
}
