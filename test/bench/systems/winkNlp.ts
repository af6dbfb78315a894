import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** With all its stages, as its documentation sets it up. */
export function load(): (text: string) => unknown {
  const wink = winkNLP(model);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- a name for what to give out, by wink's design
  const { detail } = wink.its;
  return (text) => wink.readDoc(text).entities().out(detail);
}
