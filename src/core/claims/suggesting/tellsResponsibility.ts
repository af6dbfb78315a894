import type { OffsetRange } from '../../text/articleText';
import type { Cue } from '../reading/cues';
import { isHabit } from './tellsAttack';
import type { Suggestion } from './suggestion';

const deed =
  /\b(?:attacks?|assaults?|bombings?|raids?|blasts?|killings?|massacres?|ambush(?:es)?|shootings?|(?:air)?strikes?|kidnappings?|abductions?|explosions?|murders?|violence|atrocit(?:y|ies)|shelling|arson|crimes?|bloodshed|deaths?|operations?|activities|incidents?|beheadings?|executions?|assassinations?|hijackings?|it|this|them|these|both)\b/iu;
const deeds =
  /\b(?:attacks|assaults|bombings|raids|blasts|killings|massacres|ambushes|shootings|strikes|kidnappings|abductions|explosions|murders|violence|atrocities|crimes|operations|activities|those)\b/iu;
/** What someone is accused of that makes him responsible for a deed. */
const violent =
  /\b(?:kill|massacr|attack|bomb|shell|plant|carry|orchestrat|mastermind|being\s+behind|abduct|kidnap|murder|fir(?:ing|ed)|open|target|str(?:ik|uck)|raid|burn|torch|execut|behead|involve|responsib|perpetrat|launch|assault|stag(?:ing|ed)|ambush|shoot|stab|destroy|start|loot|rap(?:e|ing)|violat|drop|detonat|commit|using\s+(?:\w+\s+){0,2}(?:weapons?|force|gas|bombs?|explosives|drones?)|war\s+crimes|genocide|terroris|atrocit)/iu;
const supporting =
  /\b(?:support|back(?:ing|ed)|sponsor|fund|financ|arm(?:ing|ed)|harbou?r|shelter|train|suppl(?:y|ied)|provid|aid(?:ing|ed)|equip)\w*\b/iu;
/** A statement, not a deed, is attributed; a search, not an attack, is carried out. */
const words =
  /\b(?:statements?|quotes?|quotations?|remarks?|reports?|messages?|videos?|comments?|letters?|posts?|audio|success|decline|increase|recordings?|sayings?)\s+(?:\w+\s+)?$/iu;
const accusation = /\b(?:charges?|accusations?|allegations?|claims?)$/iu;
const inCourt = /\b(?:court|judges?|jury|tribunal|bench|prosecutors?)\b[^.;]{0,40}$/iu;

/** True when words that may tell who is responsible do tell so of a deed. @param sentence UTF-16 offsets */
export function tellsResponsibility(text: string, sentence: OffsetRange, cue: Cue): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 100), cue.start);
  const after = text.slice(cue.end, Math.min(sentence.end, cue.end + 120));
  const said = text.slice(cue.start, cue.end);
  if (/^carr/iu.test(said)) return isCarriedOut(before, said, after, cue);
  if (/^attributed\s+to$/iu.test(said)) return !words.test(before) && deed.test(before);
  if (/^(?:accus|blam)/iu.test(said)) return isBlamed(said, after);
  if (/^suspect$/iu.test(said))
    return (
      /^\s+(?:the\s+)?(?:\p{Lu}|involvement\s+of)/u.test(after) &&
      !/\b(?:an?|the|prime|one|another|chief|main|\w+['’]s)\s+$/iu.test(before)
    );
  if (/^(?:\w+\s+){0,2}responsible(?:\s+for)?$/iu.test(said))
    return isResponsible(before, said.endsWith('for') ? ` for${after}` : after);
  if (/(?:tied|linked)\s+to$/iu.test(said))
    return (
      /\b(?:attack|bombing|assault|massacre|killings?|blast|shooting|raid|attacker|gunman|bomber)s?\b/iu.test(
        before,
      ) && /^\s+(?:the\s+)?\p{Lu}/u.test(after)
    );
  if (/behind$/iu.test(said))
    return (
      !/\bwho(?:ever)?\s+(?:\w+\s+)?$/iu.test(before) &&
      /^\s+(?:(?:the|this|that|these|those|both|it|several|most|many|all|recent|an?)\b)/iu.test(after) &&
      deed.test(after.slice(0, 60))
    );
  if (/^(?:disown|disavow|distanc)/iu.test(said)) return deed.test(after.slice(0, 50));
  if (accusation.test(said)) return !inCourt.test(before);
  return true;
}

function isCarriedOut(before: string, said: string, after: string, cue: Cue): boolean {
  if (!cue.active) return deed.test(before.slice(-80)) && /^[^.;]{0,60}?\bby\b/iu.test(after);
  return (
    /^carrying/iu.test(said) ||
    /^\s+(?:the|this|that|these|those|both)\s+(?:[\w-]+\s+){0,3}?(?:attacks?|assaults?|bombings?|raids?|blasts?|killings?|massacres?|ambush(?:es)?|shootings?|strikes?|kidnappings?|abductions?|murders?|explosions?)\b/iu.test(
      after,
    )
  );
}

/** "accused the front of planting the charge", but not of corruption; who is blamed for support is no doer. */
function isBlamed(said: string, after: string): boolean {
  if (/\b(?:for|of)\s+(?:\w+ly\s+)?$/iu.test(said)) return false;
  const charge = /\b(?:of|for)\s+([^.;]{1,60})/iu
    .exec(after)?.[1]
    ?.split(/\b(?:who|which|that|whom|about|before|after)\b/iu)[0];
  if (charge === undefined) return true;
  if (supporting.test(charge.slice(0, 24))) return false;
  return /^blam/iu.test(said) || violent.test(charge);
}

function isResponsible(before: string, after: string): boolean {
  if (/\b(?:those|anyone|whoever|all|people|persons|who)\s+(?:\w+\s+)?$/iu.test(before)) return false;
  return !/^\s+for\b/iu.test(after) || deed.test(after.slice(0, 60));
}

/**
 * True when a claim on who is responsible adds to what was told: a denial of charges needs charges before it, and who says
 * in one sentence twice that he did it has said it once. Who did it in the article's own voice is the attack's actor,
 * unless many deeds are told of.
 *
 * @param earlier the suggestions before it, in the order of the text
 */
export function isNewResponsibility(
  text: string,
  { draft, span, sentence }: Suggestion,
  cue: Cue,
  earlier: readonly Suggestion[],
): boolean {
  const told = earlier.filter((other) => other.draft.kind === 'responsibility');
  if (accusation.test(text.slice(span.start, span.end)) && draft.stance === 'denies' && told.length === 0)
    return false;
  if (
    /^(?:blamed\s+on|attributed\s+to)\b/iu.test(text.slice(span.start, span.end)) &&
    draft.actor === undefined
  )
    return false;
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const isRepeated = told.some(
    (other) =>
      other.sentence.start === sentence.start &&
      same(other.draft.claimant, draft.claimant) &&
      same(other.draft.actor, draft.actor) &&
      same(other.draft.stance, draft.stance),
  );
  if (isRepeated) return false;
  return (
    draft.actor_status !== 'known' ||
    draft.claimant !== undefined ||
    draft.stance !== undefined ||
    (draft.actor !== undefined && isHabit(text, cue)) ||
    deeds.test(text.slice(Math.max(sentence.start, span.start - 60), span.start))
  );
}
