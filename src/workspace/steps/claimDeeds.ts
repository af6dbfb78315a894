import * as vscode from 'vscode';
import { describeStatement } from '../../core/claims/describeClaim';
import type { Article } from '../../core/claims/schema';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { editWithWords } from '../../core/sidecar/checking/changedWords';
import { withOrigins } from '../../core/sidecar/writing/editOrigins';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../core/sidecar/writing/emptySidecar';
import { changedSince, invertEdits } from '../../core/sidecar/writing/invertEdits';
import type { AnnotationFiles } from '../reading/annotationFiles';
import { movedUri } from '../saving/movedUri';
import type { SidecarWriter } from '../saving/sidecarWriter';
import { fileName, sidecarOf } from '../sidecarLocation';
import type { Deed, Plan } from './deed';

/** What changing claims stands on. */
export interface ClaimGround {
  readonly store: AnnotationStore;
  readonly files: Pick<AnnotationFiles, 'read' | 'readWritten'>;
  readonly writer: SidecarWriter;
}

interface ClaimChange {
  readonly article: vscode.Uri;
  readonly edits: readonly SidecarEdit[];
  /** What is known of the article, for a sidecar that is made or discarded. */
  readonly metadata: Article;
  /** True when a sidecar that is left without anything goes, because it was made for what is taken back. */
  readonly discards: boolean;
}

/** Edits of one article's sidecar, to be made. */
export function planClaims(ground: ClaimGround, change: ClaimChange): Plan {
  const { store, files, writer } = ground;
  const { article, edits, metadata, discards } = change;
  const sidecar = sidecarOf(article);
  return {
    file: fileName(sidecar),
    tryOut: () => writer.tryOut(article, metadata, edits),
    perform: async () => {
      const seen = store.sidecar(article.toString())?.file;
      const made = seen ? withOrigins(seen, edits) : edits;
      const written = await writer.write(article, metadata, made, seen?.source);
      if (discards) await writer.discardEmpty(article, metadata);
      await files.readWritten(sidecar);
      const { before, after, created } = written;
      const done = withOrigins(before, written.edits);
      const inverse = withOrigins(after, invertEdits(before, done));
      return deedOf(ground, { article, metadata, done, inverse, created });
    },
  };
}

interface DoneClaims {
  readonly article: vscode.Uri;
  readonly metadata: Article;
  readonly done: readonly SidecarEdit[];
  readonly inverse: readonly SidecarEdit[];
  /** True when the sidecar was made. */
  readonly created: boolean;
}

function deedOf(ground: ClaimGround, deed: DoneClaims): Deed {
  const { article, metadata, done, inverse, created } = deed;
  return {
    inverse: planClaims(ground, { article, edits: inverse, metadata, discards: created }),
    changedSince: () => changedClaims(ground, deed),
    follow: (from, to) => {
      const moved = movedUri(article.toString(), from.toString(), to.toString());
      return deedOf(ground, moved === undefined ? deed : { ...deed, article: vscode.Uri.parse(moved) });
    },
    withWords: (edited, changed) =>
      deedOf(ground, {
        ...deed,
        ...(edited.toString() === article.toString() && {
          done: done.map((edit) => editWithWords(edit, changed)),
          inverse: inverse.map((edit) => editWithWords(edit, changed)),
        }),
      }),
  };
}

async function changedClaims(
  { store, files }: ClaimGround,
  { article, done }: DoneClaims,
): Promise<string | undefined> {
  const sidecar = sidecarOf(article);
  await files.read(sidecar);
  const now = store.sidecar(article.toString())?.file ?? emptySidecar();
  const touched = changedSince(now, done);
  if (touched === undefined) return undefined;
  const claim = store.findClaim(touched)?.claim;
  const claimed = claim ? `“${describeStatement(claim)}”` : 'A claim';
  return `${touched === 'article' ? 'What is known of the article' : claimed} in ${fileName(sidecar)}`;
}
