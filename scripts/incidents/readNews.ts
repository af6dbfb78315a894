/** One article of the news in `data/incidents`. */
export interface NewsArticle {
  readonly outlet: string;
  readonly published?: string;
  readonly title: string;
  /** The headline, a blank line and the paragraphs, without the marks. */
  readonly text: string;
  /** @param offset in code points of `text` @returns the incident of the sentence there */
  readonly incidentAt: (offset: number) => string;
}

/** The news of some days, as `data/incidents/README.md` describes the file. */
export interface News {
  readonly articles: readonly NewsArticle[];
  /** By part. */
  readonly wholes: ReadonlyMap<string, string>;
}

export function readNews(source: string): News {
  const wholes = new Map<string, string>();
  const [head = '', ...articles] = source.split(/^=== /m);
  for (const [, part = '', whole = ''] of head.matchAll(/^! (\S+) part of (\S+)$/gm)) wholes.set(part, whole);
  return { articles: articles.map(readArticle), wholes };
}

function readArticle(source: string): NewsArticle {
  const [header = '', ...lines] = source.split('\n');
  const [outlet = '', published = '', title = ''] = header.split('|').map((part) => part.trim());
  const starts: { start: number; incident: string }[] = [];
  let text = `${title}\n\n`;
  let isOpen = false;
  for (const line of lines) {
    const [, incident, sentence] = /^\[([^\]]+)\] (.*)$/.exec(line) ?? [];
    if (incident === undefined || sentence === undefined) {
      if (isOpen) text += '\n\n';
      isOpen = false;
      continue;
    }
    if (isOpen) text += ' ';
    starts.push({ start: [...text].length, incident });
    text += sentence;
    isOpen = true;
  }
  const incidentAt = (offset: number): string =>
    (starts.findLast(({ start }) => start <= offset) ?? starts[0])?.incident ?? 'none';
  return { outlet, ...(published !== '' && { published }), title, text: `${text.trimEnd()}\n`, incidentAt };
}
