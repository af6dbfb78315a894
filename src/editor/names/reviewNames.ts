import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { reviewNamesStepwise } from '../../core/incidents/naming/reviewNames';
import type { NameProposal } from '../../core/incidents/naming/proposeNames';
import type { SideProposal } from '../../core/incidents/naming/proposeSides';
import type { ClaimRef } from '../../core/incidents/incidentBook';
import type { NamesEdit } from '../../core/namesFile/applyNamesEdit';
import { short } from '../../core/text/short';
import { cancellableIfLong } from '../../workspace/cancellable';
import { Pace } from '../../workspace/pace';
import { sureness } from '../sureness';
import { tell } from '../shaping/target';
import { pickSeveral } from '../shaping/pickSeveral';
import { announce } from '../suggestions/announce';
import { icon, pick, separator } from '../tagging/pick';
import type { Choice } from '../tagging/pick';
import type { NameReviewContext } from './nameCommands';
import { entryOf } from './nameEntry';
import { pickSide, sideEdit } from './setSide';
import { counted } from '../../core/text/counted';

type Answer = readonly NamesEdit[] | 'later' | 'some' | 'other side' | { readonly look: ClaimRef };

/** One thing to decide. */
type Question =
  | { readonly about: 'name'; readonly proposal: NameProposal }
  | { readonly about: 'side'; readonly proposal: SideProposal };

/**
 * Works through the names that may be one, and then the sides that actors may be on, the surest first. Each answer is
 * written to the names file at once; what is told apart is not asked again.
 */
export async function reviewNamesOfClaims(context: NameReviewContext): Promise<void> {
  const { files, store, knowledge } = context;
  await files.load();
  await knowledge.loadPatiently();
  const seen = new Set<string>();
  let decided = 0;
  for (;;) {
    const found = await questions(context);
    if (!found) return;
    const left = found.filter((question) => !seen.has(keyOf(question)));
    const [next] = left;
    if (!next) break;
    seen.add(keyOf(next));
    const edits = await answer(context, next, `${seen.size} of ${seen.size + left.length - 1}`);
    if (edits === undefined) return;
    if (edits === 'later') continue;
    const folder = folderOf(next, store);
    if (!folder) return tell('Open the folder of these articles first: names are kept in a file there.');
    await context.names.write(folder, ...edits);
    decided++;
  }
  if (seen.size === 0) tell('There are no names to decide about.');
  else if (decided > 0) announce(`Decided about ${counted(decided, 'name')}.`);
}

/** @returns undefined when the analyst cancelled the looking for them */
async function questions({ store, knowledge }: NameReviewContext): Promise<Question[] | undefined> {
  const pace = new Pace();
  while (!store.gather(pace.mayGoOn)) await pace.rest();
  const review = await cancellableIfLong(
    'Comparing names',
    reviewNamesStepwise(store.incidents(), store.names, knowledge.current),
  );
  if (!review) return undefined;
  const { names, sides } = review;
  return [
    ...names.map((proposal): Question => ({ about: 'name', proposal })),
    ...sides.map((proposal): Question => ({ about: 'side', proposal })),
  ];
}

function keyOf({ about, proposal }: Question): string {
  return about === 'side'
    ? `side ${proposal.name}`
    : `name ${proposal.spellings
        .map(({ name }) => name)
        .sort()
        .join('\n')}`;
}

/** @returns what is to be written, or that nothing is for now; undefined when the analyst left */
async function answer(
  context: NameReviewContext,
  question: Question,
  count: string,
): Promise<readonly NamesEdit[] | 'later' | undefined> {
  for (;;) {
    const picked = await (question.about === 'name'
      ? askName(question.proposal, count)
      : askSide(question.proposal, count, context));
    if (picked === undefined || picked === 'later') return picked;
    if (picked === 'some') {
      const edits = question.about === 'name' ? await askSome(question.proposal) : undefined;
      if (edits) return edits;
    } else if (picked === 'other side') {
      const side = await pickSide(context, question.proposal.name);
      if (side) return [sideEdit(context, question.proposal.name, side.value)];
    } else if ('look' in picked) {
      await vscode.commands.executeCommand('newsmark.goToClaim', picked.look.claim.id);
    } else return picked;
  }
}

