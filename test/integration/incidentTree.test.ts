import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Claim } from '../../src/core/claims/schema';
import { serialiseSidecar } from '../../src/core/sidecar/writing/serialise';
import type { IncidentNode } from '../../src/views/incidents/incidentNodes';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import { eventually, exists, inWorkspace, leaveNoTrace, newsmark, write } from './support/workspace';

let start = 0;
const claim = (id: string, fields: Partial<Claim>): Claim => {
  start += 100;
  const exact = `words of ${id}`;
  return { id, kind: 'killed', spans: [{ exact, start, end: start + exact.length }], ...fields };
};

const noshki = { incident: '2022-02-02-noshki', date: '2022-02-02', group: 'security forces' };
const mach = { incident: '2024-01-29-mach', date: '2024-01-29', group: 'civilians' };

/** Two articles on two incidents, one of them contested, with a claim of none and one in the background. */
async function writeSample(): Promise<void> {
  const dawn = [
    claim('aaaaaaa2', {
      ...noshki,
      figure: { low: 4, high: 4 },
      claimant: 'Sheikh Rasheed Ahmad',
      place: 'Noshki',
    }),
    claim('aaaaaaa3', {
      ...noshki,
      figure: { low: 101, wording: 'more than' },
      claimant: 'BLA',
      place: 'Nushki',
      status: 'disputed',
      note: 'Compare with Dawn.',
    }),
    claim('aaaaaaa4', { claimant: 'ISPR', place: 'Panjgur' }),
  ];
  const wire = [
    claim('bbbbbbb2', {
      ...mach,
      figure: { low: 2, high: 2 },
      claimant: 'Sheikh Rashid Ahmed',
      place: 'Mach',
    }),
    claim('bbbbbbb3', { claimant: 'ISPR', incident: 'none' }),
  ];
  await write(
    'dawn.txt.claims.yaml',
    serialiseSidecar({ title: 'Two posts attacked', published: '2022-02-03' }, dawn),
  );
  await write(
    'mach.txt.claims.yaml',
    serialiseSidecar({ title: 'Attack on Mach', published: '2024-01-30' }, wire),
  );
  const { store } = await newsmark();
  await eventually(() => assert.isDefined(store.findClaim('bbbbbbb3') && store.findClaim('aaaaaaa4')));
}

/** The rows of the tree as a person sees them, down to a depth, children indented. */
async function rows(depth = 1, parent?: IncidentNode, indent = ''): Promise<string[]> {
  const { tree } = await newsmark();
  const shown: string[] = [];
  for (const node of await tree.getChildren(parent)) {
    const item = tree.getTreeItem(node);
    shown.push(
      `${indent}${typeof item.label === 'string' ? item.label : ''} (${String(item.description ?? '')})`,
    );
    if (depth > 1) shown.push(...(await rows(depth - 1, node, `${indent}  `)));
  }
  return shown;
}

/** Waits until the tree shows these rows. */
async function showsRows(expected: readonly string[], depth = 1): Promise<void> {
  await eventually(async () => assert.deepEqual(await rows(depth), expected));
}

async function nodes(parent?: IncidentNode): Promise<IncidentNode[]> {
  const { tree } = await newsmark();
  return tree.getChildren(parent);
}

/** The first row below that has this label's beginning. */
async function rowLike(label: string, parent?: IncidentNode): Promise<IncidentNode> {
  const { tree } = await newsmark();
  return eventually(async () => {
    for (const node of await nodes(parent)) {
      const found = tree.getTreeItem(node).label;
      if (typeof found === 'string' && found.startsWith(label)) return node;
    }
    return assert.fail(`there is no row “${label}”`);
  });
}

async function arrange(command: string, given: string): Promise<void> {
  await vscode.commands.executeCommand(`newsmark.${command}`, given);
}

/** How a row is told in full when the mouse rests on it. */
async function tooltip(node: IncidentNode): Promise<string> {
  const { tree } = await newsmark();
  const { tooltip } = tree.resolveTreeItem(tree.getTreeItem(node), node);
  return (tooltip instanceof vscode.MarkdownString ? tooltip.value : (tooltip ?? ''))
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\\', '');
}

