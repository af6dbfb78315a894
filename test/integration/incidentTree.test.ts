import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Claim } from '../../src/core/claims/schema';
import { serialiseSidecar } from '../../src/core/sidecar/writing/serialise';
import type { IncidentNode } from '../../src/views/incidents/incidentNodes';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import {
  arrange,
  claim,
  leaveNoArrangement,
  nodes,
  noshki,
  rowLike,
  rows,
  showsRows,
  tooltip,
  writeSample,
} from './support/incidentTree';
import { eventually, newsmark, write } from './support/workspace';

describe('The incident tree', () => {
  beforeEach(writeSample);
  afterEach(leaveNoArrangement);

  const unarranged = [
    'Unassigned (1)',
    'Noshki, 2022-02-02 (contested · 2022-02-02 · Noshki)',
    'Mach, 2024-01-29 (2024-01-29 · Mach)',
    'Background (1)',
  ];

  it('is grouped by claimant, under one of the spellings, down to the claims', async () => {
    await showsRows(unarranged);
    await arrange('groupIncidents', 'claimant');
    await showsRows(
      [
        'ISPR (2 claims)',
        '  Unassigned (1)',
        '    killed — ISPR (Two posts attacked · 2022-02-03)',
        '  Background (1)',
        '    killed — ISPR (Attack on Mach · 2024-01-30)',
        'Sheikh Rashid Ahmed (2 claims in 2 incidents)',
        '  Noshki, 2022-02-02 (contested · 2022-02-02 · Noshki · 1 claim)',
        '    4 security forces killed — Sheikh Rasheed Ahmad (Two posts attacked · 2022-02-03)',
        '  Mach, 2024-01-29 (2024-01-29 · Mach · 1 claim)',
        '    2 civilians killed — Sheikh Rashid Ahmed (Attack on Mach · 2024-01-30)',
        'BLA (1 claim in 1 incident)',
        '  Noshki, 2022-02-02 (contested · 2022-02-02 · Noshki · 1 claim)',
        '    more than 100 security forces killed — BLA (disputed · Two posts attacked · 2022-02-03)',
      ],
      3,
    );
  });

  it('is grouped by article and by place, and says so', async () => {
    await arrange('groupIncidents', 'article');
    await showsRows([
      'Two posts attacked (3 claims in 1 incident)',
      'Attack on Mach (2 claims in 1 incident)',
    ]);
    await arrange('groupIncidents', 'place');
    await showsRows([
      'Noshki (2 claims in 1 incident)',
      'Panjgur (1 claim)',
      'Mach (1 claim in 1 incident)',
      'No place named (1 claim)',
    ]);
    const { tree } = await newsmark();
    assert.equal(tree.arrangement.describe(), 'by place');
  });

  it('is sorted', async () => {
    await arrange('sortIncidents', 'newest');
    await showsRows([unarranged[0], unarranged[2], unarranged[1], unarranged[3]] as string[]);
    await arrange('sortIncidents', 'claims');
    await showsRows(unarranged);
    await arrange('sortIncidents', 'title');
    await showsRows([unarranged[0], unarranged[2], unarranged[1], unarranged[3]] as string[]);
    // A moment later, so that the file's time is another.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await write('dawn.txt.claims.yaml', serialiseSidecar({ title: 'Changed' }, [claim('ccccccc2', noshki)]));
    await arrange('sortIncidents', 'changed');
    await eventually(async () => assert.match((await rows())[0] ?? '', /2022-02-02/));
    await arrange('sortIncidents', 'contested');
    const { tree } = await newsmark();
    assert.equal(tree.arrangement.describe(), 'contested first');
  });

  it('is filtered by words, kind of contest and status, says so, and can be cleared', async () => {
    const { tree } = await newsmark();
    await arrange('filterIncidents', 'compare');
    await showsRows([unarranged[1] as string]);
    await eventually(() =>
      assert.equal(
        tree.message,
        'Filtered: “compare” (1 of 2 incidents). Clear Filter, in the title of this view, shows all.',
      ),
    );
    await arrange('filterIncidents', '@status:unreviewed mach');
    await showsRows(['Mach, 2024-01-29 (2024-01-29 · Mach)', 'Background (1)']);
    await arrange('filterIncidents', '@unassigned');
    await showsRows(['Unassigned (1)']);
    await arrange('filterIncidents', 'nowhere');
    await showsRows([]);
    // A message would hide the welcome text with its links.
    await eventually(() => assert.equal(tree.message, ''));
    await vscode.commands.executeCommand('newsmark.clearIncidentFilter');
    await showsRows(unarranged);
    await eventually(() => assert.equal(tree.message, ''));
  });

  it('is filtered in a picker: words and Enter; a row switches its mark on', async () => {
    const { tree } = await newsmark();
    await answering(() => vscode.commands.executeCommand('newsmark.filterIncidents'), ['down', 'accept']);
    await eventually(() => assert.isTrue(tree.arrangement.filter.contested));
    await showsRows([unarranged[1] as string]);
  });

  it('combines groups and filters', async () => {
    await arrange('filterIncidents', '@contested');
    await arrange('groupIncidents', 'claimant');
    await showsRows(['Sheikh Rasheed Ahmad (1 claim in 1 incident)', 'BLA (1 claim in 1 incident)']);
  });

  it('reveals claims and incidents, however it is grouped', async () => {
    const { tree } = await newsmark();
    for (const grouping of ['incident', 'claimant', 'article']) {
      await arrange('groupIncidents', grouping);
      await vscode.commands.executeCommand('newsmark.revealInIncidents', 'aaaaaaa3');
      await eventually(() => {
        const [selected] = tree.selection;
        assert.equal(selected?.row === 'claim' && selected.ref.claim.id, 'aaaaaaa3', grouping);
      });
      await vscode.commands.executeCommand('newsmark.revealIncident', '2024-01-29-mach');
      await eventually(() => {
        const [selected] = tree.selection;
        assert.equal(selected?.row === 'incident' && selected.incident.id, '2024-01-29-mach', grouping);
      });
    }
  });

  it('offers to clear a filter that hides what is to be revealed', async () => {
    const { tree } = await newsmark();
    await arrange('filterIncidents', 'noshki');
    const asked = await choosing(['Clear Filter'], () =>
      vscode.commands.executeCommand('newsmark.revealInIncidents', 'bbbbbbb2'),
    );
    assert.equal(asked[0]?.text, 'That claim is hidden by the filter of the Incidents view.');
    await eventually(() => {
      const [selected] = tree.selection;
      assert.equal(selected?.row === 'claim' && selected.ref.claim.id, 'bbbbbbb2');
    });
    assert.isFalse(tree.arrangement.isFiltered);
  });

  it('says to a screen reader what sight shows, and more when the mouse rests on a row', async () => {
    const { tree } = await newsmark();
    const spoken = (node: IncidentNode): string | undefined =>
      tree.getTreeItem(node).accessibilityInformation?.label;
    await write(
      'incidents/noshki.yaml',
      'newsmark: 1\nid: 2022-02-02-noshki\ngrading: fair\nnote: See *Dawn*.\n',
    );
    const incident = await eventually(async () => {
      const node = await rowLike('Noshki');
      assert.include(String(tree.getTreeItem(node).description), 'fair');
      return node;
    });
    assert.equal(
      spoken(incident),
      'Noshki, 2022-02-02, 2022-02-02, Noshki, graded fair, contested: sources disagree',
    );
    const figure = await rowLike('4 to more than 100', incident);
    assert.match(spoken(figure) ?? '', /security forces killed.*contested: disjoint ranges$/);
    const disputed = await rowLike('more than 100', figure);
    assert.match(spoken(disputed) ?? '', /more than 100 — BLA, disputed, Two posts attacked/);

    const told = await tooltip(figure);
    assert.include(told, 'Contested: disjoint ranges');
    assert.include(told, 'BLA: more than 100');
    assert.include(await tooltip(disputed), 'Note: Compare with Dawn.');
    assert.include(await tooltip(disputed), 'words of aaaaaaa3');
    // Words of files are words: no stars, no links.
    const { tooltip: shown } = tree.resolveTreeItem(tree.getTreeItem(incident), incident);
    assert.include((shown as vscode.MarkdownString).value, '\\*Dawn\\*');
    assert.isNotOk((shown as vscode.MarkdownString).isTrusted);
  });
});

