/** What a figure is called in a heading: "Killed: security forces". */
export function figureName({ kind, group }: { readonly kind: string; readonly group?: string }): string {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return group === undefined ? name : `${name}: ${group === 'unknown' ? 'group unknown' : group}`;
}
