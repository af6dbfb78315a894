import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Chart } from '../../src/core/incidents/charting/chart';
import { eventually, leaveNoTrace, newsmark, seeds, write } from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';

/** A claim that soldiers were killed in Panjgur, as a sidecar holds it. */
const claim = (id: string, killed: number, claimant: string) => `  - id: ${id}
    kind: killed
    spans:
      - exact: BLA
        start: 0
        end: 3
    figure:
      low: ${killed}
      high: ${killed}
    group: security forces
    claimant: ${claimant}
    place:
      name: Panjgur
      country: Pakistan
    incident: ${incident}
`;

const sidecar = (...claims: string[]) => `newsmark: 1\nclaims:\n${claims.join('')}`;

/** What the overview shows as soon as it is as wanted. */
async function shown(isWanted: (chart: Chart) => boolean): Promise<Chart> {
  const { overview } = await newsmark();
  return eventually(() => {
    const chart = overview.panel?.chart;
    if (!chart || !isWanted(chart)) throw new Error(`The overview shows ${JSON.stringify(chart)}.`);
    return chart;
  }, 15_000);
}

describe('Overview', function () {
  this.timeout(40_000);

  afterEach(async () => {
    const { overview } = await newsmark();
    overview.panel?.panel.dispose();
    await leaveNoTrace();
  });

  it('shows what is claimed, locates its places, and follows what changes', async () => {
    await vscode.commands.executeCommand('newsmark.openOverview');
    await shown(({ incidents }) => incidents.length === 0);
    const [ispr, bla] = [claim('aaaaaaa2', 4, 'ISPR'), claim('aaaaaaa3', 100, 'Baloch Liberation Army')];
    await write(`${seeds.wion}.claims.yaml`, sidecar(ispr));
    const chart = await shown(({ incidents }) => incidents.length === 1);
    assert.strictEqual(chart.incidents[0]?.id, incident);
    const [panjgur] = chart.places;
    assert.closeTo(panjgur?.latitude ?? 0, 26.97, 0.2);
    assert.closeTo(panjgur?.longitude ?? 0, 64.1, 0.2);
    assert.deepEqual(chart.incidents[0]?.contested, []);
    await write(`${seeds.wion}.claims.yaml`, sidecar(ispr, bla));
    await shown(({ incidents }) => incidents[0]?.contested.includes('disjoint ranges') === true);
  });

  it('takes a place from where a person decided it was', async () => {
    await write(
      'incidents/raid.yaml',
      'newsmark: 1\nid: raid\nplaces:\n  name: Mach\n  latitude: 10.5\n  longitude: 20.5\n',
    );
    await vscode.commands.executeCommand('newsmark.openOverview');
    const { places } = await shown((chart) => chart.places.length === 1);
    assert.deepInclude(places[0], { name: 'Mach', latitude: 10.5, longitude: 20.5 });
  });

  it('is one panel, however often it is opened', async () => {
    await vscode.commands.executeCommand('newsmark.openOverview');
    const { overview } = await newsmark();
    const first = overview.panel;
    await vscode.commands.executeCommand('newsmark.openOverview');
    assert.strictEqual(overview.panel, first);
    first?.panel.dispose();
    await eventually(() => assert.isUndefined(overview.panel));
  });
});
