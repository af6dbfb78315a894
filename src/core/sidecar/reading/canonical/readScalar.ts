import { isSafePlain, isShown } from '../../writing/scalar';
import type { Scalar } from './form';

/** A number as it is written here; other ways to write one are left to the reader of all YAML. */
const number = /^(?:0|-0\.0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

const escape = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([nrt"\\])|)|"/g;

const shortEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * The value that stands on one line, if it stands as Newsmark writes it.
 *
 * @param written all that stands between the space after the colon or dash and the line end
 */
export function readScalar(written: string): Scalar | undefined {
  if (written.charCodeAt(0) === 0x22) return readQuoted(written);
  if (isSafePlain(written)) return written;
  if (number.test(written)) return Number(written);
  if (written === 'true') return true;
  return written === 'false' ? false : undefined;
}

function readQuoted(written: string): string | undefined {
  if (written.length < 2 || !written.endsWith('"')) return undefined;
  const body = written.slice(1, -1);
  if (!isShown(body)) return undefined;
  if (!body.includes('\\')) return body.includes('"') ? undefined : body;
  let isWrong = false;
  const value = body.replace(escape, (found, short2?: string, short4?: string, letter?: string) => {
    const code = short2 ?? short4;
    if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
    if (letter === undefined) isWrong = true;
    return letter === undefined ? found : (shortEscapes[letter] ?? found);
  });
  return isWrong ? undefined : value;
}
