/** Words of a file, a quote or a key, as a sentence can hold them: on one line, at most 60 characters. */
export function short(words: string): string {
  const characters = [...words.slice(0, 1_000).replace(/\s+/g, ' ')];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
}
