import * as vscode from 'vscode';
import * as z from 'zod';
import type { NamesEdit } from '../../core/namesFile/applyNamesEdit';
import { namesFileName } from '../../core/namesFile/schema';
import type { NameDictionary } from '../../core/recognise/dictionary/nameDictionary';
import { actorTypes } from '../../core/recognise/mention';
import { nameIndex } from '../../core/recognise/dictionary/nameIndex';
import { nameWords } from '../../core/recognise/dictionary/nameWords';
import type { Knowledge } from '../../core/recognise/knowledge';
import type { ActorType } from '../../core/recognise/mention';
import { recognise } from '../../core/recognise/recognise';
import { ArticleText } from '../../core/text/articleText';
import { inform } from '../../workspace/messages';
import type { NamesFiles } from '../../workspace/namesFiles';
import type { OpenArticles } from '../openArticles';
import { announce } from '../suggestions/announce';
import { pick } from '../tagging/pick';
import { nameTarget } from './nameTarget';
import type { NameTarget } from './nameTarget';

/** What marking names needs. */
export interface NamesContext {
  readonly articles: OpenArticles;
  readonly names: NamesFiles;
}

/** What a lightbulb, a keybinding or another extension may settle beforehand. */
const argumentsSchema = z.object({
  words: z.string().optional(),
  actorType: z.enum(actorTypes).optional(),
});

/** The words to be marked or not, and the workspace folder whose names they go to. */
interface Chosen extends NameTarget {
  readonly folder: vscode.Uri;
  readonly actorType?: ActorType | undefined;
}

const nothingChosen = 'Select the words of a name first, or put the cursor on an actor or a place.';
const noFolder = `Open the folder of this article first: names are kept in its file ${namesFileName}.`;

/**
 * Always marks words as an actor of a type that the analyst picks, the likeliest first.
 *
 * @param args `{ words, actorType }`, each optional; without words the selection or the name at the cursor is meant
 */
export async function alwaysMarkActor(context: NamesContext, args?: unknown): Promise<void> {
  const chosen = choose(context, args);
  if (!chosen) return;
  const name = chosen.always;
  const actorType = chosen.actorType ?? (await pickActorType(context, chosen));
  if (!actorType) return;
  const edit: NamesEdit = { type: 'always', entry: { name, type: 'actor', actorType } };
  await write(context, chosen, edit, `Always an actor (${actorType}): ${name}`);
}

/** Always marks words as a place. */
export async function alwaysMarkPlace(context: NamesContext, args?: unknown): Promise<void> {
  const chosen = choose(context, args);
  if (!chosen) return;
  const { always: name, mention } = chosen;
  const country = mention?.type === 'place' && mention.name !== mention.country ? mention.country : undefined;
  const entry = { name, type: 'place', ...(country !== undefined && { country }) } as const;
  await write(context, chosen, { type: 'always', entry }, `Always a place: ${name}`);
}

/** Never marks words as an actor or a place. */
export async function neverMark(context: NamesContext, args?: unknown): Promise<void> {
  const chosen = choose(context, args);
  if (!chosen) return;
  const words = chosen.never ?? chosen.always;
  await write(context, chosen, { type: 'never', words }, `Never marked: ${words}`);
}

function choose({ articles }: NamesContext, args: unknown): Chosen | undefined {
  const given = argumentsSchema.safeParse(args).data ?? {};
  const active = articles.active();
  const folder = active && vscode.workspace.getWorkspaceFolder(active.article.uri)?.uri;
  const found = active && nameTarget(active.article, active.article.toOffsets(active.editor.selection));
  const words = given.words === undefined ? undefined : nameWords(given.words);
  const isFound = words === undefined || found?.always === words || found?.never === words;
  const mention = isFound ? found?.mention : undefined;
  const target = words === undefined ? found : { always: words, never: words, ...(mention && { mention }) };
  if (target && folder) return { ...target, folder, actorType: given.actorType };
  void inform(target ? noFolder : nothingChosen);
  return undefined;
}

async function write(
  { names }: NamesContext,
  { folder }: Chosen,
  edit: NamesEdit,
  done: string,
): Promise<void> {
  await names.write(folder, edit);
  announce(done);
}

async function pickActorType(
  { articles, names }: NamesContext,
  chosen: Chosen,
): Promise<ActorType | undefined> {
  const likely = likelyTypes(chosen, names.fileOf(chosen.folder)?.dictionary, articles.knowledge);
  const ranked = [...new Set([...likely, ...actorTypes])];
  const picked = await pick<ActorType>({
    title: `Always mark “${chosen.always}” as…`,
    placeholder: 'Type of actor',
    rows: ranked.map((type) => ({ label: type, value: type })),
  });
  return picked === 'back' ? undefined : picked?.value;
}

/** What the names file says, what is recognised there, and what the words look like by themselves. */
function likelyTypes(
  { always, mention }: Chosen,
  dictionary: NameDictionary | undefined,
  knowledge: Knowledge,
): ActorType[] {
  const entry = dictionary && nameIndex(dictionary).entryOf(always);
  const sentence = new ArticleText(`Yesterday ${always} said so.`);
  const alone = recognise(sentence, { knowledge }).find(({ type }) => type === 'actor');
  return [
    ...(entry?.type === 'actor' && entry.actorType ? [entry.actorType] : []),
    ...[mention, alone].flatMap((found) => (found?.type === 'actor' ? [found.actorType] : [])),
    always.includes(' ') ? 'person' : 'organisation',
  ];
}
