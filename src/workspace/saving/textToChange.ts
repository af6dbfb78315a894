import type { TextFile } from './settledText';
import { WriteRefused } from './writeRefused';

/**
 * The text of a file that is about to be changed.
 *
 * @param reading what reading it comes to
 * @param name what a person calls it
 * @returns undefined when there is none
 * @throws WriteRefused when it cannot be read
 */
export async function textToChange(reading: Promise<TextFile>, name: string): Promise<string | undefined> {
  const found = await reading.catch((error: unknown) => {
    throw new WriteRefused(
      `${name} could not be read, so the change was not saved: check that it is a file you may read.`,
      { cause: error },
    );
  });
  if (found.state === 'not utf-8')
    throw new WriteRefused(`${name} is not UTF-8, so the change was not saved: save it as UTF-8 first.`);
  return found.state === 'text' ? found.text : undefined;
}
