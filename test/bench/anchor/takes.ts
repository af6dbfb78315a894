import { readdirSync, readFileSync } from 'node:fs';
import { describeSpan } from '../../../src/core/anchor/selector';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { ArticleText } from '../../../src/core/text/articleText';
import type { OffsetRange } from '../../../src/core/text/articleText';
import type { Edit } from './edits';
import { describeForClient } from './hypothesisMatcher';
import type { Trial } from './trials';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** A take of a story: its text, and where its claims stand in it. */
export interface Take {
  readonly text: string;
  readonly claims: ReadonlyMap<string, MarkedClaim>;
}

interface MarkedClaim extends OffsetRange {
  /** True where it says something else than in the take before. */
  readonly isOther: boolean;
}

const mark = /\{([a-z])([:!]) ([^{}]*)\}/g;

/** Reads the takes of one story, with their marks; the notation is told beside the stories. */
export function readTakes(source: string): Take[] {
  return source
    .split(/^=== take \d+\n/m)
    .filter((take) => take.trim() !== '')
    .map((marked) => {
      const claims = new Map<string, MarkedClaim>();
      let removed = 0;
      const text = marked.replace(mark, (whole, id: string, sign: string, words: string, at: number) => {
        const start = at - removed;
        claims.set(id, { start, end: start + words.length, isOther: sign === '!' });
        removed += whole.length - words.length;
        return words;
      });
      return { text, claims };
    });
}

/** The stories, in their order. */
export function stories(): { name: string; takes: Take[] }[] {
  const folder = new URL('takes/', fixtures);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, takes: readTakes(readFileSync(new URL(name, folder), 'utf8')) }));
}

type Fate = Pick<Edit, 'name' | 'wants'>;
const fates = {
  keep: { name: 'says the same, its words as they were', wants: 'keep' },
  follow: { name: 'says the same in other words', wants: 'follow' },
  tell: { name: 'another number, a negation or a hedge', wants: 'tell' },
  lose: { name: 'gone from the story', wants: 'lose' },
} as const satisfies Record<string, Fate>;

/** What can become of a claim in a later take. */
export const takeFates: readonly Fate[] = Object.values(fates);

/** Every claim of every take, looked for in each later one; `apart` counts the takes between. */
export function takeTrials(): (Trial & { readonly apart: number })[] {
  return stories().flatMap(({ takes }) =>
    takes.flatMap((take, from) => {
      const article = new ArticleText(take.text);
      return takes.slice(from + 1).flatMap((later, between) =>
        [...take.claims].map(([id, range]) => ({
          edit: { ...fateOf(id, takes.slice(from, from + between + 2)), apply: () => undefined },
          length: 'sentence' as const,
          text: later.text,
          range: later.claims.get(id),
          selector: describeSpan(article, range),
          clientSelector: describeForClient(take.text, range),
          apart: between + 1,
        })),
      );
    }),
  );
}

function fateOf(id: string, takes: readonly Take[]): Fate {
  const first = takes[0]?.claims.get(id);
  const last = takes.at(-1);
  const now = last?.claims.get(id);
  if (!first || !now) return fates.lose;
  if (takes.slice(1).some(({ claims }) => claims.get(id)?.isOther)) return fates.tell;
  const was = takes[0]?.text.slice(first.start, first.end);
  return was === last?.text.slice(now.start, now.end) ? fates.keep : fates.follow;
}

/** Claims of the reviewed sample's articles, which report one attack, looked for in each other's texts. */
export function reportTrials(): Trial[] {
  const folder = new URL('reviewed/', fixtures);
  const names = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const texts = names.map((name) => new ArticleText(readFileSync(new URL(name, folder), 'utf8')));
  return names.flatMap((name, own) => {
    const { claims } = parseSidecar(readFileSync(new URL(`${name}.claims.yaml`, folder), 'utf8'));
    const article = texts[own];
    if (!article) return [];
    return claims.flatMap(({ claim }) =>
      claim.spans.flatMap((span) =>
        texts.flatMap((other, at): Trial[] => {
          const start = article.fromCodePoint(span.start);
          const range = { start, end: start + span.exact.length };
          // A sentence that both reports took over from one statement is the same claim there.
          if (at === own || other.text.includes(span.exact)) return [];
          return [
            {
              edit: { ...fates.lose, apply: () => undefined },
              length: 'sentence',
              text: other.text,
              range: undefined,
              selector: span,
              clientSelector: describeForClient(article.text, range),
            },
          ];
        }),
      ),
    );
  });
}
