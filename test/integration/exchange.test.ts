import { assert } from 'chai';
import * as vscode from 'vscode';
import { describeSpan } from '../../src/core/anchor/selector';
import type { Claim } from '../../src/core/claims/schema';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../src/core/sidecar/writing/serialise';
import { ArticleText } from '../../src/core/text/articleText';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import { choosingFiles } from './support/choosingFiles';
import {
  eventually,
  exists,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  write,
} from './support/workspace';

const words =
  '💥 The army said 4 soldiers were killed in Panjgur.\n\nPolice said 7 people were hurt in Noshki.\n';
const incident = '2022-02-02-panjgur';
/** Other files for each test: an editor remembers the text of one that was deleted. */
let name = '';
let count = 0;

function claim(id: string, quote: string, fields: Partial<Claim>): Claim {
  const start = words.indexOf(quote);
  const span = describeSpan(new ArticleText(words), { start, end: start + quote.length });
  return { id, kind: 'killed', spans: [span], ...fields };
}

const killed = claim('aaaaaaa2', '4 soldiers were killed', {
  figure: { low: 4, high: 4 },
  group: 'security forces',
  claimant: 'army',
  role: 'official',
  actor: 'insurgents',
  date: '2022-02-02',
  place: { name: 'Panjgur', country: 'Pakistan', latitude: 26.97, longitude: 64.09 },
  incident,
  annotator: 'Analyst One',
});
const hurt = claim('bbbbbbb2', '7 people were hurt', {
  kind: 'injured',
  figure: { low: 7, high: 7 },
  place: 'Noshki',
  incident: 'none',
  note: 'as told',
});

/** An article with these claims, in no editor. */
async function coded(claims: readonly Claim[]): Promise<vscode.Uri> {
  name = `exchanged${++count}.txt`;
  const uri = await write(name, words);
  if (claims.length > 0) await write(`${name}.claims.yaml`, serialiseSidecar(undefined, claims));
  const { store, files } = await newsmark();
  await files.load();
  await eventually(() => assert.lengthOf(store.claimsOf(uri.toString()), claims.length));
  return uri;
}

async function claimsOf(article: vscode.Uri): Promise<Claim[]> {
  const { claims, problems } = parseSidecar(await read(sidecarOf(article)));
  assert.isEmpty(problems);
  return claims.map((stored) => stored.claim);
}

async function withoutSidecar(article: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(sidecarOf(article));
  const { store } = await newsmark();
  await eventually(() => assert.isUndefined(store.sidecar(article.toString())));
}

/** The rows of the pickers, by the order in which they are listed. */
const formats = [
  'geojson',
  'told',
  'acled',
  'ucdp',
  'md',
  'reports',
  'w3c',
  'brat',
  'jsonl',
  'conll',
] as const;
type Row = 'accept' | 'down' | 'leave';

function nth(row: number): Row[] {
  return [...Array.from({ length: row }, (): Row => 'down'), 'accept'];
}

/** Exports to a place in the workspace; the first scope that is offered, unless another is wanted. */
async function exported(
  format: (typeof formats)[number],
  to: string,
  { scope = 0, answers = [] as string[], args = [] as unknown[] } = {},
): Promise<string[]> {
  const asked = await choosing(answers, () =>
    choosingFiles(inWorkspace(to), () =>
      answering(
        () => vscode.commands.executeCommand('newsmark.exportAnnotations', ...args),
        nth(formats.indexOf(format)),
        nth(scope),
      ),
    ),
  );
  return asked.map(({ text }) => text);
}

/** Imports a file, or a folder, of the workspace; what is pressed in the review comes last. */
async function imported(from: string, ...pressed: Row[][]): Promise<string[]> {
  const uri = inWorkspace(from);
  const asked = await choosing([], () =>
    answering(() => vscode.commands.executeCommand('newsmark.importAnnotations', uri), ...pressed),
  );
  return asked.map(({ text }) => text);
}

