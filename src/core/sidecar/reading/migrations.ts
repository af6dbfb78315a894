/** Turns the plain data of one format version into that of the next; the first entry starts from version 1. */
export type Migration = (value: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** One step for each format version that came after the first. Steps are never removed: old sidecars load for ever. */
export const migrations: readonly Migration[] = [];

/** Brings the plain data of an older sidecar to the current format. */
export function migrate(
  value: Readonly<Record<string, unknown>>,
  version: number,
): Readonly<Record<string, unknown>> {
  return migrations.slice(version - 1).reduce((current, step) => step(current), value);
}
