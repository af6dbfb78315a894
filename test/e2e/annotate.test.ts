import assert from 'node:assert/strict';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import type { Claim } from '../../src/core/claims/schema';
import { eventually } from './support/eventually';
import { useWorkbench } from './support/useWorkbench';

const article = '001_ffda206a305c125b.txt';
const sidecar = `${article}.claims.yaml`;

describe('Annotate', function () {
  this.timeout(60_000);
  const workbench = useWorkbench();

  async function claims(): Promise<Claim[]> {
    const { claims, problems } = parseSidecar(await workbench().workspace.read(sidecar));
    assert.deepEqual(problems, []);
    return claims.map(({ claim }) => claim);
  }

  it('highlights actors, places, numbers and dates as soon as an article is open', async () => {
    const { editor } = workbench();
    await workbench().openFile(article);
    await eventually(async () => {
      const actors = (await editor.highlighted('newsmark.actorBackground')).join(' | ');
      for (const name of ['Habib Khan', 'BLA', 'ISPR'])
        assert.ok(actors.includes(name), `no ${name} in ${actors}`);
      assert.ok((await editor.highlighted('newsmark.placeBackground')).includes('Panjgur'));
      const numbers = (await editor.highlighted('newsmark.numberBackground')).join(' | ');
      assert.match(numbers, /more than 100/);
      assert.notDeepEqual(await editor.highlighted('newsmark.dateBackground'), []);
    });
  });

  it('tags a selection with Alt+C, Enter, Enter', async () => {
    const { editor, quickInput } = workbench();
    await editor.select('killed more than 100 enemy personnel');
    await workbench().press('Alt+C');
    await quickInput.opened('Tag “killed more than 100 enemy personnel” as…');
    const kinds = await quickInput.rows();
    assert.equal(kinds[0]?.label, 'killed');
    assert.match(kinds[0]?.detail ?? '', /died/);
    await workbench().press('Enter');
    await eventually(async () => {
      const title = await quickInput.title();
      assert.match(title, /more than 100/);
      assert.match(title, /Baloch Liberation Army|BLA/);
    });
    await workbench().press('Enter');
    await quickInput.closed();

    await eventually(async () => {
      const [claim] = await claims();
      assert.equal(claim?.kind, 'killed');
      assert.equal(claim?.figure?.low, 101);
      assert.equal(claim?.group, 'security forces');
      assert.equal(claim?.spans[0]?.exact, 'killed more than 100 enemy personnel');
      assert.match(claim?.incident ?? '', /^(\d{4}-\d\d-\d\d|undated)-/);
      assert.equal(claim?.annotator, 'Analyst One');
    });
    await eventually(async () =>
      assert.ok((await workbench().statusBar.texts()).includes('Newsmark: 1 claim')),
    );
    await eventually(async () =>
      assert.ok(
        (await editor.highlighted('newsmark.claimBackground')).join('').includes('killed more than 100'),
      ),
    );
  });

  it('goes back from the incident to the kind, and edits a field on the way', async () => {
    const { editor, quickInput } = workbench();
    await editor.select('4 attackers were killed');
    await workbench().press('Alt+C');
    await quickInput.opened('Tag “4 attackers were killed” as…');
    await quickInput.choose('injured');
    await eventually(async () => assert.match(await quickInput.title(), /injured/));
    await workbench().page.locator('.quick-input-widget .codicon-quick-input-back').click();
    await eventually(async () => assert.equal((await quickInput.rows())[0]?.label, 'killed'));
    await workbench().press('Enter');
    await eventually(async () => assert.match(await quickInput.title(), /^4 attackers killed/));
    await quickInput.choose('Edit figure…');
    await quickInput.opened('Figure');
    await quickInput.type('nonsense');
    await workbench().press('Enter');
    await eventually(async () => assert.match(await quickInput.message(), /Write a figure/));
    await quickInput.type('4-5');
    await workbench().press('Enter');
    await eventually(async () => assert.match(await quickInput.title(), /4.5/));
    await quickInput.choose('New incident…');
    await quickInput.opened('New incident');
    await quickInput.type('2022-02-02-panjgur');
    await workbench().press('Enter');
    await quickInput.closed();
    await eventually(async () => {
      const claim = (await claims()).find(({ spans }) => spans[0]?.exact === '4 attackers were killed');
      assert.deepEqual([claim?.figure?.low, claim?.figure?.high], [4, 5]);
      assert.equal(claim?.incident, '2022-02-02-panjgur');
      assert.equal(claim?.group, 'insurgents');
    });
  });

  it('edits a claim from its hover and deletes it from the lightbulb', async () => {
    const { editor, quickInput } = workbench();
    await editor.cursorAt('attackers were killed');
    await eventually(async () =>
      assert.match(await editor.hover('attackers were killed'), /insurgents|attackers/),
    );
    await editor.clickInHover('Edit');
    await quickInput.choose('Status');
    await quickInput.choose('disputed');
    await eventually(async () => {
      const claim = (await claims()).find(({ spans }) => spans[0]?.exact === '4 attackers were killed');
      assert.equal(claim?.status, 'disputed');
    });
    await eventually(async () => {
      const status = (await quickInput.rows()).find(({ label }) => label === 'Status');
      assert.equal(status?.description, 'disputed');
    });
    await workbench().press('Escape');
    await quickInput.closed();

    const before = (await claims()).length;
    await editor.cursorAt('attackers were killed');
    const titles = await editor.codeActions();
    const title = titles.find((each) => each.startsWith('Delete claim'));
    assert.ok(title, titles.join(', '));
    await workbench().press('Escape');
    await editor.runCodeAction(title);
    await eventually(async () => assert.equal((await claims()).length, before - 1));
    await workbench().runCommand('Newsmark: Undo Annotation');
    await eventually(async () => assert.equal((await claims()).length, before));
  });

  it('is switched off and on from the status bar', async () => {
    const { editor, statusBar } = workbench();
    await statusBar.click(/^.*Newsmark: \d/);
    await eventually(async () => assert.deepEqual(await editor.highlighted('newsmark.placeBackground'), []));
    await statusBar.click(/Newsmark: off/);
    await eventually(async () =>
      assert.notDeepEqual(await editor.highlighted('newsmark.placeBackground'), []),
    );
  });

  it('shows what is wrong with a sidecar edited by hand, and never writes over it', async () => {
    const { editor, quickInput, notifications, problems, workspace } = workbench();
    const broken = (await workspace.read(sidecar)).replace(/kind: killed/, 'kind: 7');
    await workspace.write(sidecar, broken);
    const line = broken.slice(0, broken.indexOf('kind: 7')).split('\n').length;
    await eventually(async () => {
      const listed = await problems.list();
      assert.ok(
        listed.some((problem) => problem.severity === 'error' && problem.line === line),
        JSON.stringify(listed),
      );
    });
    await workbench().openFile(article);
    await editor.select('15 attackers were put to death');
    await workbench().press('Alt+C');
    await quickInput.opened('Tag “15 attackers were put to death” as…');
    await workbench().press('Enter');
    await eventually(async () => assert.match(await quickInput.title(), /^15 attackers killed/));
    await workbench().press('Enter');
    await notifications.shown(/was not saved/);
    assert.equal(await workspace.read(sidecar), broken);
  });
});
