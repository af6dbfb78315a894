import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

/**
 * Makes a picture of a window less than half as large: its few thousand colours are brought down to the 256 most
 * frequent, each of the others becoming the nearest of them. (PNG, third edition, W3C 2025; 8-bit RGB or RGBA
 * without transparency, not interlaced, which is what Chromium writes.)
 * @param {Buffer} png
 * @returns {Buffer}
 */
export function palettePng(png) {
  const { width, height, pixels } = decode(png);
  const palette = mostFrequent(pixels).slice(0, mostColours);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x];
      if (!indexOf.has(colour)) indexOf.set(colour, indexOf.get(nearest(colour, palette)));
      rows[y * (width + 1) + 1 + x] = indexOf.get(colour);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(channels));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...chunks]);
}

/** Width, height and the pixels as numbers 0xRRGGBB. */
function decode(png) {
  const parts = [];
  let [width, height, bytesPerPixel] = [0, 0, 0];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') parts.push(data);
    if (type !== 'IHDR') continue;
    width = data.readUInt32BE(0);
    height = data.readUInt32BE(4);
    bytesPerPixel = { 2: 3, 6: 4 }[data[9]];
    if (data[8] !== 8 || bytesPerPixel === undefined || data[12] !== 0)
      throw new Error('A PNG of another kind.');
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * bytesPerPixel, height, bytesPerPixel);
  const pixels = new Uint32Array(width * height);
  for (let pixel = 0; pixel < pixels.length; pixel += 1)
    pixels[pixel] = bytes.readUIntBE(pixel * bytesPerPixel, 3);
  return { width, height, pixels };
}

/** Undoes the filters of the rows (PNG, section 9). */
function unfilter(filtered, rowLength, height, bytesPerPixel) {
  const bytes = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (rowLength + 1)];
    for (let x = 0; x < rowLength; x += 1) {
      const at = y * rowLength + x;
      const left = x < bytesPerPixel ? 0 : bytes[at - bytesPerPixel];
      const up = y === 0 ? 0 : bytes[at - rowLength];
      const corner = x < bytesPerPixel || y === 0 ? 0 : bytes[at - rowLength - bytesPerPixel];
      const predicted = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      bytes[at] = filtered[y * (rowLength + 1) + 1 + x] + predicted;
    }
  }
  return bytes;
}

function paeth(left, up, corner) {
  const [byLeft, byUp, byCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function mostFrequent(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
}

function nearest(colour, palette) {
  const distance = (other) =>
    channels(colour).reduce((sum, channel, index) => sum + (channel - channels(other)[index]) ** 2, 0);
  return palette.reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
