import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { LabelKinds } from '../../../src/core/import/labelKinds';
import { readBrat } from '../../../src/core/import/readBrat';
import { readDoccano } from '../../../src/core/import/readDoccano';
import { readHypothesis } from '../../../src/core/import/readHypothesis';
import { readLabelStudio } from '../../../src/core/import/readLabelStudio';
import { readWebAnnotations } from '../../../src/core/import/readWebAnnotations';
import { importAll, lines, sample, told } from './imported';

describe('files of other programs', () => {
  it('brat: fragments, events, attributes, relations, references and notes; what is no annotation is told', () => {
    const file = readBrat(sample('brat/attack.ann'), sample('brat/attack.txt'), 'attack');
    const kinds = new LabelKinds(builtInCodebook, new Map([['Casualty', 'injured']]));
    const { added, unmapped } = importAll(file, { kinds });
    assert.deepEqual(added.map(told), [
      ['killed', ['4 soldiers'], { group: 'security forces' }],
      ['killed', ['12 soldiers\nhad died'], { note: 'Negation; Contradicts: 4 soldiers' }],
      ['injured', ['Two civilians', 'hurt'], { note: 'no number of wounds' }],
      ['other', ['Panjgur'], { note: 'Label: Location\nGeoNames:1168312 Panjgur' }],
      ['attack', ['were killed'], { note: 'Place: Panjgur; Victim: 4 soldiers' }],
    ]);
    assert.deepEqual(unmapped, ['Location']);
    assert.deepEqual(lines(file.problems), [
      [12, 'warning'],
      [13, 'error'],
      [14, 'error'],
    ]);
  });

  it('brat: words that do not stand at their offsets are told, not guessed', () => {
    const { documents, problems } = readBrat('T1\tkilled 0 9\t4 soldiers\n', sample('attack.txt'), 'attack');
    assert.deepEqual(documents[0]?.annotations, []);
    assert.match(problems[0]?.message ?? '', /T1: its words do not stand at its offsets/);
  });

  it('brat: what was changed there of a claim that Newsmark wrote holds', () => {
    const note =
      '#1\tNewsmarkClaim T1\t{"id":"aaaaaaa2","kind":"killed","spans":[{"start":31,"end":41}],"figure":{"low":4}}';
    const file = readBrat(`T1\tinjured 33 41\tsoldiers\n${note}\n`, sample('attack.txt'), 'attack');
    assert.deepEqual(importAll(file).added.map(told), [['injured', ['soldiers'], { figure: { low: 4 } }]]);
  });

  it('brat: notes on relations and attributes, and on events that stand below them, go to the words they are about', () => {
    const text = sample('attack.txt');
    const term = (id: string, type: string, words: string): string => {
      const start = [...text.slice(0, text.indexOf(words))].length;
      return `${id}\t${type} ${start} ${start + words.length}\t${words}`;
    };
    const ann = [
      'A1\tSpeculation E1',
      'E1\tattack:T1 Cause:E2',
      'E2\tkilled:T2',
      'R1\tPart Arg1:T2 Arg2:T1',
      '#1\tAnnotatorNotes R1\tonly these',
      '#2\tAnnotatorNotes A1\tsays the army',
      '#3\tAnnotatorNotes R9\tof nothing',
      'A2\tLoop A2',
      term('T1', 'attack', 'were killed'),
      term('T2', 'killed', '4 soldiers'),
    ].join('\n');
    const file = readBrat(ann, text, 'attack');
    assert.deepEqual(importAll(file).added.map(told), [
      ['attack', ['were killed'], { note: 'Speculation; Cause: 4 soldiers; says the army' }],
      ['killed', ['4 soldiers'], { note: 'only these; Part: were killed' }],
    ]);
    assert.deepEqual(lines(file.problems), [
      [7, 'error'],
      [8, 'error'],
    ]);
  });

  it('doccano: all of its shapes, one text a line too; bad lines are told', () => {
    const file = readDoccano(sample('doccano.jsonl'));
    const { added, unmapped } = importAll(file);
    assert.deepEqual(added.map(told), [
      ['killed', ['4 soldiers']],
      ['other', ['Two civilians'], { note: 'Label: INJ' }],
      ['other', ['Panjgur'], { note: 'Label: place' }],
      ['killed', ['12 soldiers']],
      ['other', ['doctors'], { annotator: 'amina', note: 'Label: claimant' }],
    ]);
    assert.deepEqual(unmapped, ['INJ', 'place', 'claimant']);
    assert.deepEqual(lines(file.problems), [
      [3, 'error'],
      [4, 'error'],
      [4, 'warning'],
    ]);
  });

  it('doccano: the spans of Prodigy, without what its annotator rejected', () => {
    const spans = [{ start: 31, end: 41, token_start: 6, token_end: 7, label: 'KILLED' }];
    const line = (answer: string): string => JSON.stringify({ text: sample('attack.txt'), spans, answer });
    const { added } = importAll(readDoccano(`${line('accept')}\n`));
    assert.deepEqual(added.map(told), [['killed', ['4 soldiers']]]);
    assert.deepEqual(importAll(readDoccano(`${line('reject')}\n`)).added, []);
  });

  it('Label Studio: regions with several labels and comments of their own, every annotator, no cancelled ones', () => {
    const file = readLabelStudio(sample('label-studio.json'));
    assert.equal(file.documents[0]?.name, 'attack.txt');
    const { added } = importAll(file);
    assert.deepEqual(added.map(told), [
      ['killed', ['4 soldiers'], { annotator: 'Amina Noor', note: 'Label: Military\nfrom the army' }],
      // Its offsets count UTF-16 units, as those of older versions do: the words decide.
      ['injured', ['Two civilians'], { annotator: 'Amina Noor' }],
      ['killed', ['4 soldiers'], { annotator: 'Label Studio user 7' }],
    ]);
    assert.deepEqual(
      file.problems.map(({ severity }) => severity),
      ['warning', 'warning', 'information'],
    );
  });

  it('Label Studio: its short form, whatever the project calls its control', () => {
    const { added } = importAll(readLabelStudio(sample('label-studio-min.json')));
    assert.deepEqual(added.map(told), [['killed', ['12 soldiers'], { annotator: 'amina@example.org' }]]);
  });

  it('Label Studio: what is chosen, typed or rated for a region is its note, never a claim of its own', () => {
    const text = sample('attack.txt');
    const start = text.indexOf('Two civilians');
    const place = { start, end: start + 'Two civilians'.length, text: 'Two civilians' };
    const result = (type: string, value: unknown, more = {}): object => ({
      id: 'r1',
      type,
      value: { ...place, [type]: value },
      ...more,
    });
    const results = [
      result('number', 2),
      result('rating', 4),
      result('taxonomy', [['people', 'civilians']]),
      { id: 'r1', type: 'textarea', value: { ...place, text: ['see below'] } },
      result('labels', ['injured'], { meta: { text: ['hurt, not dead'] } }),
    ];
    const task = { data: { text }, drafts: [{ result: results }], annotations: [{ result: results }] };
    const file = readLabelStudio(JSON.stringify([task]));
    const note = '2; 4; people / civilians; see below; hurt, not dead';
    assert.deepEqual(importAll(file).added.map(told), [['injured', ['Two civilians'], { note }]]);
    assert.deepEqual(
      file.problems.map(({ severity, message }) => [severity, message]),
      [['information', 'A draft of this task cannot be taken over.']],
    );
    const short = {
      text,
      label: [{ ...place, labels: ['injured'] }],
      sure: [{ ...place, number: 3 }],
      why: [{ ...place, text: ['see below'] }],
      else: [{ start: 0, end: 2, text: ['nothing labelled'] }],
    };
    const min = readLabelStudio(JSON.stringify([short]));
    assert.deepEqual(importAll(min).added.map(told), [
      ['injured', ['Two civilians'], { note: '3; see below' }],
    ]);
    assert.deepEqual(lines(min.problems), [[1, 'warning']]);
  });

  it('Label Studio: regions of a web page are found by their words, since offsets there pass tags by', () => {
    const html = `<h1>Quetta</h1>${sample('attack.txt').replace('4 soldiers', '<b>4</b> soldiers')}`;
    const value = { globalOffsets: { start: 37, end: 47 }, text: '4 soldiers', hypertextlabels: ['killed'] };
    const task = { data: { html }, annotations: [{ result: [{ id: 'r', type: 'hypertextlabels', value }] }] };
    const { added } = importAll(readLabelStudio(JSON.stringify([task])));
    assert.deepEqual(added.map(told), [['killed', ['4 soldiers']]]);
  });

  it('Hypothesis: tags, comments and who wrote them, found by their quotes; page notes and replies are told', () => {
    const file = readHypothesis(sample('hypothesis.json'));
    assert.deepEqual(
      file.documents.map(({ url }) => url),
      ['https://www.example.org/news/quetta/'],
    );
    assert.deepEqual(importAll(file).added.map(told), [
      ['killed', ['4 soldiers'], { annotator: 'amina', note: 'Label: army\nCheck against the ministry.' }],
      ['injured', ['Two civilians'], { annotator: 'amina' }],
    ]);
    const source = sample('hypothesis.json').split('\n');
    const objects = file.problems.map(({ line }) => source.slice(line, line + 12).join('\n'));
    assert.match(objects[0] ?? '', /"id": "h3"/);
    assert.match(objects[1] ?? '', /"id": "h4"/);
  });

  it('Hypothesis: the export of its client', () => {
    const { added } = importAll(readHypothesis(sample('hypothesis-client.json')));
    assert.deepEqual(added.map(told), [['killed', ['12 soldiers'], { annotator: 'amina' }]]);
  });

  it('W3C: annotations of other programs, alone or in a page; those without a quote are told', () => {
    const annotation = (exact: string, more: object): object => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `http://example.org/${exact.length}`,
      type: 'Annotation',
      target: {
        source: 'http://example.org/page',
        selector: { type: 'TextQuoteSelector', exact, suffix: ' were' },
      },
      ...more,
    });
    const whole = { ...annotation('x', {}), target: 'http://example.org/page' };
    const tagged = annotation('said 4 soldiers', {
      body: [
        { type: 'TextualBody', value: 'killed', purpose: 'tagging' },
        { type: 'TextualBody', value: 'as the army says', purpose: 'commenting' },
      ],
      creator: { type: 'Person', name: 'Amina' },
    });
    const page = { type: 'AnnotationPage', items: [tagged, whole] };
    const source = JSON.stringify({ type: 'AnnotationCollection', first: page }, undefined, 1);
    const file = readWebAnnotations(source);
    assert.deepEqual(importAll(file).added.map(told), [
      ['killed', ['said 4 soldiers'], { annotator: 'Amina', note: 'as the army says' }],
    ]);
    // The annotation without a quote is the only one with this id.
    const idLine = source.split('\n').findIndex((line) => line.includes('"http://example.org/1"'));
    assert.deepEqual(lines(file.problems), [[idLine - 1, 'warning']]);
    assert.equal(file.documents[0]?.url, 'http://example.org/page');
    assert.equal(readWebAnnotations(JSON.stringify(tagged)).documents[0]?.annotations.length, 1);
  });

  it('W3C: a body without a purpose is for what the annotation is; text alone and choices are bodies', () => {
    const read = (more: object): unknown[] => {
      const selector = { type: 'TextQuoteSelector', exact: 'Two civilians' };
      const annotation = { type: 'Annotation', target: { source: 'attack.txt', selector }, ...more };
      return importAll(readWebAnnotations(JSON.stringify(annotation))).added.map(told);
    };
    const injured = { type: 'TextualBody', value: 'injured' };
    const tagged = [['injured', ['Two civilians']]];
    assert.deepEqual(read({ motivation: 'tagging', bodyValue: 'injured' }), tagged);
    assert.deepEqual(read({ motivation: ['tagging'], body: [injured, 'http://example.org/x'] }), tagged);
    const choice = { type: 'Choice', items: [{ ...injured, purpose: 'tagging' }] };
    assert.deepEqual(read({ body: choice }), tagged);
    const noted = [['other', ['Two civilians'], { note: 'injured' }]];
    for (const motivation of ['highlighting', 'commenting', undefined])
      assert.deepEqual(read({ motivation, bodyValue: 'injured' }), noted);
  });

  it('any: a file of something else is told, and crashes nothing', () => {
    for (const source of [
      '',
      '{',
      '[1, 2',
      'null',
      '7',
      '"text"',
      '[null, {"text": 5}]',
      '{"rows": [[]]}',
      '{"text": "a", "label": [[]]}',
    ]) {
      for (const read of [readDoccano, readLabelStudio, readHypothesis, readWebAnnotations]) {
        const { documents, problems } = read(source);
        assert.ok(
          problems.length > 0 || documents.every(({ annotations }) => annotations.length === 0),
          source,
        );
      }
      assert.deepEqual(readBrat(source, 'text', 'a').documents[0]?.annotations, []);
    }
    assert.equal(readDoccano('{"text": "a", "label": []}\n{"text":\n').problems[0]?.line, 2);
    assert.equal(readHypothesis('[\n{"user": "x"\n').problems[0]?.severity, 'error');
  });
});