describe('Ten thousand incidents in the tree', () => {
  afterEach(leaveNoArrangement);

  it('are shown by year, a page at a time when they are sorted otherwise, and filtered', async function () {
    this.timeout(90_000);
    const { store } = await newsmark();
    const one = (number: number): Claim =>
      claim(`c${String(number).padStart(7, '0').replaceAll('0', 'z').replaceAll('1', 'y')}`, {
        place: `Place ${number}`,
        incident: `20${10 + (number % 12)}-02-03-place-${number}`,
      });
    for (let file = 0; file < 20; file++) {
      const claims = Array.from({ length: 500 }, (_, at) => one(500 * file + at));
      await write(`many/${file}.txt.claims.yaml`, serialiseSidecar({}, claims));
    }
    await eventually(() => assert.lengthOf(store.incidents().incidents, 10_000), 60_000);
    await eventually(async () => assert.lengthOf(await nodes(), 12), 10_000);

    await arrange('sortIncidents', 'title');
    await eventually(async () => {
      const shown = await nodes();
      assert.lengthOf(shown, 201);
      const last = shown.at(-1);
      assert.isTrue(last?.row === 'more' && last.hidden === 9_800);
    }, 10_000);
    await vscode.commands.executeCommand('newsmark.revealIncident', '2010-02-03-place-9996');
    await eventually(async () => {
      const shown = await nodes();
      assert.isTrue(shown.some((node) => node.row === 'incident' && node.incident.id.endsWith('-9996')));
    }, 10_000);

    await arrange('filterIncidents', '"place 4321" @kind:killed');
    await showsRows(['Place 4321, 2011-02-03 (2011-02-03 · Place 4321)']);
    await arrange('groupIncidents', 'place');
    await vscode.commands.executeCommand('newsmark.clearIncidentFilter');
    await eventually(async () => assert.lengthOf(await nodes(), 201), 20_000);
  });
});
