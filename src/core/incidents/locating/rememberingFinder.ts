import type { PlaceFinder } from '../../recognise/gazetteer/locatePlaces';
import { remember } from '../remember';

/** The same look-ups with their answers kept: a workspace names few places beside the incidents that lie there. */
export function rememberingFinder(gazetteer: PlaceFinder): PlaceFinder {
  return {
    find: remember((name) => gazetteer.find(name)),
    resembling: remember((name) => gazetteer.resembling(name)),
  };
}
