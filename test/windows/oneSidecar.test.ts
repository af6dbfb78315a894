import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Claim } from '../../src/core/claims/schema';
import type { SidecarEdit } from '../../src/core/sidecar/writing/editSidecar';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import type { NewsmarkApi } from '../../src/extension';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { eventually, inWorkspace, newsmark, open, read, seeds } from '../integration/support/workspace';
import { meet } from './meeting';

/** So many edits each of two windows makes. */
const edits = 500;
/** More claims of its own than this a window does not keep. */
const mostOwn = 15;
const shared = ['sharedaa', 'sharedbb', 'sharedcc'];

/** What a window was told is saved. */
interface Saved {
  readonly claims: Record<string, Claim>;
  readonly deleted: string[];
  /** The last value of its field in each shared claim. */
  readonly fields: Record<string, string>;
}

const fieldOfWindow = ['note', 'affected'] as const;

function claim(id: string, start: number): Claim {
  return { id, kind: 'killed', spans: [{ exact: 'Twelve soldiers', start, end: start + 15 }] };
}

describe('Two windows on one sidecar', function () {
  this.timeout(600_000);

  it(`lose nothing in ${2 * edits} edits made at the same time, and show the same`, async () => {
    const { me, exchange } = await meet();
    const api = await newsmark();
    await open(seeds.dawn);
    const article = inWorkspace(seeds.dawn);
    if (me === 0) {
      const made = shared.map((id): SidecarEdit => ({ type: 'add', claim: claim(id, 700) }));
      await api.annotations.edit(article, made);
    }
    await exchange('begin', 0);
    // The other window may be at work already.
    await eventually(() => shared.forEach((id) => assert.isDefined(api.store.findClaim(id))));

    const began = Date.now();
    const saved = await work(api, article, me);
    console.log(`newsmark| window ${me + 1}: ${edits} edits in ${Date.now() - began} ms`);
    const all = [saved, await exchange('end', saved)];
    if (me === 1) all.reverse();
    // The looks after a write are over then, and so is what they mend.
    await new Promise((resolve) => setTimeout(resolve, 2_500));

    const source = await read(sidecarOf(article));
    const { claims, problems } = parseSidecar(source);
    assert.deepEqual(problems, []);
    const found = new Map(claims.map((stored) => [stored.claim.id, stored.claim]));
    for (const [window, { claims: own, deleted, fields }] of all.entries()) {
      for (const [id, expected] of Object.entries(own)) assert.deepEqual(found.get(id), expected, id);
      for (const id of deleted) assert.isFalse(found.has(id), `${id} was deleted and is back`);
      const field = fieldOfWindow[window] ?? 'note';
      for (const [id, value] of Object.entries(fields)) assert.equal(found.get(id)?.[field], value, id);
    }
    const own = all.reduce((sum, each) => sum + Object.keys(each.claims).length, 0);
    assert.equal(found.size, shared.length + own);
    await eventually(() => assert.equal(api.store.sidecar(article.toString())?.file.source, source));
    assert.isEmpty(
      vscode.languages
        .getDiagnostics(sidecarOf(article))
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    await exchange('checked', 0);
  });
});

/** Adds and deletes claims of its own and changes its field of the shared ones, one edit after the other. */
async function work({ annotations, store }: NewsmarkApi, article: vscode.Uri, me: 0 | 1): Promise<Saved> {
  const saved: Saved = { claims: {}, deleted: [], fields: {} };
  for (let at = 0; at < edits; at++) {
    if (at % 100 === 0) console.log(`newsmark| window ${me + 1}: ${at} edits`);
    const own = Object.keys(saved.claims);
    const turn = at % 3;
    if (turn === 0) {
      const added = claim(`${me === 0 ? 'one' : 'two'}${letters(at)}`, 100 + ((at * 37) % 900));
      await annotations.edit(article, [{ type: 'add', claim: added }]);
      saved.claims[added.id] = added;
    } else if (turn === 1 && own.length > mostOwn) {
      const id = own[at % own.length] ?? '';
      await annotations.edit(article, [{ type: 'remove', id }]);
      delete saved.claims[id];
      saved.deleted.push(id);
    } else {
      const id = shared[at % shared.length] ?? '';
      const seen = store.claimsOf(article.toString()).find((each) => each.id === id);
      assert.isDefined(seen, `${id} is not shown`);
      const value = `${me === 0 ? 'noted' : 'counted'} ${at}`;
      await annotations.edit(article, [
        { type: 'replace', claim: { ...seen, [fieldOfWindow[me]]: value }, from: seen },
      ]);
      saved.fields[id] = value;
    }
  }
  return saved;
}

/** A number in letters, as ids are. */
function letters(number: number): string {
  return [...number.toString(26).padStart(4, '0')]
    .map((digit) => String.fromCharCode(97 + parseInt(digit, 26)))
    .join('');
}
