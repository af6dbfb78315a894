import { compromise } from '../../../scripts/recogniser/peersCompromise';

export function load(): (text: string) => unknown {
  return (text) => compromise.read(text);
}
