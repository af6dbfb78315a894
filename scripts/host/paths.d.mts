export const repository: string;
export const cacheFolder: string;
export const seedsFolder: string;
export const pictureFolder: string;
export const logFolder: string;
