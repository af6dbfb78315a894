import * as vscode from 'vscode';
import { several } from '../../core/claims/schema';
import { noSide } from '../../core/incidents/naming/canonicalNames';
import { isActorName } from '../../core/incidents/naming/namesInClaims';
import type { NamesEdit } from '../../core/namesFile/applyNamesEdit';
import { nameIndex } from '../../core/recognise/dictionary/nameIndex';
import { tell } from '../shaping/target';
import { announce } from '../suggestions/announce';
import { icon, pick, separator } from '../tagging/pick';
import type { Choice } from '../tagging/pick';
import { mayBeMarked } from './nameEntry';
import type { NameReviewContext } from './nameCommands';

/**
 * Sets the side of a claim's claimant or actor, in the names file of the claim's folder.
 *
 * @param id the claim; without one the analyst has the cursor nowhere near one
 */
export async function setSideOf(context: NameReviewContext, id: string | undefined): Promise<void> {
  const found = id === undefined ? undefined : context.store.findClaim(id);
  if (!found) return tell('Put the cursor on a claim first, or choose one in the incidents.');
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(found.uri))?.uri;
  if (!folder) return tell('Open the folder of this article first: sides are kept in a file there.');
  const named = [...new Set([...several(found.claim.claimant), ...several(found.claim.actor)])];
  const names = named.filter(isActorName);
  if (names.length === 0) return tell(nobodyNamed(named));
  const actor = names.length === 1 ? names[0] : await pickActor(names);
  if (actor === undefined) return;
  const side = await pickSide(context, actor);
  if (!side) return;
  await context.names.write(folder, sideEdit(context, actor, side.value));
  announce(told(context.store.names.actor(actor), side.value));
}

function nobodyNamed(named: readonly string[]): string {
  const [first] = named;
  return first === undefined
    ? 'This claim names no claimant and no actor.'
    : `“${first}” may mean anyone: say in the incident’s own file, under parties, whose side it is on.`;
}

async function pickActor(names: readonly string[]): Promise<string | undefined> {
  const picked = await pick<string>({
    title: 'Set the side of…',
    placeholder: 'Claimant or actor',
    rows: names.map((name) => ({ label: name, value: name })),
  });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

/**
 * Asks for an actor's side: one that others are on, the actor's own, none, or a new one that is typed.
 *
 * @returns the side, undefined in it for taking the side away; nothing when the analyst left
 */
export async function pickSide(
  context: NameReviewContext,
  actor: string,
): Promise<{ readonly value: string | undefined } | undefined> {
  const { store } = context;
  const name = store.names.actor(actor);
  const present = store.names.sideOf(actor);
  const rows: (Choice<string | undefined> | vscode.QuickPickItem)[] = [
    ...sidesInUse(context).map(([side, members]) => ({
      label: side,
      description: side === present ? 'now' : '',
      detail: `same side as ${members.slice(0, 3).join(', ')}`,
      value: side,
    })),
    separator(''),
    { label: name, description: 'a side of its own', ...icon('person'), value: name },
    { label: 'No Side', description: 'a third party', ...icon('circle-slash'), value: noSide },
    ...(store.names.hasSide(actor)
      ? [{ label: 'Take the Side Away', description: 'nobody decided', ...icon('trash'), value: undefined }]
      : []),
  ];
  const picked = await pick<string | undefined>({
    title: `Which side is ${name} on?`,
    placeholder: 'Pick a side, or type a new one',
    rows,
    fromTyped: (typed) => typed,
  });
  return picked === 'back' ? undefined : picked;
}

/** The sides that names files and incident files tell of, each with who is on it. */
function sidesInUse({ names, store }: NameReviewContext): [string, string[]][] {
  const sides = new Map<string, Set<string>>();
  const add = (side: string, member: string): void => {
    sides.set(side, (sides.get(side) ?? new Set()).add(member));
  };
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    for (const entry of names.fileOf(uri)?.names ?? [])
      if (entry.type === 'actor' && entry.side !== undefined && entry.side !== noSide)
        add(entry.side, entry.name);
  }
  for (const { file } of store.incidentFiles())
    for (const party of file?.parties ?? [])
      for (const member of party.members ?? [party.name]) add(party.name, member);
  return [...sides]
    .map(([side, members]): [string, string[]] => [side, [...members]])
    .sort(([, a], [, b]) => b.length - a.length);
}

/** The change of the names file that puts an actor on a side. */
export function sideEdit({ names }: NameReviewContext, actor: string, side: string | undefined): NamesEdit {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isPlace = folders.some(({ uri }) => {
    const dictionary = names.fileOf(uri)?.dictionary;
    return dictionary && nameIndex(dictionary).entryOf(actor)?.type === 'place';
  });
  return { type: 'side', name: actor, side, marked: mayBeMarked(actor) && !isPlace };
}

function told(actor: string, side: string | undefined): string {
  if (side === undefined) return `The side of ${actor} is open again.`;
  return side === noSide ? `${actor} is on no side.` : `${actor} is on the side of ${side}.`;
}
