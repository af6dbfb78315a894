import assert from 'node:assert/strict';
import { editIncidentFile } from '../../../../src/core/incidents/deciding/editIncidentFile';
import { addId, ofIncident, removeId, setField } from '../../../../src/core/incidents/deciding/incidentEdit';
import { parseIncidentFile } from '../../../../src/core/incidents/incidentFile';
import { SidecarNotWritable } from '../../../../src/core/sidecar/writing/sidecarNotWritable';

const id = '2022-02-02-panjgur';
const byHand = `# Desk two keeps this file.
newsmark: 1
id: ${id}   # as in the sidecars
title: 'Panjgur'
x-desk: two
decisions:
  # agreed on the phone
  - field: killed security forces
    value: 7-9
  - {field: date, value: "2022-02-02"}
related: [undated-mach,  2022-01-25-kech]
note: Ask again.
`;

function fileIn(source: string): ReturnType<typeof parseIncidentFile>['file'] {
  return parseIncidentFile(source).file;
}

describe('editing an incident file', () => {
  it('puts a new key where the canonical order has it and leaves the rest byte for byte', () => {
    const result = editIncidentFile(byHand, [{ field: 'grading', value: 'fair' }]);
    assert.equal(result, byHand.replace('x-desk', 'grading: fair\nx-desk'));
  });

  it('changes one item of a list and keeps the comments at the others', () => {
    const decisions = [
      { field: 'killed security forces', value: 8, reason: 'Names of eight.' },
      { field: 'date', value: '2022-02-02' },
      { field: 'place', value: 'Panjgur' },
    ];
    const result = editIncidentFile(byHand, [{ field: 'decisions', value: decisions }]);
    const lines = '    value: 8\n    reason: Names of eight.\n';
    const added = '  - {field: date, value: "2022-02-02"}\n  - field: place\n    value: Panjgur\n';
    const wanted = byHand
      .replace('    value: 7-9\n', lines)
      .replace('  - {field: date, value: "2022-02-02"}\n', added);
    assert.equal(result, wanted);
  });

  it('adds to a list and takes from it', () => {
    const file = fileIn(byHand);
    const more = editIncidentFile(byHand, [addId(file, 'related', 'undated-bolan')]);
    assert.match(more, /related: \[undated-mach, 2022-01-25-kech, undated-bolan\]/);
    const fewer = editIncidentFile(more, [removeId(fileIn(more), 'related', '2022-01-25-kech')]);
    assert.match(fewer, /related: \[undated-mach, undated-bolan\]/);
    const none = editIncidentFile(byHand, [setField(file, 'related', [])]);
    assert.doesNotMatch(none, /related/);
    assert.equal(editIncidentFile(byHand, [addId(file, 'related', 'undated-mach')]), byHand);
  });

  it('makes a file where there is none', () => {
    const made = editIncidentFile('', [ofIncident(id), { field: 'title', value: 'Panjgur: the camp' }]);
    assert.equal(made, `newsmark: 1\nid: ${id}\ntitle: "Panjgur: the camp"\n`);
  });

  it('refuses, with a sentence, what it would harm', () => {
    const refused = (source: string, ...edits: Parameters<typeof editIncidentFile>[1]): string => {
      try {
        return `not refused: ${editIncidentFile(source, edits)}`;
      } catch (error) {
        assert.ok(error instanceof SidecarNotWritable);
        return error.message;
      }
    };
    const title = { field: 'title', value: 'Other' } as const;
    assert.match(refused('newsmark: 1\nid: [\n', title), /./);
    assert.match(refused(`newsmark: 2\nid: ${id}\n`, title), /newer Newsmark/);
    assert.match(refused(`newsmark: 1\nid: ${id}\ngrading: sure\n`, title), /grading/);
    assert.match(
      refused(`newsmark: 1\nid: ${id}\n<<<<<<< ours\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\n`, title),
      /conflict markers/,
    );
    assert.match(
      refused(byHand, ofIncident('undated-mach'), title),
      new RegExp(`file of the incident ${id}`),
    );
    assert.match(refused(`{newsmark: 1, id: ${id}}\n`, title), /braces/);
    assert.match(refused(byHand, { field: 'grading', value: 'sure' }), /grading|confirmed/);
    assert.match(refused('', title), /id/);
    const commented = `newsmark: 1\nid: ${id}\nrelated: [a1, # first\n  b2]\n`;
    assert.match(refused(commented, { field: 'related', value: ['a1'] }), /brackets with comments/);
  });
});
