/** How the value of one key is merged when both sides changed it; without a rule that is a conflict. */
export interface FieldRule {
  /** A list whose items are merged one by one; where an item may stand without a list, `or one`. */
  readonly list?: 'always' | 'or one';
  /** For maps, and for maps in a list: how their own keys are merged. */
  readonly fields?: FieldRules;
  /** The key that tells which map it is; maps that differ in it have nothing in common. */
  readonly key?: string;
  /** Keys that mean something only together, so that all of them come from one side. */
  readonly unit?: readonly string[];
  /** Keys of the unit that are a hint, about which nobody needs to be asked. */
  readonly hints?: readonly string[];
}

export type FieldRules = Readonly<Record<string, FieldRule>>;

const names: FieldRule = { list: 'or one' };
export const namesInList: FieldRule = { list: 'always' };

/** Places: each by its name, what is known of one place key by key. */
export const places: FieldRule = { list: 'or one', key: 'name', fields: {} };

const hints = ['start', 'end'];
const selector = { key: 'exact', unit: ['prefix', 'suffix', ...hints], hints };

export const claimRules: FieldRules = {
  spans: {
    list: 'always',
    ...selector,
    fields: { for: names, edited: { ...selector, fields: {} } },
  },
  figure: { fields: { includes: { list: 'always' } } },
  actor: names,
  claimant: names,
  relayed_by: { list: 'always', key: 'name', fields: {} },
  place: places,
  not_with: namesInList,
};

export const articleRules: FieldRules = { author: names };

/** For maps whose keys are merged as they are. */
export const noRules: FieldRules = {};
