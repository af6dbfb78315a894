import type { Mention } from '../core/recognise/mention';
import type { ArticleText } from '../core/text/articleText';

/** A mention as other programs read it: offsets in code points, names in snake case, nothing for what is not known. */
export function mentionJson(article: ArticleText, mention: Mention): Record<string, unknown> {
  return {
    type: mention.type,
    start: article.toCodePoint(mention.start),
    end: article.toCodePoint(mention.end),
    text: mention.text,
    ...detailsJson(mention),
  };
}

/** `JSON.stringify` leaves out what is undefined. */
function detailsJson(mention: Mention): Record<string, unknown> {
  switch (mention.type) {
    case 'actor': {
      const { named, actorType, name } = mention;
      return { named, actor_type: actorType, name };
    }
    case 'place': {
      const { name, country, admin1, admin2, gazetteer, latitude, longitude, alternatives } = mention;
      return { name, gazetteer, latitude, longitude, admin1, admin2, country, alternatives };
    }
    case 'date':
      return { date: mention.date };
    case 'number': {
      const { low, high, wording, counts, unit } = mention;
      return { low, high, wording, counts, unit };
    }
  }
}
