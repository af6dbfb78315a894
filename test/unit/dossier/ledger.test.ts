import assert from 'node:assert/strict';
import type { Dossier, LedgerEntry } from '../../../src/core/dossier/dossier';
import { article, claim, exactly, file, id, said } from '../incidents/build';
import { raid } from './build';

function cell({ ledger }: Dossier, claimant: string, column: string): readonly LedgerEntry[] {
  const at = ledger.columns.findIndex(({ label }) => label === column);
  const row = ledger.sides.flatMap(({ rows }) => rows).find((each) => each.claimant === claimant);
  return row?.cells[at] ?? [];
}

const parties = file('raid', {
  parties: [
    { name: 'State', members: ['Minister', 'Army'] },
    { name: 'Rebels', members: ['Front'] },
  ],
});

describe('The ledger of a dossier', () => {
  it('has a row for each claimant, by side, and those of no known side last', () => {
    const { ledger } = raid(
      [
        said('front', 'Front', 9),
        said('witness', 'A witness', 5),
        said('army', 'Army', 4),
        claim('own', { figure: exactly(3) }),
      ],
      [parties],
    );
    assert.deepEqual(
      ledger.sides.map(({ side, rows }) => [side, rows.map(({ claimant }) => claimant)]),
      [
        ['State', ['Army']],
        ['Rebels', ['Front']],
        [undefined, ['a.txt', 'A witness']],
      ],
    );
  });

  it('marks the cells that cannot all be true, and says why', () => {
    const dossier = raid([
      said('low', 'Army', 4),
      said('high', 'Front', 100),
      claim('vague', { claimant: 'Police', figure: { low: 1 } }),
    ]);
    assert.deepEqual(cell(dossier, 'Army', 'Killed: security forces')[0]?.marks, ['a']);
    assert.deepEqual(cell(dossier, 'Front', 'Killed: security forces')[0]?.marks, ['a']);
    assert.deepEqual(cell(dossier, 'Police', 'Killed: security forces')[0]?.marks, []);
    assert.equal(dossier.ledger.reasons[0]?.text, 'No number makes all of them true');
    assert.deepEqual(dossier.ledger.columns[0], {
      label: 'Killed: security forces',
      range: '1 to 100 or more',
      isContested: true,
    });
  });

  it('says what does not count and why', () => {
    const dossier = raid([
      article('a.txt', [said('first', 'Army', 7)]),
      article('b.txt', [said('again', 'Army', 7)]),
    ]);
    assert.deepEqual(
      cell(dossier, 'Army', 'Killed: security forces').map(({ text, standing }) => [text, standing]),
      [
        ['7', undefined],
        ['7', 'repeats another claim'],
      ],
    );
  });

  it('leaves rejected claims out', () => {
    const dossier = raid([said('kept', 'Army', 7), said('gone', 'Front', 8, { status: 'rejected' })]);
    assert.deepEqual(cell(dossier, 'Front', 'Killed: security forces'), []);
  });

  it('tells that a contest was decided', () => {
    const dossier = raid(
      [
        claim('one', { kind: 'attack', claimant: 'Army', date: '2022-02-02' }),
        claim('other', { kind: 'attack', claimant: 'Front', date: '2022-02-03' }),
      ],
      [file('raid', { decisions: [{ field: 'date', value: '2022-02-02' }] })],
    );
    const [reason] = dossier.ledger.reasons;
    assert.equal(reason?.about, 'Date');
    assert.equal(reason?.decided, '2 February 2022');
    assert.deepEqual(
      dossier.questions.filter(({ about }) => about === 'contested'),
      [],
    );
  });

  it('gives what is contested beside the act a column of its own', () => {
    const dossier = raid([
      claim('ours', { kind: 'control', claimant: 'Army', actor: 'Army', object: 'the camp' }),
      claim('theirs', { kind: 'control', claimant: 'Front', actor: 'Front', object: 'the camp' }),
    ]);
    assert.deepEqual(
      dossier.ledger.columns.map(({ label }) => label),
      ['Control'],
    );
    assert.equal(cell(dossier, 'Front', 'Control')[0]?.text, 'Front');
    assert.deepEqual(cell(dossier, 'Front', 'Control')[0]?.claims, [id('theirs')]);
  });
});
