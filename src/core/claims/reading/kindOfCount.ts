import type { Count } from './counts';
import { groupOfWord } from '../language/groupOfWord';
import { groupInWords } from '../language/groupInWords';

/**
 * The kind that a count of people is a figure of. Some verbs mean another thing when people are their object or of a
 * certain sort: a base is captured (control), people are (abducted, or arrested when a state force takes insurgents);
 * residents flee (displaced), attackers on the run are still at large (strength); "50 gunmen attacked" is a strength.
 */
export function kindOfCount(count: Count): string | undefined {
  const { cue } = count;
  if (!cue) return undefined;
  const group = groupInWords(count.affected ?? '')?.group;
  if (cue.kind === 'control') return group === 'insurgents' ? 'arrested' : 'abducted';
  if (cue.kind === 'attack') return 'strength';
  if (cue.kind === 'displaced' && group === 'insurgents') return 'strength';
  if (cue.kind === 'strength' && group === 'civilians' && groupOfWord(count.affected ?? '') === 'civilians')
    return 'other';
  return cue.kind;
}
