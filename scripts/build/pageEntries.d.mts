export function pageEntries(folder: string): Record<string, string>;
