/** How sure a proposal is, as it is shown: never all of it, since a person has yet to decide. */
export function sureness(confidence: number): string {
  return `${Math.min(99, Math.round(100 * confidence))} % sure`;
}
