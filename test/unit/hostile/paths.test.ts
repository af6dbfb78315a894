import assert from 'node:assert/strict';
import fc from 'fast-check';
import { incidentIdSchema } from '../../../src/core/claims/schema';
import { incidentsFolderOf } from '../../../src/core/incidents/folderName';
import { parseIncidentFile } from '../../../src/core/incidents/incidentFile';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { nastyString } from '../sidecar/arbitraries';
import { tries } from '../support/tries';

const climbing = [
  '..',
  '../x',
  '../../etc/passwd',
  'a/b',
  String.raw`a\b`,
  '/etc/passwd',
  'C:',
  'file:///x',
  '.',
  '.git',
];
const notAFile = [
  'CON',
  'con',
  'nul.txt',
  'Com1',
  'LPT9.yaml',
  'a.',
  'a..',
  'a ',
  ' a',
  'a:b',
  'a*',
  'a?',
  'a|b',
  '~',
  '-a',
];
const hidden = ['a\0', 'a\n', 'a\u202eb', '\u200ba', 'a\u001b[2J', '%2e%2e', '%2e%2e%2fx', 'a'.repeat(121)];

describe('names that become paths', () => {
  it('are ids of incidents only where a file can have them on every system', () => {
    for (const id of [...climbing, ...notAFile, ...hidden, ''])
      assert.ok(!incidentIdSchema.safeParse(id).success, JSON.stringify(id));
    for (const id of [
      '2022-02-02-panjgur',
      'undated-پنجگور',
      'console',
      'nul-attack',
      'A.b',
      'a'.repeat(120),
      '2',
    ])
      assert.ok(incidentIdSchema.safeParse(id).success, id);
  });

  it('keep a claim with another out, and an incident file, with a problem at its line', () => {
    for (const id of climbing) {
      const claim = `- {id: abcdefg2, kind: killed, spans: [{exact: a, start: 0, end: 1}], incident: ${JSON.stringify(id)}}`;
      const sidecar = parseSidecar(`newsmark: 1\nclaims:\n  ${claim}\n`);
      assert.deepEqual([sidecar.claims.length, sidecar.writable], [0, false], id);
      for (const key of ['id', 'part_of', 'merged_into'])
        assert.equal(
          parseIncidentFile(
            `newsmark: 1\nid: a\n`.replace('id: a', key === 'id' ? '' : 'id: a') +
              `${key}: ${JSON.stringify(id)}\n`,
          ).file,
          undefined,
          `${key}: ${id}`,
        );
    }
  });

  it('are folders of incident files only where they name a folder', () => {
    const others: unknown[] = [
      ...climbing,
      'a\n* filter=x',
      '**',
      '{a,b}',
      '[a]',
      '!a',
      '#a',
      '',
      null,
      3,
      ['a'],
      {},
    ];
    for (const set of others) assert.equal(incidentsFolderOf(set), 'incidents', JSON.stringify(set));
    for (const set of ['incidents', 'Vorfälle', 'واقعات', 'cases 2022', '_x'])
      assert.equal(incidentsFolderOf(set), set);
  });

  it('hold no separator, no way up and nothing hidden, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.oneof(nastyString, fc.string({ unit: 'binary' })), (name) => {
        const accepted = [
          incidentsFolderOf(name),
          ...(incidentIdSchema.safeParse(name).success ? [name] : []),
        ];
        for (const each of accepted) {
          assert.doesNotMatch(each, /[/\\:*?"<>|\p{C}]/u);
          assert.doesNotMatch(each, /^\.|\.$/);
        }
      }),
      tries(500),
    );
  });
});
