import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { buildGazetteer } from '../../../../scripts/knowledge/gazetteer';
import { readGazetteer } from '../../../../src/core/recognise/gazetteer/readGazetteer';
import { gazetteerBytes, theGazetteer } from './theGazetteer';

describe('the gazetteer file', () => {
  it('is what its sources give, byte for byte', function () {
    this.timeout(120_000);
    assert.ok(
      Buffer.from(buildGazetteer()).equals(gazetteerBytes()),
      'knowledge/gazetteer.bin is out of date: node --import=tsx scripts/knowledge/gazetteer.ts',
    );
  });

  it('stays small', () => {
    const bytes = gazetteerBytes();
    assert.ok(bytes.length <= 650_000, `${bytes.length} bytes`);
    const packed = gzipSync(bytes, { level: 9 }).length;
    assert.ok(packed <= 270_000, `${packed} bytes packed`);
  });

  it('holds every country but the empty ones, their regions, and towns', () => {
    const { country, region, district, area, town } = theGazetteer().counts;
    assert.ok(country >= 240 && region >= 3700 && district >= 3000 && area >= 300 && town >= 18_000);
  });

  it('gives every place an id of its own', () => {
    const gazetteer = theGazetteer();
    const ids = gazetteer.ids();
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ['PK', 'PK.02', 'PK.02.1163052', '1168749', 'PK:bolan', 'ZZ:sahel'])
      assert.equal(gazetteer.byId(id)?.id, id);
    assert.equal(gazetteer.byId('PK:nowhere'), undefined);
  });

  it('puts every place on the globe', () => {
    const gazetteer = theGazetteer();
    for (const id of gazetteer.ids()) {
      const { latitude = NaN, longitude = NaN, name = '' } = gazetteer.byId(id) ?? {};
      assert.ok(name !== '' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, id);
    }
  });

  it('says what is wrong with a file it cannot read', () => {
    const bytes = gazetteerBytes();
    assert.throws(() => readGazetteer(new Uint8Array([1, 2, 3])), /no gazetteer file/);
    assert.throws(() => readGazetteer(new Uint8Array()), /no gazetteer file/);
    assert.throws(() => readGazetteer(bytes.slice(0, 100_000)), /damaged/);
    assert.throws(() => readGazetteer(bytes.slice(0, 6)), /damaged/);
    const changed = bytes.slice();
    changed[200_000] = (changed[200_000] ?? 0) ^ 1;
    assert.throws(() => readGazetteer(changed), /damaged/);
    const newer = bytes.slice();
    newer[4] = 99;
    assert.throws(() => readGazetteer(newer), /format version 99/);
  });
});