async function askName(proposal: NameProposal, count: string): Promise<Answer | undefined> {
  const { type, name, spellings, reasons, confidence } = proposal;
  const names = spellings.map((spelling) => spelling.name);
  const others = spellings.filter(({ confirmed }) => !confirmed).map((spelling) => spelling.name);
  const hasEntry = spellings.some(({ confirmed }) => confirmed);
  const asOne = (main: string): Choice<Answer> => ({
    label: `Same, under “${main}”`,
    description: names.filter((each) => each !== main).join(', '),
    ...icon('check'),
    value: [{ type: 'same', ...entryOf(proposal, main, names) }],
  });
  const picked = await pick<Answer>({
    title: `Names ${count}: one ${type}? ${names.join(' · ')}`,
    placeholder: sureness(confidence),
    isSticky: true,
    rows: [
      { ...asOne(name), detail: toldReasons(reasons) },
      ...(hasEntry ? [] : names.filter((each) => each !== name).map(asOne)),
      {
        label: 'Not the Same',
        description: 'remembered, and not asked again',
        ...icon('close'),
        value: [{ type: 'different', names: hasEntry ? [name, ...others] : names, of: type }],
      },
      ...(names.length > 2
        ? [{ label: 'Only Some Are the Same…', ...icon('list-selection'), value: 'some' as const }]
        : []),
      { label: 'Later', ...icon('clock'), value: 'later' },
      separator('Look at the words'),
      ...spellings.flatMap(wordRows),
    ],
  });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

/** Some examples of a spelling, no two of one article. */
function wordRows({ name, claims, articles, examples }: NameProposal['spellings'][number]): Choice<Answer>[] {
  const perArticle = [...new Map(examples.map((ref) => [ref.uri, ref])).values()].slice(0, 2);
  return perArticle.map((ref) => ({
    label: name,
    description: `${ref.name} · ${counted(claims, 'claim')} in ${counted(articles, 'article')}`,
    detail: `“${short(ref.claim.spans[0]?.exact ?? '')}”`,
    ...icon('go-to-file'),
    value: { look: ref },
  }));
}

/** Which of several names are one; the others are told apart from them. */
async function askSome(proposal: NameProposal): Promise<readonly NamesEdit[] | undefined> {
  const { type, name, spellings } = proposal;
  const kept = await pickSeveral<string>({
    title: `Which are the same as “${name}”?`,
    placeholder: 'The others are remembered as not the same',
    rows: spellings
      .filter((spelling) => spelling.name !== name)
      .map((spelling) => ({
        label: spelling.name,
        description: counted(spelling.claims, 'claim'),
        value: spelling.name,
      })),
  });
  if (!kept) return undefined;
  const others = spellings
    .map((spelling) => spelling.name)
    .filter((each) => each !== name && !kept.includes(each));
  return [
    ...(kept.length > 0 ? [{ type: 'same' as const, ...entryOf(proposal, name, [name, ...kept]) }] : []),
    ...others.map((other): NamesEdit => ({ type: 'different', names: [name, other], of: type })),
  ];
}

async function askSide(
  { name, side, confidence, reasons, claims }: SideProposal,
  count: string,
  context: NameReviewContext,
): Promise<Answer | undefined> {
  const picked = await pick<Answer>({
    title: `Sides ${count}: ${name} (${counted(claims, 'claim')})`,
    placeholder: sureness(confidence),
    isSticky: true,
    rows: [
      {
        label: `On the Side of ${side}`,
        detail: toldReasons(reasons),
        ...icon('check'),
        value: [sideEdit(context, name, side)],
      },
      { label: 'Another Side…', ...icon('edit'), value: 'other side' },
      { label: 'Later', ...icon('clock'), value: 'later' },
    ],
  });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

function toldReasons(reasons: readonly { readonly text: string }[]): string {
  return reasons.map(({ text }) => text).join(' ');
}

/** The workspace folder of the first claim that shows what is asked about. */
function folderOf(question: Question, store: AnnotationStore): vscode.Uri | undefined {
  const uri =
    question.about === 'name'
      ? question.proposal.spellings[0]?.examples[0]?.uri
      : store.findClaim(question.proposal.reasons[0]?.claims[0] ?? '')?.uri;
  return uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.uri;
}
