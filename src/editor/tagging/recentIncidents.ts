import { background } from '../../core/claims/schema';

const kept = 10;

/** The incidents used in this window, the latest first, so that the next claim finds its incident on top. */
export class RecentIncidents {
  #ids: readonly string[] = [];

  use(incident: string | undefined): void {
    if (incident === undefined || incident === background) return;
    this.#ids = [incident, ...this.#ids.filter((id) => id !== incident)].slice(0, kept);
  }

  ids(): readonly string[] {
    return this.#ids;
  }
}
