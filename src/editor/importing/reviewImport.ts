import type * as vscode from 'vscode';
import { offered } from '../../core/claims/codebook';
import type { Codebook } from '../../core/claims/codebook';
import { tellAdditions, tellRest } from '../../core/import/describeImport';
import { importFormatNames, importFormats } from '../../core/import/importFormats';
import { restKind } from '../../core/import/labelKinds';
import { icon, pick, separator, type } from '../tagging/pick';
import type { Choice, Picked } from '../tagging/pick';
import type { EditorImport, ImportChoices } from './planImport';
import { counted } from '../../core/text/counted';

/** What is done next: it is written, shown in full, or planned anew with other choices. */
export type NextStep = 'import' | 'preview' | { readonly choices: ImportChoices };

type Row = 'import' | 'preview' | 'format' | 'annotator' | { readonly label: string };

/** So many articles and problems are listed; the preview has all. */
const mostListed = 50;

/** Shows what an import would do, and asks whether to do it. @returns undefined when the analyst left */
export async function reviewImport(
  planned: EditorImport,
  choices: ImportChoices,
  codebook: Codebook,
): Promise<NextStep | undefined> {
  const picked = await pick<Row>({
    title: `Import from ${planned.format}: ${tellAdditions(planned.plan.additions)}`,
    placeholder: [tellRest(planned.plan), 'Nothing is written yet'].filter((part) => part).join('. '),
    rows: rowsOf(planned, choices),
    isSticky: true,
  });
  if (!picked || picked === 'back') return undefined;
  const { value } = picked;
  if (value === 'import' || value === 'preview') return value;
  const changed =
    value === 'format'
      ? await pickFormat(choices)
      : value === 'annotator'
        ? await typeAnnotator(choices)
        : await pickKind(value.label, choices, codebook);
  return { choices: changed ?? choices };
}

function rowsOf(
  { format, plan, problems }: EditorImport,
  { kinds, annotator }: ImportChoices,
): (Choice<Row> | vscode.QuickPickItem)[] {
  const { additions, unmapped } = plan;
  const rest = tellRest(plan);
  const labels = [...new Set([...unmapped, ...kinds.keys()])];
  return [
    ...(additions.size > 0
      ? [
          {
            label: `Import ${tellAdditions(additions)}`,
            ...(rest !== '' && { description: rest }),
            detail: 'No claim that is there is changed. Undo Annotation takes the import back.',
            ...icon('check'),
            value: 'import' as const,
          },
        ]
      : []),
    {
      label: 'Show the preview',
      description: 'every claim with its words, and what is left out and why',
      ...icon('open-preview'),
      value: 'preview',
    },
    separator('How it is read'),
    { label: `Format: ${format}`, description: 'change…', ...icon('file-code'), value: 'format' },
    {
      label: `Annotator: ${annotator ?? 'as the files say'}`,
      description: 'change…',
      ...icon('person'),
      value: 'annotator',
    },
    ...labels.map((label) => ({
      label: `Label “${label}”: ${kinds.get(label) ?? `no kind, taken as ${restKind}`}`,
      description: 'choose a kind…',
      ...icon('tag'),
      value: { label },
    })),
    ...(additions.size > 0 ? [separator('Articles')] : []),
    ...[...additions].slice(0, mostListed).map(([{ name }, claims]) => ({
      label: name,
      description: counted(claims.length, 'claim'),
      ...icon('file-text'),
      value: 'preview' as const,
    })),
    ...(problems.length > 0 ? [separator('Left out, or not all taken over')] : []),
    ...problems.slice(0, mostListed).map(({ file, line, message, severity }) => ({
      label: `${file}:${line}`,
      detail: message,
      ...icon(severity),
      value: 'preview' as const,
    })),
  ];
}

async function pickFormat(choices: ImportChoices): Promise<ImportChoices | undefined> {
  const { kinds, annotator } = choices;
  const others = { kinds, ...(annotator !== undefined && { annotator }) };
  const picked = await pick<ImportChoices>({
    title: 'Import Annotations: Format',
    placeholder: 'What are the files?',
    rows: [
      { label: 'As recognised', description: 'by what each file holds', value: others },
      ...importFormatNames.map((format) => ({
        label: importFormats[format].title,
        detail: importFormats[format].reads,
        value: { ...others, format },
      })),
    ],
    canGoBack: true,
  });
  return valueOf(picked);
}

async function typeAnnotator(choices: ImportChoices): Promise<ImportChoices | undefined> {
  const { annotator, ...others } = choices;
  const typed = valueOf(
    await type({
      title: 'Import Annotations: Annotator',
      prompt: 'Who made those annotations that do not say so? Leave it empty where that is not known',
      value: annotator ?? '',
    }),
  );
  if (typed === undefined) return undefined;
  return { ...others, ...(typed !== '' && { annotator: typed }) };
}

async function pickKind(
  label: string,
  choices: ImportChoices,
  codebook: Codebook,
): Promise<ImportChoices | undefined> {
  const without = new Map([...choices.kinds].filter(([each]) => each !== label));
  const picked = await pick<ImportChoices>({
    title: `Import Annotations: “${label}”`,
    placeholder: 'Which kind does this label stand for?',
    rows: [
      ...offered(codebook.kinds).map(({ code, label: shown, definition }) => ({
        label: shown,
        detail: definition,
        value: { ...choices, kinds: new Map([...without, [label, code]]) },
      })),
      { label: 'None', description: `taken as ${restKind}`, value: { ...choices, kinds: without } },
    ],
    canGoBack: true,
  });
  return valueOf(picked);
}

function valueOf<Value>(picked: Picked<Value>): Value | undefined {
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}
