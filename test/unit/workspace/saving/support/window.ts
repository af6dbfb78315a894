import type { Claim } from '../../../../../src/core/claims/schema';
import { withOrigins } from '../../../../../src/core/sidecar/writing/editOrigins';
import type { SidecarEdit } from '../../../../../src/core/sidecar/writing/editSidecar';
import { parseSidecar } from '../../../../../src/core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../../../../src/core/sidecar/reading/parseSidecar';
import { emptySidecar } from '../../../../../src/core/sidecar/writing/emptySidecar';
import { SafeWriter } from '../../../../../src/workspace/saving/safeWriter';
import { sidecarFormat } from '../../../../../src/workspace/saving/sidecarFormat';
import { Program } from './world';
import type { World } from './world';

export const sidecar = 'file:///articles/a.txt.claims.yaml';
export const storage = 'file:///storage';

/** A window of the editor: a program with a writer. */
export class Window {
  readonly program: Program;
  readonly writer: SafeWriter<SidecarFile, SidecarEdit>;
  readonly told: string[] = [];
  /** True while the sidecar is open with unsaved changes. */
  isUnsaved = false;
  readonly #world: World;

  constructor(world: World, folder = storage) {
    this.#world = world;
    this.program = new Program(world);
    const tell = (message: string): void => void this.told.push(message);
    this.writer = new SafeWriter({
      format: sidecarFormat,
      fs: this.program.fs,
      clock: this.program.clock,
      report: { info: () => undefined, warn: tell, error: tell },
      storage: folder,
      editors: { isUnsaved: () => this.isUnsaved, edit: () => Promise.reject(new Error('not here')) },
    });
  }

  /** Writes edits made of what the sidecar holds now, as far as this window can see. */
  edit(...edits: SidecarEdit[]): Promise<unknown> {
    const seen = this.#world.text(sidecar);
    const made = seen === undefined ? edits : withOrigins(parseSidecar(seen), edits);
    return this.writer.write(sidecar, emptySidecar({}), made, undefined);
  }
}

export function claim(id: string, others: Partial<Claim> = {}): Claim {
  return { id, kind: 'killed', spans: [{ exact: 'four soldiers', start: 10, end: 23 }], ...others };
}

/** The claims that the sidecar holds, by id; the test fails when it is not sound. */
export function claimsIn(world: World): Map<string, Claim> {
  const text = world.text(sidecar);
  if (text === undefined) return new Map();
  const { claims, problems } = parseSidecar(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${errors[0]?.message}\n${text}`);
  return new Map(claims.map((stored) => [stored.claim.id, stored.claim]));
}
