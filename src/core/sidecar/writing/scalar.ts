/**
 * How a string stands in a sidecar. A string is written plain only when every YAML 1.1 and 1.2 reader
 * (the core schema, PyYAML, R's yaml, Ruby's Psych) reads the same string back; otherwise double-quoted.
 */

/** Words that some reader takes for a boolean or null, whatever their case. */
const reservedWords = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/**
 * What may open a plain string: a letter, a digit, a non-ASCII character, or one of the few ASCII marks that mean
 * nothing in YAML. A leading dot, sign or underscore could be a number somewhere.
 */
const safeOpening = /^[\p{L}0-9($/]|^[^\0-\x7f]/u;

/**
 * A string that opens with a digit is taken for text only when a letter in it can be no part of a number, a date or
 * a time (hexadecimal and octal digits, exponents, the T and Z of timestamps).
 */
const opensWithDigit = /^[0-9]/;
const neverInNumbers = /[G-NP-SU-WYg-np-su-wy]|[^\0-\x7f]/;

/** An exponent without digits before it, which a lenient YAML 1.1 reader takes for a number: `e0123456` could be an id. */
const bareExponent = /^e[-+]?[0-9_.]+$/i;

const syntax = /: |:$| #|\t/;
const outerSpace = /^\s|\s$/u;

/**
 * Characters that must be escaped: what YAML does not call printable, the line and paragraph separators of YAML 1.1,
 * and marks no reader of a diff could see (zero-width space, soft hyphen, marks that reorder text). The joiners
 * U+200C and U+200D stay, as spelling needs them.
 */
const hidden =
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const toEscape = new RegExp(`["\\\\]|${hidden.source}`, 'g');

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** What most strings are, and none of the tests below objects to: read at one go, as thousands of files are. */
const ordinary = /^[A-DF-Za-df-z](?:[\w ,.;()'’“”–/-]*[\w.)’”])?$/;

/** The string as one YAML scalar on one line: plain where that is safe in every reader, else double-quoted. */
export function writeString(value: string): string {
  return isSafePlain(value) ? value : quote(value);
}

/** True for a string that is written as it is, without quotes. */
export function isSafePlain(value: string): boolean {
  if (ordinary.test(value)) return !reservedWords.test(value);
  if (!safeOpening.test(value) || outerSpace.test(value) || reservedWords.test(value)) return false;
  if (bareExponent.test(value)) return false;
  if (syntax.test(value) || hidden.test(value)) return false;
  return !opensWithDigit.test(value) || neverInNumbers.test(value);
}

/** False for a string that holds characters which are never written as they are, in quotes or without. */
export function isShown(value: string): boolean {
  return !hidden.test(value);
}

function quote(value: string): string {
  return `"${value.replace(toEscape, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}

/** The number as a scalar that YAML 1.1 and 1.2 read alike; 1.1 wants a dot before an exponent. */
export function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  if (Object.is(value, -0)) return '-0.0';
  const digits = String(value);
  return digits.includes('e') && !digits.includes('.') ? digits.replace('e', '.0e') : digits;
}
