import type { Token } from '../../text/tokens';

const oldest = 120;

/** "Scott Dayton, 42, of Virginia", "(aged 12)", "at the age of 16", "as young as 10": a bare number that is an age. */
export function isAge(tokens: readonly Token[], first: number, last: number, value: number): boolean {
  if (value > oldest || !Number.isInteger(value)) return false;
  const lower = (index: number) => tokens[index]?.lower ?? '';
  const before = lower(first - 1);
  if (/^(?:aged|ages?)$/.test(before)) return true;
  if (before === 'of' && /^ages?$/.test(lower(first - 2))) return true;
  if (before === 'as' && /^(?:young|old)$/.test(lower(first - 2))) return true;
  const name = tokens[first - 2];
  const after = tokens[last]?.text ?? '';
  const isInCommas =
    before === ',' && name?.capital === true && !name.upper && (after === ',' || after === '.');
  // "on Monday, 12, …" is no name's; names come with another word of theirs.
  return isInCommas && value >= 10 && tokens[first - 3]?.capital === true;
}
