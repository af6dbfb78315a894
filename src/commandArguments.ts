import * as vscode from 'vscode';
import * as z from 'zod';
import { editSchema } from './core/sidecar/writing/editSchema';
import type { SidecarEdit } from './core/sidecar/writing/editSidecar';
import type { ExportGiven } from './editor/exporting/exportAnnotations';
import type { ChangeNode } from './views/changes/changeRows';

const row = z.object({ row: z.string() });
const claimRow = z.object({ ref: z.object({ claim: z.object({ id: z.string() }) }) });
const incidentRow = z.object({ incident: z.object({ id: z.string() }) });
const claimsRow = z.union([
  z.object({ row: z.literal('figure'), figure: z.object({ claims: z.array(claimRow) }) }),
  z.object({
    row: z.literal('statements'),
    claims: z.array(z.object({ claim: z.object({ id: z.string() }) })),
  }),
]);
const figureRow = z.object({
  row: z.literal('figure'),
  incident: z.object({ id: z.string() }),
  figure: z.object({ kind: z.string(), group: z.string().optional() }),
});
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
 * Refuses a row that the editor could not hand on, since its tree was drawn again while the menu was open: a command that
 * goes on without it would take what is under the cursor instead.
 *
 * @param args all that a command is given; the palette and keys give nothing at all
 * @throws when a row is missing
 */
export function refuseLostRows(args: readonly unknown[]): void {
  const [given, rows] = args;
  const isLost = args.length > 0 && given === undefined;
  if (isLost || (Array.isArray(rows) && rows.includes(undefined)))
    throw new Error('The view changed while its menu was open, so nothing was done: choose the row again.');
}

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
 * The claims that a command is given: by their ids, or by rows of the tree, where that of a figure or a kind stands for all
 * of its claims.
 *
 * @param rows all that are selected, where the command was chosen in a tree's menu
 * @returns their ids, each once; none for whatever stands for no claim
 */
export function claimArguments(given: unknown, rows?: unknown): string[] {
  const ids = selectedRows(given, rows).flatMap((each) => {
    const several = claimsRow.safeParse(each).data;
    if (!several) return claimArgument(each) ?? [];
    return several.row === 'figure'
      ? several.figure.claims.map(({ ref }) => ref.claim.id)
      : several.claims.map(({ claim }) => claim.id);
  });
  return [...new Set(ids)];
}

/**
 * The incidents that a command is given: by their ids, or by rows of the tree, their own or those of their figures.
 *
 * @param rows all that are selected, where the command was chosen in a tree's menu
 * @returns their ids, each once; none for whatever stands for no incident
 */
export function incidentArguments(given: unknown, rows?: unknown): string[] {
  const ids = selectedRows(given, rows).flatMap((each) =>
    typeof each === 'string' ? each : (incidentRow.safeParse(each).data?.incident.id ?? []),
  );
  return [...new Set(ids)];
}

/** The figure whose row a command is given, told by its incident, kind and group; undefined for whatever is none. */
export function figureArgument(
  given: unknown,
): { incident: string; kind: string; group?: string | undefined } | undefined {
  const read = figureRow.safeParse(given).data;
  return read && { incident: read.incident.id, kind: read.figure.kind, group: read.figure.group };
}

function selectedRows(given: unknown, rows: unknown): readonly unknown[] {
  if (Array.isArray(rows) && rows.length > 0) return rows;
  return Array.isArray(given) ? given : [given];
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
  const incidents = incidentArguments(given, rows);
  return incidents.length > 0 ? { incidents } : {};
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
