import { readers } from '../../bench/linear/readers';
import { assertUnpolluted } from './oracles';

/** Deep and long enough for what calls itself or tries every pair to fail or take minutes; in UTF-16 units. */
const lengths: Readonly<Record<string, number>> = {
  header: 200_000,
  recognise: 40_000,
  suggest: 5_000,
  anchor: 40_000,
  merge: 2_000,
};
const usual = 4_000;

describe('what reads files that others made', function () {
  this.timeout(300_000);
  afterEach(assertUnpolluted);

  for (const { name, shapes, read } of readers)
    it(`comes to an end on long inputs of every shape: ${name}`, () => {
      for (const { make } of shapes) read(make(lengths[name] ?? usual));
    });
});
