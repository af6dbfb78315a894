/** What a spreadsheet would take for the start of a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * One record of a CSV file by RFC 4180: fields with commas, quotes or line breaks are quoted, the record ends with
 * CRLF. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are left alone.
 */
export function csvRecord(fields: readonly (string | number | undefined)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(field: string | number | undefined): string {
  if (field === undefined) return '';
  if (typeof field === 'number') return String(field);
  const safe = formula.test(field.trimStart()) || formula.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
