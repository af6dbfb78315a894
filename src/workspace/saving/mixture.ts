/** Keys that stand at the top of a sidecar and nowhere else: a text that goes on with one was not cut into by chance. */
const topKey = /^(?:article|claims|rejected|conflicts):[ \n]/;

/**
 * True when a text looks like what two programs leave that wrote at the same moment, in place: one text on top of the
 * other, where the longer one's end sticks out below. Ours is `on top` when it stands whole at the start, and `below` when
 * it is its end that sticks out. What goes on after ours with a key of its own was put there by someone and is no such
 * end.
 *
 * @param found a text that is not sound
 */
export function mixedWith(found: string, ours: string): 'on top' | 'below' | undefined {
  if (found.length > ours.length && found.startsWith(ours))
    return topKey.test(found.slice(ours.length)) ? undefined : 'on top';
  const isEnd = found.length === ours.length && found !== ours && found.at(-1) === ours.at(-1);
  return isEnd ? 'below' : undefined;
}
