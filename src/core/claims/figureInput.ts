import { readNumbers } from '../recognise/numbers/readNumbers';
import { figureFromNumber } from './figure';
import type { Figure } from './schema';

const soFar = /\s+(?:so|thus) far$/i;

/**
 * Reads a figure that an analyst typed, in the words an article would use: "4", "4-5", "more than 100", "7 so far", "dozens".
 *
 * @returns undefined when the words hold no number
 */
export function readFigure(typed: string): Figure | undefined {
  const words = typed.trim();
  const text = `${words.replace(soFar, '')} people`;
  const number = readNumbers(text).find(({ unit }) => unit === 'people');
  return number && { ...figureFromNumber(number), ...(soFar.test(words) && { provisional: true }) };
}
