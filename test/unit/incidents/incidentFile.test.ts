import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIncidentFile, serialiseIncidentFile } from '../../../src/core/incidents/incidentFile';

const source = `newsmark: 1
id: 2022-02-02-panjgur-noshki
title: Assault on the camps
date: "2022-02-02"
places:
  - Panjgur
  - name: Noshki
    country: Pakistan
type: armed assault
parties:
  - name: Pakistan
    members:
      - ISPR
      - Mir Zia Lango
grading: contested
decisions:
  - field: killed security forces
    value: 12
    reason: Parts and total agree.
    claims:
      - qjp4jagn
    by: Analyst One
previous_ids:
  - undated-panjgur
related:
  - 2022-01-25-kech
note: "Two lines: one, two."
`;
const problemsOf = (text: string) => parseIncidentFile(text).problems.map(({ code }) => code);

describe('parseIncidentFile', () => {
  it('reads what serialiseIncidentFile writes, byte for byte', () => {
    const { file, problems } = parseIncidentFile(source);
    assert.deepEqual(problems, []);
    assert.ok(file);
    assert.equal(serialiseIncidentFile(file), source);
  });

  it('writes keys in canonical order, unknown ones last', () => {
    const file = { note: 'x', extra: 1, id: 'a', newsmark: 1 as const };
    assert.equal(serialiseIncidentFile(file), 'newsmark: 1\nid: a\nnote: x\nextra: 1\n');
  });

  it('tells where the shape is wrong and gives no file', () => {
    const text = 'newsmark: 1\nid: raid\ndate: yesterday\n';
    const { file, problems } = parseIncidentFile(text);
    assert.equal(file, undefined);
    assert.equal(problems[0]?.code, 'sidecar-shape');
    assert.equal(text.slice(problems[0].range.start, problems[0].range.end), 'yesterday');
    assert.match(problems[0].message, /^`date` is “yesterday”: write a date as/);
  });

  it('points at the place a missing key should be in', () => {
    const text = 'newsmark: 1\nid: raid\nparties:\n  - members: [BLA]\n';
    const [problem] = parseIncidentFile(text).problems;
    assert.ok(problem);
    assert.match(text.slice(problem.range.start, problem.range.end), /^members/);
  });

  it('keeps unknown keys and warns of them', () => {
    const { file, problems } = parseIncidentFile('newsmark: 1\nid: raid\ncolour: red\n');
    assert.equal(file?.['colour'], 'red');
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['unknown-key', 'warning']],
    );
  });

  it('reads nothing from a newer format', () => {
    assert.deepEqual(problemsOf('newsmark: 2\nid: raid\nshape: new\n'), ['sidecar-version']);
  });

  it('makes problems of what is no incident file', () => {
    assert.deepEqual(problemsOf(''), ['sidecar-shape']);
    assert.deepEqual(problemsOf('- a\n- b\n'), ['sidecar-shape']);
    assert.ok(problemsOf('newsmark: 1\nid: [').includes('yaml-syntax'));
    assert.ok(problemsOf('newsmark: 1\nid: a\nid: b\n').includes('yaml-syntax'));
    assert.ok(problemsOf('newsmark: 1\n<<<<<<< ours\nid: a\n=======\nid: b\n>>>>>>> theirs\n').length > 0);
    assert.deepEqual(problemsOf('x'.repeat(1024 * 1024 + 1)), ['too-large']);
  });

  it('survives an alias bomb and keys of the prototype', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[at]}`).join(',')}]`)
      .join('\n')}\n`;
    assert.deepEqual(problemsOf(bomb), ['yaml-syntax']);
    const { file } = parseIncidentFile('newsmark: 1\nid: raid\n__proto__:\n  polluted: true\n');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal((file as Record<string, unknown> | undefined)?.['polluted'], undefined);
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      'newsmark: 1\n',
      'id: raid\n',
      'date: ',
      '"2022',
      '- ',
      '{',
      '*a',
      '&a ',
      '\n',
      ': ',
      '? ',
      '!!set',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => void parseIncidentFile(parts.join(''))),
    );
  });
});
