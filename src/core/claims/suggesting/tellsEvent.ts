import type { Cue } from '../reading/cues';
import type { OffsetRange } from '../../text/articleText';

/** Not told as something that happened: wished, planned, feared, possible, tried in vain. */
const unreal =
  /\b(?:to|will|would|could|can|may|might|shall|should|must|cannot|n[’']t|not|never|if|unless|plan(?:s|ned|ning)?|plot(?:s|ted|ting)?|threat(?:s|en|ens|ened|ening)?|vow(?:s|ed|ing)?|warn(?:s|ed|ing)?|intend(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|fears?|feared|possible|potential|future|against\s+(?:any|further)|risk|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?)\s+(?:(?:a|an|any|the|more|further|new|fresh|\w+ly)\s+)*$/iu;
/** True when a cue states what happened, rather than wishing, fearing or doubting it. @param sentence UTF-16 offsets */
export function statesFact(text: string, sentence: OffsetRange, cue: Cue): boolean {
  const before = text.slice(Math.max(sentence.start, cue.start - 60), cue.start);
  return !unreal.test(before);
}
