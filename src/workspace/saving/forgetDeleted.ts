import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { FileWriter } from './fileWriter';
import type { SidecarWriter } from './sidecarWriter';

/** Lets the writers watch no longer over files that are gone: whoever deleted them meant to. */
export function forgetDeleted(
  store: AnnotationStore,
  sidecars: SidecarWriter,
  incidents: Pick<FileWriter<never, never>, 'forget'>,
): vscode.Disposable {
  const dispose = store.changed.add((key) => {
    const uri = vscode.Uri.parse(key);
    if (!store.sidecar(key)) sidecars.forget(uri);
    if (!store.incidentFile(key)) incidents.forget(uri);
  });
  return { dispose };
}
