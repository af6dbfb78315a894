import { winkNlp } from '../../../scripts/recogniser/peersWink';

/** Without the stages that change nothing about its entities. */
export function load(): (text: string) => unknown {
  return (text) => winkNlp.read(text);
}
