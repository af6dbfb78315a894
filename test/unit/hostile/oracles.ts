import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/problem';

const builtIn = [Object, Array, Function, String, Number, RegExp, Map, Set];
const own = builtIn.map((made) => Reflect.ownKeys(made.prototype as object).length);

/** Nothing was added to what every object is built of. */
export function assertUnpolluted(): void {
  assert.deepEqual(
    builtIn.map((made) => Reflect.ownKeys(made.prototype as object).length),
    own,
  );
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
}

/** Every problem says something and stands in the file. */
export function assertInFile(problems: readonly Problem[], source: string): void {
  for (const { message, range } of problems) {
    assert.ok(
      message.length > 0 && message.length < 2_000,
      `a message of ${message.length}: ${message.slice(0, 80)}`,
    );
    assert.ok(
      range.start >= 0 && range.start <= range.end && range.end <= source.length,
      `${range.start}–${range.end} of ${source.length}: ${message}`,
    );
  }
}
