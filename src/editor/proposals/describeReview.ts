import { claimsIn } from '../../core/incidents/assigning/reviewProposals';
import type { Review } from '../../core/incidents/assigning/reviewProposals';
import { counted } from '../../core/text/counted';
import { sureness } from '../sureness';

/** A proposal as a row shows it. */
export interface ReviewRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly icon: string;
}

/** @param called what a person calls an incident */
export function describeReview(review: Review, called: (incident: string) => string): ReviewRow {
  const told = { description: sureness(review.confidence), detail: capitalised(review.why) };
  switch (review.type) {
    case 'claims': {
      const [first] = claimsIn(review);
      const [{ incident }] = review.groups;
      return {
        label: `${counted(claimsIn(review).length, 'claim')} of ${first?.name ?? ''} to ${called(incident)}`,
        ...told,
        icon: 'arrow-right',
      };
    }
    case 'new': {
      const [whole, ...parts] = review.groups;
      const articles = new Set(claimsIn(review).map(({ uri }) => uri)).size;
      const inParts = parts.length > 0 ? `, ${counted(parts.length, 'part')}` : '';
      return {
        label: `New incident ${whole.incident}: ${counted(claimsIn(review).length, 'claim')} of ${counted(articles, 'article')}${inParts}`,
        ...told,
        icon: 'add',
      };
    }
    case 'merge':
      return {
        label: `Merge ${called(review.from)} into ${called(review.into)}`,
        ...told,
        icon: 'git-merge',
      };
    case 'part':
      return {
        label: `Make ${called(review.part)} part of ${called(review.whole)}`,
        ...told,
        icon: 'list-tree',
      };
  }
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
