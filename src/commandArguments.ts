import * as vscode from 'vscode';
import * as z from 'zod';
import { editSchema } from './core/sidecar/writing/editSchema';
import type { SidecarEdit } from './core/sidecar/writing/editSidecar';
import type { ExportGiven } from './editor/exporting/exportAnnotations';
import type { ChangeNode } from './views/changeRows';

const row = z.object({ row: z.string() });
const claimRow = z.object({ ref: z.object({ claim: z.object({ id: z.string() }) }) });
const incidentRow = z.object({ incident: z.object({ id: z.string() }) });
const changedFile = z.object({
  uri: z.custom<vscode.Uri>((uri) => uri instanceof vscode.Uri),
  ref: z.string(),
  repository: z.object({}),
});
const changeRow = z.discriminatedUnion('row', [
  z.object({ row: z.literal('file'), file: changedFile }),
  z.object({
    row: z.literal('change'),
    file: changedFile,
    change: z.object({ line: z.number().int().positive() }),
  }),
]);

/**
 * The claim that a command is given, by its id (hover, lightbulb) or its tree row; the palette, keys and the menus of the
 * editor name none.
 *
 * @returns its id; undefined for whatever is no claim's
 * @throws when it is given a row that only looks like a claim's
 */
export function claimArgument(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  if (row.safeParse(given).data?.row !== 'claim') return undefined;
  const read = claimRow.safeParse(given);
  if (!read.success) throw new Error('The row that this command was given holds no claim.');
  return read.data.ref.claim.id;
}

/**
 * What a dossier is to be opened for: an incident or a claim by its id, or by the tree row of either or of a figure.
 *
 * @returns the id of an incident or of a claim in it; undefined when none is named
 */
export function dossierArgument(given: unknown): string | undefined {
  return claimArgument(given) ?? incidentRow.safeParse(given).data?.incident.id;
}

/**
 * What an export is to be of: the incidents of tree rows, their own or those of figures, or a file or folder of the explorer.
 *
 * @param rows all that are selected, where it was chosen in a tree's menu
 */
export function exportArgument(given: unknown, rows: unknown): ExportGiven {
  if (given instanceof vscode.Uri) return { resource: given };
  const selected: readonly unknown[] = Array.isArray(rows) && rows.length > 0 ? rows : [given];
  const incidents = selected.flatMap((each) => incidentRow.safeParse(each).data?.incident.id ?? []);
  return incidents.length > 0 ? { incidents: [...new Set(incidents)] } : {};
}

/**
 * The row of the tree of changes that a command is given.
 *
 * @throws when it is given none
 */
export function changeArgument(given: unknown): ChangeNode {
  if (changeRow.safeParse(given).success) return given as ChangeNode;
  throw new Error('Choose a row of the view Changed Annotations first.');
}

/**
 * The edits of a sidecar that a command is given.
 *
 * @throws when it is given something else
 */
export function editsArgument(given: unknown): readonly SidecarEdit[] {
  if (z.array(editSchema).safeParse(given).success) return given as readonly SidecarEdit[];
  throw new Error('This command was given changes that no claim can have.');
}
