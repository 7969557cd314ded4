/** Files of the fixtures with changed bytes, the same for the same seed. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';

export interface FuzzedFile {
  name: string;
  bytes: Uint8Array;
}

/** Numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const top = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

function fixturesOf(kinds: RegExp): FuzzedFile[] {
  return ['workbooks', 'faults', 'elmfield'].flatMap((folder) =>
    fs
      .readdirSync(path.join(top, folder))
      .filter((name) => kinds.test(name) && name !== 'expected.json')
      .map((name) => ({ name, bytes: new Uint8Array(fs.readFileSync(path.join(top, folder, name))) })),
  );
}

/** Marks that mean something to one reader or another, put where they do not belong. */
const telling = ['<', '>', '&#0;', '"', '\n', ',', '<c r="XFD1048576">', '99999999999', '-1', '\0', '</row>'];

/** Bytes flipped, set, cut, doubled, swapped, put in, or cut off. */
function changed(bytes: Uint8Array, below: (most: number) => number): Uint8Array {
  let now = bytes;
  const cut = (from: number, to?: number): Uint8Array => now.subarray(from, to);
  for (let left = 1 + below(6); left > 0; left -= 1) {
    const [at = 0, to = 0] = [below(now.length), below(now.length)].sort((a, b) => a - b);
    const kind = below(6);
    if (kind < 2) {
      now = now.slice();
      now[at] = kind === 0 ? below(256) : (now[at] ?? 0) ^ (1 << below(8));
    } else if (kind === 2) now = Buffer.concat([cut(0, at), cut(Math.min(to, at + below(200)))]);
    else if (kind === 3) now = Buffer.concat([cut(0, at), cut(at, at + below(500)), cut(at)]);
    else if (kind === 4)
      now = Buffer.concat([cut(0, at), Buffer.from(telling[below(telling.length)] ?? ''), cut(at)]);
    else if (below(10) === 0) now = now.slice(0, at);
    else {
      const length = Math.min(below(100), to - at, now.length - to);
      const [one, other] = [now.slice(at, at + length), now.slice(to, to + length)];
      now = now.slice();
      now.set(other, at);
      now.set(one, to);
    }
  }
  return new Uint8Array(now);
}

/** @param kinds names of the files that are changed */
export function createFuzz(seed: number, kinds: RegExp): () => FuzzedFile {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const files = fixturesOf(kinds);
  return () => {
    const { name, bytes } = files[below(files.length)] ?? { name: '', bytes: new Uint8Array(1) };
    // The checksums of an archive give away every change of its bytes: mostly a part inside is changed.
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || below(4) === 0)
      return { name, bytes: changed(bytes, below) };
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((part) => /\.(?:xml|bin|rels)$/.test(part));
    const part = names[below(names.length)] ?? '';
    const content = changed(parts[part] ?? new Uint8Array(1), below);
    return { name, bytes: zipSync({ ...parts, [part]: content }, { level: 1 }) };
  };
}
