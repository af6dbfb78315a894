import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Rule {
  name?: string;
  match?: string;
  begin?: string;
  end?: string;
  include?: string;
  patterns?: Rule[];
  captures?: Record<string, Rule>;
}

const root = join(import.meta.dirname, '../../..');
const grammar = JSON.parse(
  readFileSync(join(root, 'syntaxes/news-article.tmLanguage.json'), 'utf8'),
) as Rule & {
  scopeName: string;
  repository: Record<string, Rule>;
};
const configuration = JSON.parse(
  readFileSync(join(root, 'media/news-article.language-configuration.json'), 'utf8'),
) as { surroundingPairs: string[][]; wordPattern: { pattern: string; flags: string } };

/** The grammar keeps to what Oniguruma and JavaScript share, but for `\A` and `(?i:…)`, rewritten here. */
function toRegExp(pattern: string): RegExp {
  const insensitive = pattern.includes('(?i:');
  return new RegExp(pattern.replaceAll('\\A', '^').replaceAll('(?i:', '(?:'), insensitive ? 'iu' : 'u');
}

function rule(name: string): Rule {
  const found = grammar.repository[name];
  assert.ok(found, `no rule ${name}`);
  return found;
}

function matched(name: string, line: string): string | undefined {
  return toRegExp(rule(name).match ?? '')
    .exec(line)?.[0]
    .trim();
}

/** The text that a begin/end rule colours in one line. */
function quoted(name: string, line: string): string | undefined {
  const { begin = '', end = '' } = rule(name);
  const opening = toRegExp(begin).exec(line);
  if (!opening) return undefined;
  const from = opening.index + opening[0].length;
  const closing = toRegExp(end).exec(line.slice(from));
  assert.ok(closing, 'a quotation must end with its line');
  return line.slice(opening.index, from + closing.index + closing[0].length);
}

describe('the news-article grammar', () => {
  it('includes only rules that exist, and names them for its own language', () => {
    const visit = (node: Rule): void => {
      if (node.include !== undefined) rule(node.include.slice(1));
      if (node.name !== undefined) assert.match(node.name, /\.news-article$/);
      for (const pattern of [node.match, node.begin, node.end]) if (pattern !== undefined) toRegExp(pattern);
      for (const inner of [...(node.patterns ?? []), ...Object.values(node.captures ?? {})]) visit(inner);
    };
    assert.equal(grammar.scopeName, 'text.news-article');
    for (const inner of [...(grammar.patterns ?? []), ...Object.values(grammar.repository)]) visit(inner);
  });

  it('marks the date that an article starts with, and no other', () => {
    assert.equal(matched('dateLine', ' date 2022-02-04 Pakistani safety forces'), 'date 2022-02-04');
    assert.equal(matched('dateLine', 'The date 2022-02-04 was set'), undefined);
    assert.equal(matched('dateLine', ' date 2022-02-045'), undefined);
  });

  it('marks key and value lines of a header only', () => {
    assert.equal(matched('metadata', 'Title: Attack on two posts'), 'Title: Attack on two posts');
    assert.equal(matched('metadata', 'published: 2022-02-03'), 'published: 2022-02-03');
    assert.equal(matched('metadata', 'He said: we salute them'), undefined);
    assert.equal(matched('metadata', 'The source: an official'), undefined);
  });

  it('marks datelines', () => {
    assert.equal(matched('dateline', 'ISLAMABAD (AP) — Pakistan’s military'), 'ISLAMABAD (AP) —');
    assert.equal(matched('dateline', 'QUETTA, Pakistan (Reuters) - Gunmen'), 'QUETTA, Pakistan (Reuters) -');
    assert.equal(
      matched('dateline', 'KYIV, Ukraine, Jan. 12 (Reuters) -- Shelling'),
      'KYIV, Ukraine, Jan. 12 (Reuters) --',
    );
    assert.equal(matched('dateline', 'BLA also said that the attack — it was'), undefined);
    assert.equal(matched('dateline', 'Islamabad blames India — again'), undefined);
  });

  it('ends a quotation with its closing quote, or with its paragraph', () => {
    assert.equal(quoted('quotation', 'he said, “We salute” them'), '“We salute”');
    assert.equal(quoted('quotation', 'he said, “We salute them'), '“We salute them');
    assert.equal(quoted('straightQuotation', 'the "brave" forces'), '"brave"');
    assert.equal(quoted('straightQuotation', 'the "brave forces'), '"brave forces');
    assert.equal(quoted('straightQuotation', 'a 5" pipe'), undefined);
  });

  it('marks handles, hashtags and links', () => {
    assert.equal(matched('handle', 'Habib Khan (@HabibKhanT) February'), '@HabibKhanT');
    assert.equal(matched('handle', 'جاری.@OfficialDGISPR @GovtofPakistan'), '@OfficialDGISPR');
    assert.equal(matched('handle', 'write to a.b@example.org'), undefined);
    assert.equal(matched('hashtag', 'attacks in #Panjgur & #Noshki'), '#Panjgur');
    assert.equal(matched('hashtag', 'bases.#Pakistan'), '#Pakistan');
    assert.equal(matched('hashtag', 'seed #1'), undefined);
    assert.equal(matched('link', 'see https://example.org/a?b=c.'), 'https://example.org/a?b=c');
    assert.equal(matched('link', 'full pic.twitter.com/UbV7SaaCDY — Habib'), 'pic.twitter.com/UbV7SaaCDY');
    assert.equal(matched('link', 'the web and the news'), undefined);
  });

  it('takes a handle, a hyphenated name or a word with its apostrophe for one word', () => {
    const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    assert.deepEqual('@HabibKhanT in Tehrik-e-Taliban’s “Da’esh”, پنجگور'.match(word), [
      '@HabibKhanT',
      'in',
      'Tehrik-e-Taliban’s',
      'Da’esh',
      'پنجگور',
    ]);
    assert.ok(configuration.surroundingPairs.some(([open, close]) => open === '“' && close === '”'));
  });
});
