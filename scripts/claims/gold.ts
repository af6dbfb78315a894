import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { placeName, several } from '../../src/core/claims/schema';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { ArticleText } from '../../src/core/text/articleText';
import { articleMetadata } from '../../src/core/claims/articleMetadata';

/** A claim that a reader found. */
const goldClaimSchema = z.object({
  kind: z.string(),
  quote: z.string(),
  low: z.number().optional(),
  high: z.number().optional(),
  group: z.string().optional(),
  claimant: z.array(z.string()).default([]),
  stance: z.string().optional(),
  place: z.array(z.string()).default([]),
  date: z.string().optional(),
});
export type GoldClaim = z.infer<typeof goldClaimSchema>;

const goldTextSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().optional(),
  /** Totals of the whole event, where the source has them; they may stand nowhere in the text. */
  killed: z.number().optional(),
  injured: z.number().optional(),
  claims: z.array(goldClaimSchema),
});

/** A text with the claims that a reader found in it. */
export type GoldText = z.infer<typeof goldTextSchema>;

/** Reads texts with gold claims, one JSON object a line. */
export function readGold(path: string): GoldText[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => goldTextSchema.parse(JSON.parse(line)));
}

/** The reviewed sidecars beside their articles, in the same form; a claim's first span is its quote. */
export function readReviewed(folder: string): GoldText[] {
  const articles = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return articles.map((name) => {
    const { text } = new ArticleText(readFileSync(join(folder, name), 'utf8'));
    const sidecar = parseSidecar(readFileSync(join(folder, `${name}.claims.yaml`), 'utf8'));
    const { published } = articleMetadata(text, name);
    const claims = sidecar.claims.map(({ claim }) => ({
      kind: claim.kind,
      quote: claim.spans[0]?.exact ?? '',
      ...claim.figure,
      group: claim.group,
      claimant: [...several(claim.claimant)],
      stance: claim.stance,
      place: several(claim.place).map(placeName),
      date: claim.date ?? claim.as_of,
    }));
    return { id: name, text, ...(published !== undefined && { published }), claims };
  });
}
