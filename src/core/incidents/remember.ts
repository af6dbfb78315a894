/**
 * The same function, with its answers kept: names, places and dates of a workspace are few beside the claims that
 * use them, and taking them apart is dear.
 *
 * @param compute a pure function of a text
 * @param most answers kept; when there are more all are forgotten, so that memory stays bounded
 */
export function remember<Answer>(compute: (text: string) => Answer, most = 20_000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as Answer;
    if (known.size >= most) known.clear();
    const fresh = compute(text);
    known.set(text, fresh);
    return fresh;
  };
}
