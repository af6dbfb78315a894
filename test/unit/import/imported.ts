import { readFileSync } from 'node:fs';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import type { Claim } from '../../../src/core/claims/schema';
import type { ForeignFile } from '../../../src/core/import/foreign';
import { importClaims } from '../../../src/core/import/importClaims';
import type { ImportedClaims, ImportOptions } from '../../../src/core/import/importClaims';
import { LabelKinds } from '../../../src/core/import/labelKinds';
import { ArticleText } from '../../../src/core/text/articleText';

/** A file of `test/fixtures/exchange`. */
export function sample(name: string): string {
  return readFileSync(`test/fixtures/exchange/${name}`, 'utf8');
}

/** What all documents of a file come to in the sample article, or in another text. */
export function importAll(
  { documents }: ForeignFile,
  {
    text = sample('attack.txt'),
    claims = [],
    ...options
  }: { text?: string; claims?: readonly Claim[] } & Partial<ImportOptions> = {},
): ImportedClaims {
  const article = new ArticleText(text);
  const all = documents.map((document) =>
    importClaims(
      document,
      { article, claims, isTaken: () => false },
      { kinds: new LabelKinds(builtInCodebook), ...options },
    ),
  );
  return {
    added: all.flatMap(({ added }) => added),
    known: all.reduce((sum, { known }) => sum + known, 0),
    problems: all.flatMap(({ problems }) => problems),
    unmapped: [...new Set(all.flatMap(({ unmapped }) => unmapped))],
  };
}

/** What matters of a claim: kind, words, and the fields besides. */
export function told({ kind, spans, ...others }: Claim): unknown[] {
  const fields = Object.fromEntries(Object.entries(others).filter(([key]) => key !== 'id'));
  const words = spans.map(({ exact }) => exact);
  return Object.keys(fields).length > 0 ? [kind, words, fields] : [kind, words];
}

/** Line and severity of each problem, by line. */
export function lines(
  problems: readonly { readonly line: number; readonly severity: string }[],
): [number, string][] {
  return problems
    .map(({ line, severity }): [number, string] => [line, severity])
    .sort(([one], [other]) => one - other);
}
