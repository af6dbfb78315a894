import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { describeField } from '../../core/incidents/deciding/describeField';
import { ofIncident } from '../../core/incidents/deciding/incidentEdit';
import type { IncidentEdit } from '../../core/incidents/deciding/incidentEdit';
import {
  fieldChangedSince,
  invertIncidentEdits,
  withIncidentOrigins,
} from '../../core/incidents/deciding/incidentEdits';
import { readIncidentText } from '../../core/incidents/deciding/incidentText';
import type { IncidentText } from '../../core/incidents/deciding/incidentText';
import type { AnnotationFiles } from '../reading/annotationFiles';
import type { FileWriter } from '../saving/fileWriter';
import { emptyIncidentFile, noIncidentFile } from '../saving/incidentWriter';
import { movedUri } from '../saving/movedUri';
import { WriteRefused } from '../saving/writeRefused';
import { fileName } from '../sidecarLocation';
import type { Deed, Plan } from './deed';

/** What changing incident files stands on. */
export interface IncidentGround {
  readonly store: AnnotationStore;
  readonly files: Pick<AnnotationFiles, 'read' | 'readWritten'>;
  readonly incidentWriter: FileWriter<IncidentText, IncidentEdit>;
}

interface IncidentChange {
  readonly file: vscode.Uri;
  readonly id: string;
  readonly edits: readonly IncidentEdit[];
  /** True when a file that is left with nothing decided goes, because it was made for what is taken back. */
  readonly discards: boolean;
}

/** Edits of one incident's file, to be made. */
export function planIncident(ground: IncidentGround, change: IncidentChange): Plan {
  const { store, files, incidentWriter: writer } = ground;
  const { file, id, discards } = change;
  const edits = [ofIncident(id), ...change.edits];
  return {
    file: fileName(file),
    tryOut: async () => {
      await writer.tryOut(file, noIncidentFile, edits);
      await refuseChanged(ground, file, edits);
    },
    perform: async () => {
      await refuseChanged(ground, file, edits);
      const known = store.incidentFile(file.toString())?.source;
      const written = await writer.write(file, noIncidentFile, edits, known);
      if (discards) await writer.discard(file, emptyIncidentFile(id));
      await files.readWritten(file);
      const done = withIncidentOrigins(written.before.value, written.edits);
      const inverse = invertIncidentEdits(written.before.value, done);
      return deedOf(ground, { file, id, inverse, created: written.created });
    },
  };
}

interface DoneIncident {
  readonly file: vscode.Uri;
  readonly id: string;
  readonly inverse: readonly IncidentEdit[];
  /** True when the file was made. */
  readonly created: boolean;
}

function deedOf(ground: IncidentGround, deed: DoneIncident): Deed {
  const { file, id, inverse, created } = deed;
  return {
    inverse: planIncident(ground, { file, id, edits: inverse, discards: created }),
    changedSince: () => changedField(ground, file, inverse),
    follow: (from, to) => {
      const moved = movedUri(file.toString(), from.toString(), to.toString());
      return deedOf(ground, moved === undefined ? deed : { ...deed, file: vscode.Uri.parse(moved) });
    },
    withWords: () => deedOf(ground, deed),
  };
}

/** The field that was changed since edits were made of it, in words. */
async function changedField(
  { store, files }: IncidentGround,
  file: vscode.Uri,
  edits: readonly IncidentEdit[],
): Promise<string | undefined> {
  await files.read(file);
  const now = readIncidentText(store.incidentFile(file.toString())?.source ?? '');
  const made = withIncidentOrigins(now.value, edits);
  const field = now.writable ? fieldChangedSince(now.value, made) : undefined;
  return field && `${describeField(field)} in ${fileName(file)}`;
}

async function refuseChanged(
  ground: IncidentGround,
  file: vscode.Uri,
  edits: readonly IncidentEdit[],
): Promise<void> {
  const changed = await changedField(ground, file, edits);
  if (changed === undefined) return;
  throw new WriteRefused(
    `${changed} was changed meanwhile, so nothing was changed here: look, and try again.`,
  );
}
