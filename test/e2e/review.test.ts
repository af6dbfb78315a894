import assert from 'node:assert/strict';
import { join } from 'node:path';
import { repository } from '../../scripts/host/paths.mjs';
import { eventually } from './support/eventually';
import { useWorkbench } from './support/useWorkbench';

const dawn = '002_53f7ddaa5374747e.txt';

describe('Review', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ articles: join(repository, 'test', 'fixtures', 'reviewed') });

  it('shows nine incidents, and where the sources disagree', async () => {
    const tree = workbench().tree('Incidents');
    await tree.show();
    await eventually(async () => {
      const incidents = (await tree.rows()).filter(
        ({ level, label }) => level === 1 && label !== 'Background',
      );
      assert.equal(incidents.length, 9, incidents.map(({ label }) => label).join('\n'));
    });
    const whole = (await tree.rows()).find(({ description }) => /contested.*2022-02-02/.test(description));
    assert.ok(whole);
    await tree.expand(whole.label);
    const figure = await eventually(async () => {
      const row = (await tree.rows()).find(({ label }) => label.endsWith('security forces killed'));
      assert.ok(row);
      return row;
    });
    assert.match(figure.label, /4.*more than 100/);
    assert.match(figure.description, /contested/);
    assert.match(figure.spoken, /disjoint ranges/);
    await tree.expand(figure.label);
    await eventually(async () => {
      const claims = (await tree.labels()).join('\n');
      for (const claimant of ['Sheikh Rasheed', 'ISPR', 'Lango', 'Baloch Liberation Army'])
        assert.ok(claims.includes(claimant), claims);
    });
  });

  it('jumps from a claim to its words and back to its row', async () => {
    const { editor } = workbench();
    const tree = workbench().tree('Incidents');
    const claim = (await tree.labels()).find((label) => label.includes('Lango'));
    assert.ok(claim);
    await tree.click(claim);
    await eventually(async () => assert.equal(await editor.title(), dawn));
    await workbench().runCommand('Newsmark: Show Claim in Incidents');
    await eventually(async () => {
      const selected = (await tree.rows()).find((row) => row.selected);
      assert.equal(selected?.label, claim);
    });
  });

  it('leaves the keys in the tree, where Delete deletes the claim and never its words', async () => {
    const { editor, statusBar, workspace } = workbench();
    const tree = workbench().tree('Incidents');
    const claim = (await tree.labels()).find((label) => label.includes('Lango'));
    assert.ok(claim);
    await tree.click(claim);
    await eventually(async () => assert.equal(await editor.title(), dawn));
    await workbench().press('Delete');
    await eventually(async () => {
      const changed = await workspace.git('diff', '--name-only');
      assert.equal(changed, `${dawn}.claims.yaml`);
    });
    assert.ok(!(await statusBar.texts()).some((text) => /claims? changed/.test(text)));
    await workbench().press('Control+Alt+Z');
    await eventually(async () => assert.equal(await workspace.git('diff', '--name-only'), ''));
  });

  it('follows a sidecar that changes on disk, as a checkout does it', async () => {
    const { workspace } = workbench();
    const tree = workbench().tree('Incidents');
    const sidecar = `${dawn}.claims.yaml`;
    const reviewed = await workspace.read(sidecar);
    await workspace.write(sidecar, reviewed.replace(/ {4}incident: .*\n/, ''));
    await eventually(async () => assert.equal((await tree.labels())[0], 'Unassigned'));
    await workspace.git('checkout', '--', sidecar);
    await eventually(async () => assert.notEqual((await tree.labels())[0], 'Unassigned'));
  });

  it('moves a claim to another incident', async () => {
    const { workspace, quickInput } = workbench();
    const tree = workbench().tree('Incidents');
    const claim = (await tree.labels()).find((label) => label.includes('Lango'));
    assert.ok(claim);
    await tree.contextMenu(claim, 'Assign Claim to Incident…');
    await quickInput.opened();
    await quickInput.choose('No incident');
    await quickInput.closed();
    await eventually(async () => {
      const diff = await workspace.git('diff', '--unified=0');
      assert.match(diff, /^\+ {4}incident: none$/m);
      assert.equal(diff.match(/^[+-] /gm)?.length, 2, diff);
    });
  });

  it('drags it back with the mouse', async () => {
    const { workspace } = workbench();
    const tree = workbench().tree('Incidents');
    // So that both ends of the way are drawn.
    await workbench().runCommand('Newsmark: Focus on Incidents View');
    await workbench().press('ControlOrMeta+ArrowLeft');
    await tree.expand('Background');
    const claim = await eventually(async () => {
      const row = (await tree.labels()).find((label) => label.includes('Lango'));
      assert.ok(row);
      return row;
    });
    await tree.drag(claim, 'Assault on the Panjgur and Noshki camps');
    await eventually(async () => assert.equal(await workspace.git('diff', '--unified=0'), ''));
  });

  it('groups by claimant and filters by keyboard, and says so', async () => {
    const { quickInput } = workbench();
    const tree = workbench().tree('Incidents');
    await workbench().runCommand('Newsmark: Group Incidents By…');
    await quickInput.opened('Group claims by');
    await workbench().type('claimant');
    await workbench().press('Enter');
    const upper = async (): Promise<string[]> =>
      (await tree.rows()).filter(({ level }) => level === 1).map(({ label }) => label);
    await eventually(async () => assert.ok((await upper()).includes('Baloch Liberation Army')));

    await workbench().runCommand('Newsmark: Filter Incidents…');
    await quickInput.opened('Filter incidents');
    await workbench().type('contest');
    await workbench().press('Enter');
    await eventually(async () => assert.equal((await quickInput.value()).trim(), '@contested'));
    await workbench().type('lango');
    await workbench().press('Enter');
    await eventually(async () => assert.deepEqual(await upper(), ['Mir Zia Lango']));
    await workbench().runCommand('Newsmark: Clear Filter');
    await workbench().runCommand('Newsmark: Group Incidents By…');
    await quickInput.opened('Group claims by');
    await workbench().type('incident');
    await workbench().press('Enter');
    await eventually(async () => assert.ok((await upper()).includes('Roadside bomb in Sibi')));
  });

  it('merges an incident that is dropped on another, once it is asked, and takes it back', async () => {
    const { quickInput, workspace } = workbench();
    const tree = workbench().tree('Incidents');
    await tree.drag('Roadside bomb in Sibi', 'Twin bombing in Dera Bugti');
    await quickInput.opened();
    await workbench().press('ArrowDown', 'Enter');
    await quickInput.closed();
    const isShown = async (): Promise<boolean> => (await tree.labels()).includes('Roadside bomb in Sibi');
    await eventually(async () => assert.ok(!(await isShown())));
    assert.match(await workspace.git('diff', '--unified=0'), /^\+merged_into: /m);
    await workbench().runCommand('Newsmark: Undo Annotation');
    await eventually(async () => assert.ok(await isShown()));
    await eventually(async () => assert.equal(await workspace.git('status', '--porcelain'), ''));
  });

  it('sets the status of an article from the tree of articles', async () => {
    const { quickInput, workspace } = workbench();
    const articles = workbench().tree('Articles');
    await articles.show();
    const [first] = await eventually(async () => {
      const rows = await articles.rows();
      assert.ok(rows.length >= 5);
      assert.match(rows[0]?.spoken ?? '', /reviewed, \d+ claims/);
      return rows;
    });
    await articles.contextMenu(first?.label ?? '', 'Set Article Status…');
    await quickInput.opened();
    await quickInput.choose('Second Look');
    await quickInput.closed();
    await eventually(async () => {
      assert.match(await workspace.git('diff', '--unified=0'), /^\+ {2}status: second look$/m);
      assert.match((await articles.rows())[0]?.description ?? '', /^second look/);
    });
  });

  it('follows a branch without annotations, and the way back', async () => {
    const { workspace } = workbench();
    const tree = workbench().tree('Incidents');
    const incidents = async (): Promise<string[]> =>
      (await tree.rows()).filter(({ level }) => level === 1).map(({ label }) => label);
    await workspace.git('checkout', '--quiet', '--force', '-b', 'articles-only');
    await workspace.git('rm', '--quiet', '-r', 'incidents', '*.claims.yaml');
    await workspace.git('commit', '--quiet', '--message', 'Remove annotations');
    await eventually(async () => assert.deepEqual(await incidents(), []));
    await workspace.git('checkout', '--quiet', 'main');
    await eventually(async () => {
      const labels = await incidents();
      assert.ok(labels.includes('Assault on the Panjgur and Noshki camps'), labels.join('\n'));
      assert.equal(labels.filter((label) => label !== 'Background').length, 9, labels.join('\n'));
    });
  });
});
