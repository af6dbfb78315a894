import { chronoNode } from '../../../scripts/recogniser/peersChrono';

export function load(): (text: string) => unknown {
  return (text) => chronoNode.read(text);
}
