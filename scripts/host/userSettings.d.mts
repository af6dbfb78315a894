export const themes: Readonly<Record<'dark' | 'light' | 'highContrast' | 'highContrastLight', string>>;