describe('The incident tree', () => {
  beforeEach(writeSample);
  afterEach(async () => {
    await arrange('groupIncidents', 'incident');
    await arrange('sortIncidents', 'oldest');
    await vscode.commands.executeCommand('newsmark.clearIncidentFilter');
    await leaveNoTrace();
  });

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

describe('Rows of the incident tree', () => {
  beforeEach(writeSample);
  afterEach(async () => {
    await arrange('groupIncidents', 'incident');
    await leaveNoTrace();
  });

  /** Drags rows and drops them on another, as the mouse does. */
  async function drop(rows: readonly IncidentNode[], onto: IncidentNode): Promise<vscode.DataTransfer> {
    const { tree } = await newsmark();
    const data = new vscode.DataTransfer();
    tree.drops.handleDrag(rows, data);
    await tree.drops.handleDrop(onto, data);
    return data;
  }
  const incidentOf = async (id: string): Promise<string | undefined> =>
    (await newsmark()).store.findClaim(id)?.claim.incident;

  it('are dropped: claims on an incident, in one step that is taken back', async () => {
    const unassigned = await rowLike('Unassigned');
    const loose = await rowLike('killed — ISPR', unassigned);
    const aside = await rowLike('killed — ISPR', await rowLike('Background'));
    await drop([loose, aside], await rowLike('Mach'));
    assert.equal(await incidentOf('aaaaaaa4'), mach.incident);
    assert.equal(await incidentOf('bbbbbbb3'), mach.incident);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.isUndefined(await incidentOf('aaaaaaa4'));
    assert.equal(await incidentOf('bbbbbbb3'), 'none');
  });

  it('are dropped: a figure on Unassigned, a claim on a row below another incident', async () => {
    const figure = await rowLike('4 to more than 100', await rowLike('Noshki'));
    await drop([figure], await rowLike('Unassigned'));
    assert.isUndefined(await incidentOf('aaaaaaa2'));
    assert.isUndefined(await incidentOf('aaaaaaa3'));
    const four = await rowLike('4 security forces', await rowLike('Unassigned'));
    await drop([four], await rowLike('2 civilians', await rowLike('Mach')));
    assert.equal(await incidentOf('aaaaaaa2'), mach.incident);
  });

  it('are dropped in groups, too', async () => {
    await arrange('groupIncidents', 'claimant');
    const bla = await rowLike('BLA');
    const claimed = await rowLike('more than 100', await rowLike('Noshki', bla));
    const other = await rowLike('Mach', await rowLike('Sheikh Rashid Ahmed'));
    await drop([claimed], other);
    assert.equal(await incidentOf('aaaaaaa3'), mach.incident);
  });

  it('are dropped: an incident on another asks, and does nothing, merges or makes a part', async () => {
    const { store } = await newsmark();
    const [first, other] = [await rowLike('Mach'), await rowLike('Noshki')];
    await answering(() => drop([first], other), ['accept']);
    assert.isDefined(store.incident(mach.incident));
    assert.isFalse(await exists(inWorkspace(`incidents/${mach.incident}.yaml`)));

    await answering(() => drop([first], other), ['down', 'accept']);
    assert.equal(store.incident(mach.incident)?.id, noshki.incident);
    assert.equal(await incidentOf('bbbbbbb2'), mach.incident, 'no sidecar is rewritten');
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal(store.incident(mach.incident)?.id, mach.incident);

    await answering(() => drop([first], other), ['down', 'down', 'accept']);
    assert.equal(store.incident(mach.incident)?.partOf, noshki.incident);
  });

  it('are dragged into a text as quotes with their source, and copied as Markdown', async () => {
    const figure = await rowLike('4 to more than 100', await rowLike('Noshki'));
    const data = new vscode.DataTransfer();
    (await newsmark()).tree.drops.handleDrag([figure], data);
    const dragged = await data.get('text/plain')?.asString();
    assert.equal(
      dragged,
      '“words of aaaaaaa2” — Sheikh Rasheed Ahmad (Two posts attacked, 2022-02-03)\n' +
        '“words of aaaaaaa3” — BLA (Two posts attacked, 2022-02-03)',
    );
    await vscode.commands.executeCommand('newsmark.copyIncident', figure, [figure]);
    assert.match(await vscode.env.clipboard.readText(), /^- “words of aaaaaaa2” — Sheikh Rasheed Ahmad/);
    const incident = await rowLike('Mach');
    await vscode.commands.executeCommand('newsmark.copyIncident', incident, [incident]);
    assert.match(await vscode.env.clipboard.readText(), /^## Mach, 2024-01-29/);
  });

  it('take a key’s command where all that is selected is of its kind', async () => {
    const { store } = await newsmark();
    const press = (row: string): Thenable<unknown> =>
      vscode.commands.executeCommand('newsmark.withSelectedRows', {
        view: 'newsmark.incidents',
        command: 'newsmark.deleteClaim',
        row,
      });
    await vscode.commands.executeCommand('newsmark.revealIncident', noshki.incident);
    await eventually(async () => assert.equal((await newsmark()).tree.selection[0]?.row, 'incident'));
    await press('claim');
    assert.lengthOf(store.incident(noshki.incident)?.claims ?? [], 2);
    await vscode.commands.executeCommand('newsmark.revealInIncidents', 'aaaaaaa3');
    await eventually(async () => assert.equal((await newsmark()).tree.selection[0]?.row, 'claim'));
    await press('claim');
    assert.isUndefined(store.findClaim('aaaaaaa3'));
    assert.isDefined(store.findClaim('aaaaaaa2'));
  });
});

describe('Ten thousand incidents in the tree', () => {
  afterEach(async () => {
    await arrange('groupIncidents', 'incident');
    await arrange('sortIncidents', 'oldest');
    await vscode.commands.executeCommand('newsmark.clearIncidentFilter');
    await leaveNoTrace();
  });

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
