import type { Knowledge } from '../../../src/core/recognise/knowledge';
import type { ActorMention, Mention, PlaceMention } from '../../../src/core/recognise/mention';
import { recognise } from '../../../src/core/recognise/recognise';
import { ArticleText } from '../../../src/core/text/articleText';
import { shippedKnowledge } from '../support/knowledge';

/** Reads an article as users do: with the model and gazetteer that ship. */
export function readShipped(text: string, published?: string): Mention[] {
  return recognise(new ArticleText(text), {
    knowledge: shippedKnowledge(),
    ...(published !== undefined && { published }),
  });
}

export function actorsIn(text: string): ActorMention[] {
  return readShipped(text).filter((mention) => mention.type === 'actor');
}

export function placesIn(text: string): PlaceMention[] {
  return readShipped(text).filter((mention) => mention.type === 'place');
}

/** A knowledge that notes every line it is asked to scan. */
export function watched(knowledge: Knowledge): { knowledge: Knowledge; scanned: string[] } {
  const scanned: string[] = [];
  const { tagging } = knowledge;
  if (tagging === undefined) throw new Error('Only a tagger can be watched.');
  const tagger = Object.create(tagging.tagger, {
    tag: {
      value: (...[line, ...rest]: Parameters<typeof tagging.tagger.tag>) => {
        scanned.push(line.text);
        return tagging.tagger.tag(line, ...rest);
      },
    },
  }) as typeof tagging.tagger;
  return { knowledge: { ...knowledge, tagging: { ...tagging, tagger } }, scanned };
}
