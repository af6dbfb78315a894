import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { parseCodebook } from '../../../src/core/codebookFile/parseCodebook';
import { gatherIncidents } from '../../../src/core/incidents/gatherIncidents';
import { toIncidentsJson } from '../../../src/core/incidents/incidentsJson';
import { parseIncidentFile } from '../../../src/core/incidents/incidentFile';
import { mergeIncidentFiles } from '../../../src/core/incidents/mergeIncidentFiles';
import { editNames } from '../../../src/core/namesFile/editNames';
import { parseNames } from '../../../src/core/namesFile/parseNames';
import { checkSidecar } from '../../../src/core/sidecar/checking/checkSidecar';
import { commitMessage } from '../../../src/core/sidecar/commitMessage';
import { editSidecar } from '../../../src/core/sidecar/writing/editSidecar';
import { mergeSidecars } from '../../../src/core/sidecar/merge/mergeSidecars';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../src/core/sidecar/writing/serialise';
import { SidecarNotWritable } from '../../../src/core/sidecar/writing/sidecarNotWritable';
import { ArticleText } from '../../../src/core/text/articleText';
import { claim, claims, nastyString } from '../sidecar/arbitraries';
import { garbage, hostileText, hostileYaml, sidecars } from './arbitraries';
import { assertInFile, assertUnpolluted } from './oracles';
import { tries } from '../support/tries';

/** Whether a change is refused rather than made: the file is then as it was. */
function unlessRefused(change: () => void): void {
  try {
    change();
  } catch (error) {
    assert.ok(error instanceof SidecarNotWritable, String(error));
  }
}

