import type { Claim } from '../../core/claims/schema';
import type { CodedArticle } from '../../core/agreement/measureAgreement';
import { parseSidecar } from '../../core/sidecar/reading/parseSidecar';
import { placeProblems, problemLine, remarkLine } from '../problemLines';

/** Collects articles with what annotators found in them and tells, a line at a time, what is wrong with the others. */
export class CodingReader {
  readonly articles: CodedArticle[] = [];
  /** True when claims may be missing because something could not be read. */
  isIncomplete = false;
  readonly #tell: (line: string) => void;

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  /** The valid claims of a sidecar; its errors are told. */
  claimsOf(path: string, source: string): Claim[] {
    const { claims, problems } = parseSidecar(source);
    const errors = problems.filter(({ severity }) => severity === 'error');
    for (const problem of placeProblems(path, source, errors)) this.#tell(problemLine(problem));
    if (errors.length > 0) this.isIncomplete = true;
    return claims.map(({ claim }) => claim);
  }

  /** Tells why something is left out although nothing is wrong with it. */
  note(message: string): void {
    this.#tell(remarkLine(message));
  }

  /** Tells what cannot be read. */
  fail(message: string): void {
    this.isIncomplete = true;
    this.note(message);
  }
}
