/** A folder of this run's own, removed at its end; what runs that were killed left behind goes as well. */
export function scratchFolder(): Promise<{ folder: string; remove: () => Promise<void> }>;

/** Copies the extension as it would be installed; for the web worker host with only what runs there. */
export function copyExtension(extension: string, target: string, host: 'node' | 'web'): Promise<void>;
