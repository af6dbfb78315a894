import assert from 'node:assert/strict';
import type { Claim } from '../../src/core/claims/schema';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../src/core/sidecar/reading/parseSidecar';
import { eventually } from './support/eventually';
import { useWorkbench } from './support/useWorkbench';

const article = '001_ffda206a305c125b.txt';
const undated = '002_53f7ddaa5374747e.txt';
const enemy = 'killed more than 100 enemy personnel';
const attackers = '4 attackers were killed';
const soldiers = '4 Pakistani soldiers had lost their lives';

describe('Suggest', function () {
  this.timeout(60_000);
  const workbench = useWorkbench();

  async function sidecar(name = article): Promise<SidecarFile> {
    const file = parseSidecar(await workbench().workspace.read(`${name}.claims.yaml`));
    assert.deepEqual(file.problems, []);
    return file;
  }

  async function claims(name = article): Promise<Claim[]> {
    return (await sidecar(name)).claims.map(({ claim }) => claim);
  }

  const quotes = async (): Promise<(string | undefined)[]> =>
    (await claims()).map(({ spans }) => spans[0]?.exact);

  /** How many suggestions the status bar counts. */
  async function open(): Promise<number> {
    const text = (await workbench().statusBar.texts()).find((each) => / suggested$/.test(each));
    return Number.parseInt(text ?? '0', 10);
  }

  /** Puts the cursor in front of a quote, and waits until Newsmark knows: nothing shows it, and a key would come too early. */
  async function cursorAt(quote: string): Promise<void> {
    await workbench().editor.cursorAt(quote);
    await workbench().page.waitForTimeout(300);
  }

  /** Waits until the status bar says something. */
  async function announced(pattern: RegExp): Promise<string> {
    return eventually(async () => {
      const texts = await workbench().statusBar.texts();
      const found = texts.find((each) => pattern.test(each));
      assert.ok(found, `nothing like ${pattern} in ${texts.join(' | ')}`);
      return found;
    });
  }

  it('underlines with dots what the article seems to claim, and saves nothing', async () => {
    await workbench().openFile(article);
    assert.match(
      await workbench().statusBar.spoken(/\d+ suggested/),
      /^\d+ open suggestions in this article, go to the next/,
    );
    await eventually(async () => {
      const dotted = (await workbench().editor.highlights())
        .filter(({ border }) => border.includes('dotted'))
        .map(({ text }) => text)
        .join(' | ');
      assert.ok(dotted.includes(enemy), dotted);
    });
    assert.deepEqual(
      (await workbench().workspace.files()).filter((name) => name.endsWith('.claims.yaml')),
      [],
    );
  });

  it('accepts with one key, and goes on to the next', async () => {
    await cursorAt(enemy);
    const before = await open();
    await workbench().press('Alt+Enter');
    await announced(/^Accepted\. Next, \d+ of \d+: /);
    const [claim, ...others] = await claims();
    assert.deepEqual(others, []);
    assert.equal(claim?.kind, 'killed');
    assert.equal(claim?.spans[0]?.exact, enemy);
    assert.equal(claim?.figure?.low, 101);
    assert.equal(claim?.claimant, 'Baloch Liberation Army');
    assert.equal(claim?.annotator, 'Analyst One');
    await eventually(async () => assert.ok((await open()) < before));
    await workbench().press('Alt+Enter');
    await eventually(async () => assert.equal((await claims()).length, 2));
  });

  it('undoes step by step, down to no sidecar', async () => {
    await workbench().press('Control+Alt+Z');
    await eventually(async () => assert.deepEqual(await quotes(), [enemy]));
    await workbench().press('Control+Alt+Z');
    await eventually(async () =>
      assert.ok(!(await workbench().workspace.files()).includes(`${article}.claims.yaml`)),
    );
  });

  it('goes to the next and the one before with a key, and with a click in the status bar', async () => {
    await workbench().press('ControlOrMeta+Home');
    await workbench().press('Alt+N');
    const first = await announced(/^Suggestion 1 of \d+: /);
    await workbench().press('Alt+N');
    await announced(/^Suggestion 2 of \d+: /);
    await workbench().press('Alt+Shift+N');
    assert.equal(await announced(/^Suggestion 1 of \d+: /), first);
    await workbench().statusBar.click(/\d+ suggested/);
    await announced(/^Suggestion 2 of \d+: /);
  });

  it('takes a suggestion through the pickers in three keys', async () => {
    const { quickInput } = workbench();
    await cursorAt(attackers);
    await workbench().press('Alt+C');
    await quickInput.opened(`Tag “${attackers}” as…`);
    await workbench().press('Enter');
    await eventually(async () => assert.match(await quickInput.title(), /^4 attackers killed/));
    await workbench().press('Enter');
    await quickInput.closed();
    await eventually(async () => assert.deepEqual(await quotes(), [attackers]));
    assert.match((await claims())[0]?.incident ?? '', /^\d{4}-\d\d-\d\d-/);
  });

  it('rejects for good', async () => {
    await cursorAt(soldiers);
    const before = await open();
    await workbench().press('Alt+X');
    await announced(/^Rejected\. Next, \d+ of \d+: /);
    const { rejected, source } = await sidecar();
    assert.deepEqual(rejected, [{ exact: soldiers, kind: 'killed' }]);
    assert.ok(source.endsWith(`rejected:\n  - exact: ${soldiers}\n    kind: killed\n`), source);
    await eventually(async () => assert.equal(await open(), before - 1));
  });

  it('repeats the context of the last claim with one key', async () => {
    await cursorAt('15 attackers were put to death');
    await workbench().press('Alt+A');
    await eventually(async () => {
      const [last, repeated] = await claims();
      assert.equal(repeated?.spans[0]?.exact, '15 attackers were put to death');
      assert.equal(repeated?.incident, last?.incident);
      assert.ok(repeated?.incident);
    });
  });

  it('leaves Alt+Enter to the editor where no suggestion is', async () => {
    const before = await quotes();
    await cursorAt('issued an official statement');
    await workbench().press('Alt+Enter', 'ArrowLeft');
    await workbench().page.waitForTimeout(300);
    assert.deepEqual(await quotes(), before);
  });

  it('asks once for the date of publication where dates hang on it', async () => {
    const { quickInput } = workbench();
    await workbench().openFile(undated);
    await workbench().statusBar.spoken(/\d+ suggested/);
    await cursorAt('Twelve soldiers');
    await workbench().press('Alt+Enter');
    await eventually(async () =>
      assert.match(await quickInput.title(), /when was this article published\?$/),
    );
    await quickInput.choose('Type a date…');
    await quickInput.opened('Date of publication');
    await quickInput.type('3 Feb');
    await workbench().press('Enter');
    await eventually(async () => assert.match(await quickInput.message(), /Write a date/));
    await quickInput.type('2022-02-03');
    await workbench().press('Enter');
    await quickInput.closed();
    await eventually(async () => {
      const { article: about } = await sidecar(undated);
      assert.equal(about?.published, '2022-02-03');
      assert.equal(about?.published_basis, 'analyst');
      assert.equal((await claims(undated))[0]?.date, '2022-02-02');
    });
    await workbench().press('Alt+Enter');
    await eventually(async () => assert.equal((await claims(undated)).length, 2));
  });
});
