/** Looks into a PNG picture for anything but the picture: texts, times, places, programs. */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

/** What a picture is made of: its size, its colours, which of them are clear, and its points. */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Chunks that no picture needs, by their four letters, and bytes that belong to none. */
export function oddChunks(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const odd: string[] = [];
  let at = signature.length;
  let last = '';
  while (at + 12 <= bytes.length && last !== 'IEND') {
    last = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!needed.has(last)) odd.push(`a picture’s ${/^[A-Za-z]{4}$/u.test(last) ? last : 'unknown'} chunk`);
    at += 12 + view.getUint32(at, false);
  }
  return last === 'IEND' && at === bytes.length
    ? odd
    : [...odd, 'bytes of a picture that belong to no chunk'];
}
