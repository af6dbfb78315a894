/** How folders of incident files are called unless the settings say otherwise. */
const usual = 'incidents';

/** Letters, digits, dots, hyphens, underscores and blanks within; so no path, no pattern, and no line of its own. */
const folderName = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N} ._-]{0,99}(?<![. ])$/u;

/** The name of folders of incident files that a setting asks for; the usual one where it is no name of a folder. */
export function incidentsFolderOf(set: unknown): string {
  return typeof set === 'string' && folderName.test(set) ? set : usual;
}