describe('files that somebody tampered with', function () {
  this.timeout(120_000);
  afterEach(assertUnpolluted);

  it('are read without a crash, and what is wrong is told at its place', () => {
    fc.assert(
      fc.property(hostileYaml, (source) => {
        assertInFile(parseSidecar(source).problems, source);
        assertInFile(parseIncidentFile(source).problems, source);
        assertInFile(parseNames(source).problems, source);
        assertInFile(parseCodebook(source).problems, source);
      }),
      tries(100),
    );
  });

  it('leave a codebook that can be coded with', () => {
    fc.assert(
      fc.property(hostileYaml, (source) => {
        const { codebook } = parseCodebook(source);
        assert.ok(codebook.kinds.some(({ hidden }) => hidden !== true));
        for (const { code, label, definition } of [...codebook.kinds, ...codebook.groups])
          assert.ok([code, label, definition].every((words) => typeof words === 'string'));
      }),
      tries(150),
    );
  });

  it('keep their valid claims beside garbage', () => {
    fc.assert(
      fc.property(
        claims({ minLength: 1 }),
        fc.array(garbage, { minLength: 1, maxLength: 4 }),
        (valid, others) => {
          const lines = others.map((value) => `  - ${JSON.stringify(value)}\n`).join('');
          const whole = serialiseSidecar(undefined, valid);
          const file = parseSidecar(whole.replace('claims:\n', () => `claims:\n${lines}`));
          const known = new Map(file.claims.map((stored) => [stored.claim.id, stored.claim]));
          for (const each of valid) assert.deepEqual(known.get(each.id), each);
          assertInFile(file.problems, file.source);
        },
      ),
      tries(150),
    );
  });

  it('are written to only so that everything in them reads back', () => {
    fc.assert(
      fc.property(hostileYaml, claim, (source, added) => {
        const file = parseSidecar(source);
        if (!file.writable || file.claims.some((stored) => stored.claim.id === added.id)) return;
        unlessRefused(() => {
          const after = parseSidecar(editSidecar(file, [{ type: 'add', claim: added }]));
          const stored = new Map(after.claims.map((each) => [each.claim.id, each.claim]));
          assert.deepEqual(stored.get(added.id), added);
          for (const before of file.claims) assert.deepEqual(stored.get(before.claim.id), before.claim);
        });
      }),
      tries(150),
    );
  });

  it('take names only so that they read back', () => {
    fc.assert(
      fc.property(hostileYaml, nastyString, (source, name) => {
        const file = parseNames(source);
        if (!file.writable) return;
        unlessRefused(() => {
          const after = parseNames(editNames(file, { type: 'never', words: name }));
          assert.ok(after.writable);
          for (const words of file.dictionary.never) assert.ok(after.dictionary.never.includes(words));
        });
      }),
      tries(70),
    );
  });

  it('are checked against articles that were tampered with as well', () => {
    fc.assert(
      fc.property(hostileYaml, hostileText, (source, text) => {
        const article = new ArticleText(text);
        assertInFile(checkSidecar(parseSidecar(source), { article, codebook: builtInCodebook }), source);
      }),
      tries(50),
    );
  });

  it('are merged to a readable file, or not at all', () => {
    const side = fc.oneof(hostileYaml, fc.constantFrom(...sidecars));
    fc.assert(
      fc.property(side, side, side, (base, ours, theirs) => {
        const merged = mergeSidecars({ base, ours, theirs });
        // Where one side alone changed the file, its text is taken as it stands.
        if (merged.isMerged && ![ours, theirs].includes(merged.text))
          assert.deepEqual(
            parseSidecar(merged.text).problems.filter(({ code }) => code === 'yaml-syntax'),
            [],
          );
        if (!merged.isMerged) assert.ok(merged.reason.length > 0);
        const incident = mergeIncidentFiles({ base, ours, theirs });
        if (!incident.isMerged) assert.ok(incident.reason.length > 0);
      }),
      tries(150),
    );
  });

  it('make incidents in which every claim stands once', () => {
    const ids = ['2022-02-02-a', 'b', 'c', '__proto__x', 'constructor', 'toString', 'none'];
    const id = fc.constantFrom(...ids);
    const decision = fc
      .record({
        id,
        part_of: id,
        merged_into: fc.option(id, { nil: undefined }),
        previous: fc.array(id, { maxLength: 2 }),
      })
      .map(({ id: own, part_of, merged_into, previous }) =>
        parseIncidentFile(
          `newsmark: 1\nid: ${own}\npart_of: ${part_of}\n${merged_into === undefined ? '' : `merged_into: ${merged_into}\n`}${previous.length > 0 ? `previous_ids: [${previous.join(', ')}]\n` : ''}`,
        ),
      );
    const withIncident = fc.tuple(claim, id).map(([made, incident]) => ({ ...made, incident }));
    fc.assert(
      fc.property(
        fc.array(withIncident, { maxLength: 8 }),
        fc.array(decision, { maxLength: 6 }),
        (made, files) => {
          const list = made.map((each, at) => ({ ...each, id: `claim${at}x` }));
          const book = gatherIncidents(
            [{ uri: 'file:///a.txt', name: 'a.txt', article: {}, claims: list }],
            files.flatMap(({ file }) => file ?? []),
            builtInCodebook,
          );
          const placed = [
            ...book.incidents.flatMap((incident) => incident.claims),
            ...book.unassigned,
            ...book.background,
          ];
          assert.deepEqual(placed.map((ref) => ref.claim.id).sort(), list.map((each) => each.id).sort());
          assert.doesNotThrow(() => JSON.stringify(toIncidentsJson(book)));
        },
      ),
      tries(150),
    );
  });

  it('make commit messages of which each line is ours', () => {
    fc.assert(
      fc.property(nastyString, hostileYaml, hostileYaml, (name, before, after) => {
        const change = { name, before: parseSidecar(before), after: parseSidecar(after) };
        const [subject, blank, ...details] = commitMessage([change, change], 0).split('\n');
        assert.match(subject ?? '', /^Annotate /);
        assert.equal(blank, '');
        assert.equal(details.length, 2);
        for (const line of details) assert.match(line, /^- /);
      }),
      tries(25),
    );
  });
});
