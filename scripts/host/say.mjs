/** One line of progress. */
export function say(line) {
  console.log(line);
}

/** How long ago `began` (from Date.now) was, for a progress line. */
export function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
