// npm run bench -- linear: time against size of all that reads what others wrote, on inputs made to be slow.
import { table } from '../../../scripts/recogniser/reportTables';
import { readers } from './readers';
import type { Reader } from './readers';
import type { Shape } from './shapes';

const lengths = [10_000, 100_000, 1_000_000, 10_000_000];
/** Times below say more about the machine than about the reader; in milliseconds. */
const telling = 20;
/** A length is not tried when the one before tells that it would take so long, unless all are asked for; in milliseconds. */
const patience = 15_000;

export const linearUsage = 'linear [READER…] [--all]';
export const readerNames: readonly string[] = readers.map(({ name }) => name);

/**
 * Prints a table a reader: milliseconds of the processor for each length, and the exponent with which they grow between
 * the last two: 1 is linear, 2 quadratic.
 *
 * @param asked names of readers, all when there is none, and `--all` for lengths that take long
 */
export function linearBench(asked: readonly string[]): void {
  const isPatient = asked.includes('--all');
  const names = asked.filter((name) => name !== '--all');
  for (const reader of readers) {
    if (names.length > 0 && !names.includes(reader.name)) continue;
    const rows = reader.shapes.map((shape) => measured(reader, shape, isPatient));
    const head = ['', ...lengths.map((length) => `${length / 1000} KB`), 'exponent'];
    console.log(`${reader.name}: milliseconds\n${table([head, ...rows], 1)}\n`);
  }
}

function measured(reader: Reader, shape: Shape, isPatient: boolean): string[] {
  const times: number[] = [];
  for (const length of lengths) {
    const before = times.at(-1) ?? 0;
    if (length > reader.longest || (!isPatient && before * 10 > patience)) break;
    times.push(timeOf(reader, shape.make(length)));
  }
  const shown = lengths.map((_, at) => times[at]?.toFixed(times[at] < 10 ? 1 : 0) ?? '–');
  return [shape.name, ...shown, exponentOf(times)];
}

/** The processor's time, the least of three tries where they are short; other programs on the machine do not count. */
function timeOf({ read }: Reader, input: string): number {
  let least = Infinity;
  for (let round = 0; round < 3 && least > 0; round++) {
    const begun = process.cpuUsage();
    read(input);
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
    if (least > 500) break;
  }
  return least;
}

function exponentOf(times: readonly number[]): string {
  const [before, last] = [times.at(-2), times.at(-1)];
  return before === undefined || last === undefined || before < telling
    ? '–'
    : Math.log10(last / before).toFixed(2);
}
