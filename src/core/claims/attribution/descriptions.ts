import type { Speaker } from './speakers';

/** Broader words that someone is spoken of by once told with a title, and the titles meant. */
const broader: readonly { readonly heads: RegExp; readonly titles: RegExp }[] = [
  {
    heads: /^(?:officer|policeman|policewoman|cop)$/iu,
    titles:
      /\b(?:superintendent|inspector|commissioner|constable|sergeant|lieutenant|captain|colonel|major|general|brigadier|commander|police|sheriff|A?SP|SSP|DSP|DIG|AIG|IGP?|D?CP|ACP|Lt|Col|Capt|Maj|Gen|Brig|Sgt|Supt|Insp|Cpl)\b/iu,
  },
  {
    heads: /^(?:commander|soldier|general)$/iu,
    titles:
      /\b(?:lieutenant|captain|colonel|major|general|brigadier|sergeant|commands|leads|Lt|Col|Capt|Maj|Gen|Brig|Sgt|Cmdr)\b/iu,
  },
  {
    heads: /^official$/iu,
    titles:
      /\b(?:minister|governor|mayor|secretary|spokes(?:man|woman|person)|head|chief|director|commissioner|administrator|officer|deputy|coordinator|manager|advis[eo]r|aide|collector|magistrate|chair(?:man|woman|person)?)\b/iu,
  },
  {
    heads: /^(?:doctor|physician|surgeon|medic|professor)$/iu,
    titles: /\b(?:Dr|doctors?|surgeon|physician|medics?|paramedic|nurse|Prof)\b/iu,
  },
  {
    heads: /^(?:lawmaker|legislator|parliamentarian|politician|congressman|congresswoman)$/iu,
    titles:
      /\b(?:MPs?|senator|deputy|representative|MLA|MNA|MPA|congress\w*|parliament|lawmaker|legislator|minister|mayor|governor)\b/iu,
  },
  { heads: /^(?:diplomat|envoy)$/iu, titles: /\b(?:ambassador|consul|envoy|representative)\b/iu },
  {
    heads: /^(?:leader|chief|head)$/iu,
    titles:
      /\b(?:president|chair(?:man|woman|person)?|head|chief|heads|leads|leader|secretary[\s-]general)\b/iu,
  },
  {
    heads: /^(?:witness|eyewitness|resident|villager|survivor)$/iu,
    titles:
      /\b(?:farmer|herder|shopkeeper|trader|neighbou?r|teacher|vendor|driver|resident|villager|witness|survivor|fisherman|who\s+(?:lives|lived|survived|saw))\b/iu,
  },
];
const letters =
  /^(?:A?DIG|A?IGP?|D?SP|SSP|ASP|A?DGP|CCPO|C?PO|RPO|DPO|SHO|OC|P?PRO|A?CP|DCP|DC|AC|CM|PM|CEO|CMO|SDM|DM|GOC|COAS|CO|PSO|MP|MLA|MNA|MPA|SDPO|A?SI)$/u;

/** True for a title shortened to its letters ("DIG", "SHO"). */
export function isTitleInLetters(word: string): boolean {
  return letters.test(word);
}

/** True when a speaker was told with a title that these letters are short for, or with the letters themselves. */
export function holdsLetters(words: string, head: string): boolean {
  if (new RegExp(`(?<!\\p{L})${head}(?!\\p{L})`, 'u').test(words)) return true;
  const initials = (words.match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^(?:of|in|the|for|and)$/iu.test(word))
    .map((word) => word.charAt(0).toUpperCase());
  return initials.join('').includes(head);
}

/** True when a broader word ("the officer") can mean a speaker, going by the titles told with the name. */
export function isSpokenOfAs(speaker: Speaker, head: string): boolean {
  if (/^forces?$/iu.test(head)) return speaker.actors[0]?.actorType === 'state force';
  const [actor] = speaker.actors;
  if (speaker.names.length !== 1 || (actor && actor.actorType !== 'person')) return false;
  const titles = broader.find(({ heads }) => heads.test(head))?.titles;
  return titles?.test(speaker.context) ?? false;
}
