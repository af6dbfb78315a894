import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';

/** Regular expressions that repeat something, as they stand in a file of the sources. */
function patternsIn(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && /[*+}]/.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path}`);

/** Repeated so often that reading in two ways a time, two to this power, would never end. */
const repeats = 40;
/** More than a pattern that reads in one way needs for all its inputs; in milliseconds of one run that hangs for years. */
const patience = 5_000;
const mostWords = 40;

/**
 * Texts that a pattern could read in many ways if any: each of its own words over and over, after each of its words, and
 * at the end what it does not know.
 */
function inputsFor(pattern: string): string[] {
  const plain = pattern.replace(/\\[psS]\{?\w*\}?|\\[bBdDwW]|\(\?[:=!<]+/g, ' ');
  const words = [...new Set(plain.match(/[A-Za-z]{2,}/g) ?? [])].slice(0, mostWords);
  const units = [
    ...words,
    `a${words.at(-1) ?? ''}`,
    'only',
    'early',
    'a',
    'A',
    '1',
    '11',
    '-',
    ',',
    ' ',
    'Ab',
    'a-',
    'a, ',
  ];
  return units.flatMap((unit) => {
    const run = `${unit} `.repeat(repeats);
    return [
      `${run}!`,
      `${unit.repeat(repeats)}!`,
      ` ${run}Xq;`,
      words.map((word) => `${word} ${run}Xq; `).join(''),
    ];
  });
}

describe('the patterns of the sources', function () {
  this.timeout(120_000);

  it('read every run of words in one way, so that none can hold the editor up', () => {
    const context = createContext({ pattern: /x/, inputs: [''] });
    const script = new Script('for (const input of inputs) { pattern.lastIndex = 0; pattern.test(input); }');
    const slow: string[] = [];
    for (const path of sources) {
      for (const literal of patternsIn(path)) {
        const end = literal.lastIndexOf('/');
        const pattern = new RegExp(literal.slice(1, end), literal.slice(end + 1));
        Object.assign(context, { pattern, inputs: inputsFor(literal) });
        try {
          script.runInContext(context, { timeout: patience });
        } catch (error) {
          slow.push(`${path}: ${literal} (${error instanceof Error ? error.message : String(error)})`);
        }
      }
    }
    assert.deepEqual(slow, []);
  });
});
