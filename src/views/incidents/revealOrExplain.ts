import { noFilter } from '../../core/incidents/arranging/incidentFilter';
import { inform } from '../../workspace/messages';
import type { IncidentTree } from './incidentTree';

const clear = 'Clear Filter';

/** Shows a row of the incident tree; where the filter hides it, says so and offers to clear that. */
export async function revealOrExplain(
  { arrangement }: Pick<IncidentTree, 'arrangement'>,
  reveal: () => Promise<boolean>,
  what: string,
): Promise<void> {
  if (await reveal()) return;
  if (!arrangement.isFiltered) {
    void inform(`${what} is not in the incidents: its file may have changed.`);
    return;
  }
  if ((await inform(`${what} is hidden by the filter of the Incidents view.`, clear)) !== clear) return;
  arrangement.setFilter(noFilter);
  await reveal();
}
