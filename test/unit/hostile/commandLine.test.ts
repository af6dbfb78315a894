import assert from 'node:assert/strict';
import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { printable } from '../../../src/core/text/plainLine';
import { run, withFiles } from '../cli/support';
import { nastyString } from '../sidecar/arbitraries';
import { hostileText, hostileYaml } from './arbitraries';
import { assertUnpolluted } from './oracles';
import { tries } from '../support/tries';

const commands = [
  'recognise',
  'suggest',
  'anchor',
  'incidents',
  'check',
  'merge-driver',
  'diff',
  'nothing',
  '',
];
/** What a terminal obeys: control characters but line ends and tabs, and marks that reorder lines. */
const obeyed = /(?![\n\t])[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;

const evil = 'killed\u001b]0;owned\u0007 four\u009b2J \u202e soldiers\r\nfake.txt:1:1: error: made up';

describe('the command line, whatever it is given', function () {
  this.timeout(120_000);
  afterEach(assertUnpolluted);

  it('ends with a sentence and one of its exit codes for any words', () =>
    withFiles({ 'a.txt': 'x' }, async (folder) => {
      // A program's arguments hold no NUL on any system.
      const nasty = nastyString.map((each) => each.replaceAll('\0', ''));
      const word = fc.oneof(
        nasty,
        fc.constantFrom('--json', '--help', '--', '-', '-x', '--incidents-folder'),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...commands),
          fc.array(word, { maxLength: 4 }),
          async (command, words) => {
            // Every path lies below a file, so that nothing can be read or written there.
            const args = words.map((each) =>
              each.startsWith('-') ? each : join(folder, 'a.txt', 'x', each),
            );
            const { code, out, err } = await run(
              command,
              ...(args.length > 0 ? args : [join(folder, 'none')]),
            );
            assert.ok([0, 1, 2].includes(code));
            assert.ok(code === 0 || err !== '' || out !== '');
            assert.doesNotMatch(out + err, obeyed);
            if (code === 2) assert.match(err, /^(?:newsmark: .*\n)+(?:\nNewsmark: |$)/);
          },
        ),
        tries(80),
      );
      assert.deepEqual(await readdir(folder), ['a.txt']);
    }));

  it('reads a folder of files that were tampered with, and writes none', () =>
    fc.assert(
      fc.asyncProperty(
        hostileText,
        hostileYaml,
        hostileYaml,
        hostileYaml,
        (text, sidecar, incident, codebook) =>
          withFiles(
            {
              'a.txt': text,
              'a.txt.claims.yaml': sidecar,
              'incidents/a.yaml': incident,
              'newsmark.codebook.yaml': codebook,
              'newsmark.names.yaml': codebook,
            },
            async (folder) => {
              const article = join(folder, 'a.txt');
              for (const args of [
                ['recognise', article],
                ['suggest', article],
                ['anchor', article],
                ['incidents', folder],
                ['incidents', folder, '--json'],
                ['check', folder],
              ]) {
                const { code, out, err } = await run(...args);
                assert.ok(code === 0 || code === 1, args.join(' '));
                assert.doesNotMatch(out + err, obeyed);
              }
              assert.equal((await readdir(folder)).length, 5);
            },
          ),
      ),
      tries(12),
    ));

  it('shows what would steer the terminal, and lets nobody make up lines', () =>
    withFiles(
      {
        'a.txt': evil,
        'a.txt.claims.yaml': `newsmark: 1\narticle: {title: ${JSON.stringify(evil)}}\nclaims:\n  - ${JSON.stringify({ id: 'abcdefg2', kind: evil, spans: [{ exact: evil, start: 0, end: 9 }], claimant: evil, incident: 'a' })}\n`,
        'incidents/a.yaml': `newsmark: 1\nid: a\ntitle: ${JSON.stringify(evil)}\n${JSON.stringify(evil)}: 1\n`,
      },
      async (folder) => {
        const printed = await run('incidents', folder);
        assert.ok(printed.out.includes('\\u001b]0;owned\\u0007'));
        const checked = await run('check', folder);
        for (const { out, err } of [printed, checked]) {
          assert.doesNotMatch(out + err, obeyed);
          assert.doesNotMatch(out + err, /^fake/m);
        }
        const { out } = await run('incidents', folder, '--json');
        assert.doesNotMatch(out, obeyed);
        assert.ok(JSON.stringify(JSON.parse(out)).includes(JSON.stringify(evil).slice(1, -1)));
      },
    ));

  it('prints JSON that reads back to the very words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        assert.deepEqual(JSON.parse(printable(JSON.stringify({ words }))), { words });
      }),
      tries(300),
    );
  });

  it('goes round in no circle of links, and takes a missing one for a missing file', () =>
    withFiles({ 'a/b.txt': 'x' }, async (folder) => {
      await symlink('..', join(folder, 'a', 'up'));
      await symlink('nowhere', join(folder, 'a.txt.claims.yaml'));
      assert.equal((await run('check', folder)).code, 0);
    }));
});
