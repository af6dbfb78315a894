import type { Codebook } from '../../core/claims/codebook';
import type { ClaimDraft } from '../../core/claims/drafting/draftClaim';
import { formatFigure } from '../../core/claims/figure';
import { readFigure } from '../../core/claims/figureInput';
import {
  claimStatusSchema,
  dateSchema,
  placeName,
  roleSchema,
  several,
  stanceSchema,
} from '../../core/claims/schema';
import type { Mention } from '../../core/recognise/mention';
import { codeRow } from './kindPick';
import { icon, pick, type } from './pick';
import type { Choice, Picked } from './pick';

/** What editing a field may draw on. */
export interface FieldContext {
  readonly codebook: Codebook;
  readonly mentions: readonly Mention[];
}

/** One field of a claim that the pickers let the analyst change. */
export interface Field {
  readonly key: keyof ClaimDraft;
  readonly label: string;
  /** The value in words, empty when absent. */
  show(draft: ClaimDraft): string;
  /** Asks for a new value; the answer is the draft with it. */
  edit(draft: ClaimDraft, context: FieldContext): Promise<Picked<ClaimDraft>>;
}

const none: Choice<string> = { ...icon('close'), label: 'None', value: '' };

const figure: Field = {
  key: 'figure',
  label: 'Figure',
  show: ({ figure }) => (figure ? formatFigure(figure) : ''),
  edit: async (draft) => {
    const shown = draft.figure ? formatFigure(draft.figure) : '';
    const asked = await type({
      title: 'Figure',
      prompt: 'As the source words it: 4, 4-5, at least 4, more than 100, dozens. Empty for none.',
      value: shown,
      check: (typed) =>
        typed === '' || typed === shown || readFigure(typed)
          ? undefined
          : 'Write a figure as 4, 4-5, at least 4, more than 100, up to 40 or dozens.',
    });
    return answered(asked, draft, 'figure', (typed) => {
      if (typed === shown) return draft.figure;
      const read = readFigure(typed);
      const kept = draft.figure?.includes;
      return read && { ...read, ...(kept && { includes: kept }) };
    });
  },
};

const group: Field = {
  key: 'group',
  label: 'Group',
  show: ({ group }) => group ?? '',
  edit: async (draft, { codebook }) =>
    answered(
      await pickFrom(
        'Group of the affected',
        [
          // The group it has stays to choose, though it be offered no more.
          ...codebook.groups
            .filter(({ code, hidden }) => hidden !== true || code === draft.group)
            .map(codeRow),
          none,
        ],
        draft.group,
      ),
      draft,
      'group',
      (code) => code || undefined,
    ),
};

const place: Field = {
  key: 'place',
  label: 'Place',
  show: ({ place }) => several(place).map(placeName).join(', '),
  edit: async (draft, { mentions }) => {
    const names = unique(mentions.flatMap((mention) => (mention.type === 'place' ? [mention.name] : [])));
    const asked = await pickName(
      'Where it happened',
      names,
      'No place',
      several(draft.place).map(placeName)[0],
    );
    return answered(asked, draft, 'place', readNames);
  },
};

const date: Field = {
  key: 'date',
  label: 'Date',
  show: ({ date }) => date ?? '',
  edit: async (draft) => {
    const asked = await type({
      title: 'Date',
      prompt: 'When it happened: 2022-02-03, 2022-02, XXXX-01-30, 2022-01-25/2022-01-26. Empty for unknown.',
      value: draft.date ?? '',
      check: (typed) =>
        typed === '' || dateSchema.safeParse(typed).success
          ? undefined
          : 'Write a date as 2022-02-03, 2022-02, XXXX-01-30 or 2022-01-25/2022-01-26.',
    });
    return answered(asked, draft, 'date', (typed) => typed || undefined);
  },
};

/** The fields in the order in which the pickers list them. */
export const fields: readonly Field[] = [
  figure,
  wordsField('affected', 'Affected', 'Who the figure counts, in the source’s words. Empty for none.'),
  group,
  namesField('claimant', 'Claimant', 'Who says so', 'The article itself'),
  enumField('role', 'Role', 'Role of the claimant', roleSchema.options),
  namesField('actor', 'Actor', 'Who is said to have done it, held it or backed it', 'No actor'),
  place,
  date,
  enumField('stance', 'Stance', 'How the claimant says it', stanceSchema.options),
  enumField('status', 'Status', 'Your word on this claim', claimStatusSchema.options),
  wordsField('note', 'Note', 'A note for whoever reads this claim. Empty for none.'),
];

/** The draft with one field set, or without it when the new value is undefined. */
export function withField<Key extends keyof ClaimDraft>(
  draft: ClaimDraft,
  key: Key,
  value: ClaimDraft[Key] | undefined,
): ClaimDraft {
  const changed = { ...draft };
  if (value === undefined) delete changed[key];
  else changed[key] = value;
  return changed;
}

function answered<Answer, Key extends keyof ClaimDraft>(
  asked: Picked<Answer>,
  draft: ClaimDraft,
  key: Key,
  read: (answer: Answer) => ClaimDraft[Key] | undefined,
): Picked<ClaimDraft> {
  if (asked === undefined || asked === 'back') return asked;
  return { value: withField(draft, key, read(asked.value)) };
}

function wordsField(key: 'affected' | 'note', label: string, prompt: string): Field {
  return {
    key,
    label,
    show: (draft) => draft[key] ?? '',
    edit: async (draft) =>
      answered(
        await type({ title: label, prompt, value: draft[key] ?? '' }),
        draft,
        key,
        (typed) => typed || undefined,
      ),
  };
}

function namesField(key: 'claimant' | 'actor', label: string, title: string, nobody: string): Field {
  return {
    key,
    label,
    show: (draft) => several(draft[key]).join(', '),
    edit: async (draft, { mentions }) => {
      const names = unique(
        mentions.flatMap((mention) => (mention.type === 'actor' ? [mention.name ?? mention.text] : [])),
      );
      const asked = await pickName(title, names, nobody, several(draft[key])[0]);
      return answered(asked, draft, key, readNames);
    },
  };
}

function enumField<Key extends 'role' | 'stance' | 'status'>(
  key: Key,
  label: string,
  title: string,
  options: readonly NonNullable<ClaimDraft[Key]>[],
): Field {
  return {
    key,
    label,
    show: (draft) => draft[key] ?? '',
    edit: async (draft) => {
      const rows = options.map((option) => ({ label: option, value: option }));
      const asked = await pickFrom(title, [...rows, none], draft[key]);
      return answered(asked, draft, key, (value) => options.find((option) => option === value));
    },
  };
}

function pickFrom(title: string, rows: readonly Choice<string>[], active?: string): Promise<Picked<string>> {
  return pick({
    title,
    placeholder: 'Choose one',
    rows,
    canGoBack: true,
    ...(active !== undefined && { active }),
  });
}

function pickName(
  title: string,
  names: readonly string[],
  nobody: string,
  active?: string,
): Promise<Picked<string>> {
  return pick({
    title,
    placeholder: 'Choose a name of the article, or type one or several with commas',
    rows: [
      ...names.map((name) => ({ label: name, value: name })),
      { ...icon('close'), label: nobody, value: '' },
    ],
    canGoBack: true,
    fromTyped: (typed) => typed,
    ...(active !== undefined && { active }),
  });
}

/** One name, or several with commas between them; none is no value. */
function readNames(typed: string): string | string[] | undefined {
  const names = typed.split(',').flatMap((name) => name.trim() || []);
  return names.length > 1 ? names : names[0];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
