/** Takes streams from an old Office file (OLE), whose chains of sectors may lead in circles or out of the file. */
import { FileRefused } from '../../../../domain/records/refusal.ts';

const headerSize = 512;
const firstListed = 109;
const entrySize = 128;
/** Shorter streams lie in small sectors within the stream of the root. */
const smallStream = 4096;
const smallSector = 64;
/** The last sector of all that are numbered; what is above it ends a chain. */
const lastSector = 0xffff_fffa;

interface Entry {
  name: string;
  /** 1 a folder, 2 a stream, 5 the root. */
  type: number;
  start: number;
  size: number;
}

export class OleFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #next: Uint32Array;
  readonly #entries: Entry[];

  /** @throws FileRefused `unreadable` */
  constructor(bytes: Uint8Array) {
    if (bytes.length < headerSize) throw new FileRefused('unreadable', 'xls');
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sectorSize = this.#view.getUint16(30, true) === 12 ? 4096 : 512;
    this.#next = this.#nextSectors();
    this.#entries = this.#directory();
  }

  /**
   * The content of a stream by its name in any case, or null.
   * @throws FileRefused `unreadable` where the file ends before the stream does: what is left is not all
   */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.find(
      (one) => one.type === 2 && one.name.toLowerCase() === name.toLowerCase(),
    );
    if (entry === undefined) return null;
    const content =
      entry.size < smallStream
        ? this.#small(entry.start)
        : this.#chain(entry.start, this.#next, this.#sectorSize);
    if (content.length < entry.size) throw new FileRefused('unreadable', 'xls');
    return content.subarray(0, entry.size);
  }

  /** The bytes of a sector; the last may be cut off. */
  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  /** For each sector the one that follows it. */
  #nextSectors(): Uint32Array {
    const listed: number[] = [];
    for (let index = 0; index < firstListed; index += 1)
      listed.push(this.#view.getUint32(76 + index * 4, true));
    const perSector = this.#sectorSize / 4 - 1;
    const seen = new Set<number>();
    for (let at = this.#view.getUint32(68, true); at <= lastSector && !seen.has(at);) {
      seen.add(at);
      const numbers = numbersOf(this.#sector(at));
      listed.push(...numbers.slice(0, perSector));
      at = numbers[perSector] ?? Infinity;
    }
    const most = Math.ceil(this.#bytes.length / this.#sectorSize);
    const used = listed.filter((number) => number < most).slice(0, most);
    return Uint32Array.from(used.flatMap((number) => [...numbersOf(this.#sector(number))]));
  }

  #chain(
    start: number,
    next: Uint32Array,
    size: number,
    within = this.#bytes.subarray(this.#sectorSize),
  ): Uint8Array {
    const places: number[] = [];
    const seen = new Set<number>();
    for (let at = start; at <= lastSector && at * size < within.length; at = next[at] ?? Infinity) {
      if (seen.has(at)) throw new FileRefused('unreadable', 'xls');
      seen.add(at);
      places.push(at);
    }
    return Buffer.concat(places.map((place) => within.subarray(place * size, (place + 1) * size)));
  }

  #small(start: number): Uint8Array {
    const root = this.#entries.find(({ type }) => type === 5);
    if (root === undefined) throw new FileRefused('unreadable', 'xls');
    const within = this.#chain(root.start, this.#next, this.#sectorSize);
    const next = numbersOf(this.#chain(this.#view.getUint32(60, true), this.#next, this.#sectorSize));
    return this.#chain(start, next, smallSector, within);
  }

  #directory(): Entry[] {
    const bytes = this.#chain(this.#view.getUint32(48, true), this.#next, this.#sectorSize);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
      const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
      entries.push({
        name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)),
        type: view.getUint8(at + 66),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}
