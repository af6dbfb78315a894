import type { Count } from './counts';
import type { Cue } from './cues';
import { groupOfWord } from '../language/groupOfWord';
import { groupInWords } from '../language/groupInWords';

/** The kind that a count of people is a figure of; undefined for one that no cue governs. */
export function kindOfCount(count: Count): string | undefined {
  return count.kind ?? (count.cue && kindFrom(count.cue, count.affected));
}

/**
 * The kind that a cue tells of people. Some verbs mean another thing when people are their object or of a certain sort:
 * a base is captured (control), people are (abducted, or arrested when a state force takes insurgents); residents flee
 * (displaced), attackers on the run are still at large (strength); "50 gunmen attacked" is a strength.
 */
export function kindFrom(cue: Cue, affected: string | undefined, words = ''): string | undefined {
  if (cue.kind === 'control' && /^recaptur/iu.test(words)) return 'arrested';
  const group = groupInWords(affected ?? '')?.group;
  if (cue.kind === 'control') return group === 'insurgents' ? 'arrested' : 'abducted';
  if (cue.kind === 'attack') return 'strength';
  if (cue.kind === 'displaced' && group === 'insurgents') return 'strength';
  if (cue.kind === 'strength' && group === 'civilians' && groupOfWord(affected ?? '') === 'civilians')
    return 'other';
  return cue.kind;
}
