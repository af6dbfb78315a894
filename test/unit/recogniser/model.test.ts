import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readNews, readRe3d } from '../../../scripts/recogniser/annotated';
import { gazetteerFile, modelFile, recordFile } from '../../../scripts/recogniser/materials';
import { hashOfFiles, recordOf } from '../../../scripts/recogniser/modelRecord';
import type { ModelRecord } from '../../../scripts/recogniser/modelRecord';
import { readGazetteer } from '../../../src/core/recognise/gazetteer/readGazetteer';
import { readModel } from '../../../src/core/recognise/tagger/modelFile';

const model = new Uint8Array(readFileSync(modelFile));
const gazetteer = { knows: () => false };

const damaged = 'The file of the recogniser’s model is damaged; install Newsmark again.';
const cut = 'The file of the recogniser’s model is cut short; install Newsmark again.';
const otherVersion = 'The recogniser’s model belongs to another version of Newsmark; install Newsmark again.';

function changed(at: number, value: number): Uint8Array {
  const bytes = model.slice();
  new DataView(bytes.buffer).setUint32(at, value, true);
  return bytes;
}

/** Where the sections of the model begin, each with its length before it. */
function sectionStarts(): number[] {
  const view = new DataView(model.buffer, model.byteOffset, model.byteLength);
  const starts: number[] = [];
  for (let at = 8; at < model.length; at += 4 + view.getUint32(at, true)) starts.push(at);
  return starts;
}

describe('the model file', () => {
  it('is read as it ships, also from the middle of a larger buffer', () => {
    const padded = new Uint8Array(model.length + 7);
    padded.set(model, 5);
    const { book, tagging } = readModel(padded.subarray(5, 5 + model.length), gazetteer);
    assert.equal(book.joined('Hezbollah')?.kind, 'actor');
    assert.equal(
      tagging.clusters.fine('soldiers'),
      readModel(model, gazetteer).tagging.clusters.fine('soldiers'),
    );
    assert.ok(tagging.clusters.fine('soldiers') >= 0);
    assert.equal(tagging.clusters.fine('xqzzzqx'), -1);
  });

  it('is refused when it is something else', () => {
    for (const bytes of [
      new Uint8Array(),
      model.subarray(0, 7),
      changed(0, 0),
      new TextEncoder().encode('<html>not found</html>'),
    ])
      assert.throws(() => readModel(bytes, gazetteer), { message: damaged });
  });

  it('is refused when another version wrote it', () => {
    for (const version of [0, 2, 0xffffffff])
      assert.throws(() => readModel(changed(4, version), gazetteer), { message: otherVersion });
  });

  it('is refused when it is cut anywhere', () => {
    const starts = sectionStarts();
    assert.equal(starts.length, 5);
    for (const length of [...starts.flatMap((at) => [at, at + 3, at + 4, at + 5]), model.length - 1])
      assert.throws(() => readModel(model.slice(0, length), gazetteer), { message: cut }, `cut at ${length}`);
  });

  it('is refused when a section is shorter or longer than what it says it holds', () => {
    for (const at of sectionStarts().slice(1)) {
      const length = new DataView(model.buffer, model.byteOffset).getUint32(at, true);
      for (const other of [0, 4, length - 4, length + 4])
        assert.throws(
          () => readModel(changed(at, other), gazetteer),
          /install Newsmark again\.$/,
          `${at}: ${other}`,
        );
    }
  });

  it('is refused when a count inside it was damaged', () => {
    const [, clusters = 0, labels = 0, , types = 0] = sectionStarts();
    for (const bytes of [
      changed(clusters + 4, 0xffff),
      changed(labels + 4, 0xffffff),
      changed(types + 4, 3),
      changed(labels + 4, 0),
    ])
      assert.throws(() => readModel(bytes, gazetteer), { message: damaged });
  });

  it('is small enough to ship, together with the gazetteer', () => {
    const files = [model, readFileSync(gazetteerFile)];
    const raw = files.reduce((sum, { length }) => sum + length, 0);
    const packed = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
    assert.ok(raw <= 1_500_000, `${raw} bytes`);
    assert.ok(packed <= 600_000, `${packed} bytes packed`);
  });
});

describe('the record of the model', () => {
  it('fits the model, the annotated texts, the lists of names and the program, else the model must be learned anew', () => {
    const record = JSON.parse(readFileSync(recordFile, 'utf8')) as ModelRecord;
    const now = recordOf(model, readGazetteer(readFileSync(gazetteerFile)), [...readNews(), ...readRe3d()]);
    assert.deepEqual(now, record, 'Run npm run train.');
  });

  it('tells any change of the files from none', () => {
    const files = [
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two' },
    ];
    const hash = hashOfFiles(files);
    assert.equal(hashOfFiles([...files].reverse()), hash);
    const others = [
      [
        { name: 'a', content: 'one' },
        { name: 'b', content: 'twO' },
      ],
      [
        { name: 'a', content: 'one' },
        { name: 'c', content: 'two' },
      ],
      [
        { name: 'a', content: 'onetw' },
        { name: 'b', content: 'o' },
      ],
      [{ name: 'a', content: 'one' }],
      [
        { name: 'a', content: 'two' },
        { name: 'b', content: 'one' },
      ],
    ];
    for (const other of others) assert.notEqual(hashOfFiles(other), hash);
  });
});
