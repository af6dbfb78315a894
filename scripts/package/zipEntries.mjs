import { readFile } from 'node:fs/promises';

const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;

/**
 * The files in a zip archive, from its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16; no ZIP64).
 * @param {string} archive
 * @returns {Promise<{ name: string, size: number, packed: number }[]>} sizes in bytes
 */
export async function zipEntries(archive) {
  const bytes = await readFile(archive);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endRecord) end -= 1;
  if (end < 0) throw new Error(`${archive} is no zip archive.`);
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== entryRecord) throw new Error(`${archive} is damaged.`);
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      size: bytes.readUInt32LE(at + 24),
      packed: bytes.readUInt32LE(at + 20),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