/** Presses Cancel in a notification of progress, as soon as it is there or at some words of it. */
async function cancelling<Result>(
  title: RegExp,
  at: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const window = vscode.window as { withProgress: typeof vscode.window.withProgress };
  const { withProgress } = window;
  window.withProgress = (options, task) =>
    withProgress(options, (progress, shown) => {
      if (!title.test(options.title ?? '')) return task(progress, shown);
      const source = new vscode.CancellationTokenSource();
      if (at === undefined) source.cancel();
      const report: typeof progress.report = (told) => {
        progress.report(told);
        if (told.message === at) source.cancel();
      };
      return task({ report }, source.token);
    });
  try {
    return await work();
  } finally {
    window.withProgress = withProgress;
  }
}

describe('Exporting', () => {
  afterEach(leaveNoTrace);

  it('writes every format, and says where', async () => {
    await coded([killed, hurt]);
    for (const [format, telling] of [
      ['geojson', /^\{"type":"FeatureCollection".*"incident:2022-02-02-panjgur"/],
      ['acled', /^event_id_cnty,.*\r\n.*2022-02-02.*Panjgur/],
      ['ucdp', /^id,relid,.*\r\n.*2022-02-02-panjgur/],
      ['md', /^# Incidents\n[^]*4 soldiers were killed/],
      ['w3c', /"urn:newsmark:claim:aaaaaaa2"/],
      ['jsonl', /^\{"text":"💥 The army/],
      ['conll', /^-DOCSTART- [^]*killed -X- _ I-killed\n/],
    ] as const) {
      const asked = await exported(format, `out.${format}`);
      assert.match(await read(inWorkspace(`out.${format}`)), telling, format);
      assert.match(asked.at(-1) ?? '', new RegExp(`^Exported to out\\.${format}`));
    }
    await exported('brat', 'brat');
    assert.match(
      await read(inWorkspace(`brat/${name.replace('.txt', '.ann')}`)),
      /^T1\tkilled 16 38\t4 soldiers/,
    );
    await exported('reports', 'reports');
    assert.match(await read(inWorkspace(`reports/${incident}.report.md`)), /^# /);
  });

  it('makes no articles of reports, and says so where a name does', async () => {
    await coded([killed]);
    const asked = await exported('md', 'incidents.report.md');
    assert.equal(asked.at(-1), 'Exported to incidents.report.md.');
    const report = await open('incidents.report.md');
    const { articles } = await newsmark();
    assert.isUndefined(articles.get(report.document.uri));
    const other = await exported('md', 'mine.md');
    assert.match(other.at(-1) ?? '', /By its name it is an article here; newsmark\.articles\.exclude leaves/);
  });

  it('writes only the article in front, or the incident of a row of the tree', async () => {
    const other = await coded([{ ...killed, id: 'ccccccc2', incident: '2022-02-02-quetta' }]);
    await coded([killed, hurt]);
    await open(name);
    await exported('w3c', 'article.jsonld');
    const json = JSON.parse(await read(inWorkspace('article.jsonld'))) as { total: number };
    assert.equal(json.total, 2);
    const { store } = await newsmark();
    const row = { row: 'incident', incident: store.incident('2022-02-02-quetta') };
    await exported('jsonl', 'incident.jsonl', { args: [row, [row]] });
    const lines = (await read(inWorkspace('incident.jsonl'))).trim().split('\n');
    assert.lengthOf(lines, 1);
    assert.include(lines[0], vscode.workspace.asRelativePath(other));
  });

  it('asks before it writes over files of a folder, and leaves no file of its own behind', async () => {
    await coded([killed]);
    const ann = `brat/${name.replace('.txt', '.ann')}`;
    await write(ann, 'mine');
    const asked = await exported('brat', 'brat');
    assert.match(asked.join('\n'), /is there already[^]*nothing was written/);
    assert.equal(await read(inWorkspace(ann)), 'mine');
    await exported('brat', 'brat', { answers: ['Replace'] });
    assert.match(await read(inWorkspace(ann)), /^T1/);
    const names = await vscode.workspace.fs.readDirectory(inWorkspace('brat'));
    assert.sameMembers(
      names.map(([file]) => file),
      [name, name.replace('.txt', '.ann')],
    );
  });

  it('never writes over articles and sidecars', async () => {
    const article = await coded([killed]);
    const asked = await exported('brat', '.', { answers: ['Replace'] });
    assert.match(asked.join('\n'), /is not written over/);
    assert.equal(await read(article), words);
    await exported('jsonl', `${name}.claims.yaml`);
    assert.deepEqual(await claimsOf(article), [killed]);
  });

  it('writes nothing when it is cancelled, and tells what is left out', async () => {
    const article = await coded([killed]);
    const asked = await cancelling(/^Exporting/, undefined, () => exported('jsonl', 'out.jsonl'));
    assert.match(asked.join('\n'), /cancelled; nothing was written/);
    assert.isFalse(await exists(inWorkspace('out.jsonl')));
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode('Nothing happened here today.\n'));
    const again = await exported('jsonl', 'out.jsonl');
    assert.match(again.join('\n'), /Not everything is in it/);
  });
});

describe('Importing', () => {
  afterEach(leaveNoTrace);

  for (const [format, file] of [
    ['w3c', 'out.jsonld'],
    ['brat', 'brat'],
    ['jsonl', 'out.jsonl'],
  ] as const) {
    it(`takes an export as ${format} back claim for claim, once, as one step to undo`, async () => {
      const article = await coded([killed, hurt]);
      await exported(format, file);
      await withoutSidecar(article);
      const asked = await imported(file, ['accept']);
      assert.match(asked.join('\n'), /^Imported 2 claims in 1 article\./m);
      assert.deepEqual(await claimsOf(article), [killed, hurt]);
      const before = await read(sidecarOf(article));
      await imported(file, ['leave']);
      assert.equal(await read(sidecarOf(article)), before, 'a second time adds nothing');
      await vscode.commands.executeCommand('newsmark.undoAnnotation');
      await eventually(async () => assert.isFalse(await exists(sidecarOf(article))));
    });
  }

  it('is cancelled between articles: what is written is told and is one step to undo, and the rest comes later', async () => {
    const articles: vscode.Uri[] = [];
    const records: string[] = [];
    for (const place of ['Kech', 'Turbat', 'Gwadar']) {
      const text = `In ${place} 4 soldiers were killed, the army said.\n`;
      const at = text.indexOf('4 soldiers');
      articles.push(await write(`cancelled${++count}.txt`, text));
      records.push(JSON.stringify({ text, label: [[at, at + 10, 'killed']] }));
    }
    await write('many.jsonl', `${records.join('\n')}\n`);
    const sidecars = async (): Promise<boolean[]> =>
      Promise.all(articles.map((article) => exists(sidecarOf(article))));
    const before = await cancelling(/^Adding/, '0 of 3 articles', () => imported('many.jsonl', ['accept']));
    assert.equal(before.at(-1), 'The import was cancelled; nothing was written.');
    assert.deepEqual(await sidecars(), [false, false, false]);

    const asked = await cancelling(/^Adding/, '2 of 3 articles', () => imported('many.jsonl', ['accept']));
    assert.match(
      asked.at(-1) ?? '',
      /^Imported 2 claims in 2 articles of 3, then the import was cancelled\./,
    );
    assert.deepEqual(await sidecars(), [true, true, false]);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    await eventually(async () => assert.deepEqual(await sidecars(), [false, false, false]));
    await vscode.commands.executeCommand('newsmark.redoAnnotation');
    const rest = await imported('many.jsonl', ['accept']);
    assert.match(rest.at(-1) ?? '', /^Imported 1 claim in 1 article; 2 are there already\./);
    assert.deepEqual(await sidecars(), [true, true, true]);
  });

  it('recognises the files of other programs and finds their articles', async () => {
    const article = await coded([]);
    const at = [...words.slice(0, words.indexOf('4 soldiers'))].length;
    const span = { start: at, end: at + 10, labels: ['killed'], text: '4 soldiers' };
    const files = {
      'doccano.jsonl': JSON.stringify({ text: words, label: [[at, at + 10, 'killed']] }),
      'studio.json': JSON.stringify([
        {
          data: { text: words },
          annotations: [{ completed_by: 7, result: [{ type: 'labels', value: span }] }],
        },
      ]),
      'hypothesis.json': JSON.stringify({
        rows: [
          {
            uri: 'https://example.org/somewhere',
            user: 'acct:ben@hypothes.is',
            tags: ['injured'],
            target: [{ selector: [{ type: 'TextQuoteSelector', exact: '7 people were hurt in Noshki' }] }],
          },
        ],
      }),
    };
    for (const [file, source] of Object.entries(files)) {
      await write(file, source);
      const asked = await imported(file, ['accept']);
      assert.match(asked.join('\n'), /^Imported 1 claim in 1 article\./m, file);
    }
    const claims = await claimsOf(article);
    assert.sameDeepMembers(
      claims.map(({ kind, annotator }) => [kind, annotator]),
      [
        ['killed', undefined],
        ['killed', 'Label Studio user 7'],
        ['injured', 'ben'],
      ],
    );
  });

  it('shows what it would do before anything is written, takes kinds for labels, and tells what it left out', async () => {
    const article = await coded([killed]);
    const before = await read(sidecarOf(article));
    const at = [...words.slice(0, words.indexOf('Panjgur'))].length;
    const record = { text: words, label: [[at, at + 7, 'LOC']] };
    const stray = { text: 'Another report that is nowhere in this folder.', label: [[0, 7, 'killed']] };
    await write('labels.jsonl', `${JSON.stringify(record)}\n${JSON.stringify(stray)}\n`);
    // The preview, then out of the review: nothing is written.
    await imported('labels.jsonl', nth(1), ['leave']);
    const preview = vscode.workspace.textDocuments.findLast(({ uri }) =>
      uri.path.endsWith('Import Preview.md'),
    );
    assert.include(preview?.getText(), '1 claim in 1 article would be added');
    assert.match(preview?.getText() ?? '', /There is no article/);
    assert.equal(await read(sidecarOf(article)), before);
    // The label’s row is the fifth; “killed” is the first kind of the codebook.
    const asked = await imported('labels.jsonl', nth(4), nth(0), ['accept']);
    assert.match(asked.join('\n'), /1 annotation is left out/);
    const [, added] = await claimsOf(article);
    const { store } = await newsmark();
    assert.equal(added?.kind, store.codebook.kinds[0]?.code);
  });

  it('adds nothing to a sidecar with errors', async () => {
    await coded([]);
    const broken = 'newsmark: 1\nclaims:\n  - id: [\n';
    const sidecar = await write(`${name}.claims.yaml`, broken);
    const { store } = await newsmark();
    await eventually(() => assert.isDefined(store.sidecar(inWorkspace(name).toString())));
    await write('doccano.jsonl', JSON.stringify({ text: words, label: [[16, 26, 'killed']] }));
    await imported('doccano.jsonl', ['leave']);
    assert.equal(await read(sidecar), broken);
  });
});

describe('The rows of datasets', () => {
  afterEach(leaveNoTrace);

  it('are shown for an incident of the tree under every policy, and of the workspace as CSV', async () => {
    await coded([killed, hurt]);
    const { store } = await newsmark();
    const row = { row: 'incident', incident: store.incident(incident) };
    const shown = (ending: string): string =>
      vscode.workspace.textDocuments.findLast(({ uri }) => uri.path.endsWith(ending))?.getText() ?? '';
    await answering(
      () => vscode.commands.executeCommand('newsmark.showDatasetRows', row, [row]),
      nth(0),
      nth(0),
    );
    assert.match(shown('Compared.md'), /2022-02-02-panjgur: ACLED: 4 killed; UCDP GED: 4 killed/);
    assert.match(shown('Compared.md'), /IBC and Airwars count civilians alone/);
    await answering(() => vscode.commands.executeCommand('newsmark.showDatasetRows'), nth(2), nth(0), nth(1));
    assert.match(shown('UCDP.csv'), /^incident,level,included[^\n]*\n2022-02-02-panjgur,leaf,/);
  });
});
