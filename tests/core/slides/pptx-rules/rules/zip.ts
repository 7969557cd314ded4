/** The file as a ZIP: nothing beside its entries, nothing that PowerPoint's own reader does not know. */
import { typesPart } from '../package/pack.ts';
import { repeated } from '../package/tree.ts';
import { contentOf, crc32 } from '../package/zip-file.ts';
import type { Check, Rule } from '../rule.ts';

const file = 'the file';

const zipFrame: Check = function* ({ zip }) {
  const inOrder = [...zip.entries].sort((one, other) => one.start - other.start);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.start !== end) yield { part: entry.name, what: `${entry.start - end} bytes stand before it` };
    if (entry.nameInPlace !== entry.name)
      yield { part: entry.name, what: `it is called ${entry.nameInPlace} in its place` };
    end = entry.end;
  }
  if (zip.directory.start !== end) yield { part: file, what: 'bytes stand before the directory' };
  if (zip.directory.end !== zip.tail.start && !zip.hasZip64)
    yield { part: file, what: 'bytes stand behind the directory' };
  if (zip.tail.end !== zip.bytes.length) yield { part: file, what: 'bytes stand behind the last record' };
};

const encrypted = 0x2041;
const manyEntries = 0xffff;

const zipPlain: Check = function* ({ zip }) {
  const isBig = zip.bytes.length >= 0xffffffff || zip.entries.length >= manyEntries;
  if (zip.hasZip64 && !isBig) yield { part: file, what: 'the directory is one of ZIP64' };
  for (const { name, method, flags, hasZip64 } of zip.entries) {
    if (method !== 0 && method !== 8) yield { part: name, what: `packed by method ${method}` };
    if ((flags & encrypted) !== 0) yield { part: name, what: 'encrypted' };
    if (hasZip64 && !isBig) yield { part: name, what: 'sizes of ZIP64' };
  }
};

const zipTwice: Check = function* ({ zip }) {
  for (const name of repeated(zip.entries.map((entry) => entry.name.toLowerCase())))
    yield { part: name, what: 'stands twice' };
};

const zipCrc: Check = function* ({ zip }) {
  for (const entry of zip.entries) {
    const content = contentOf(zip, entry);
    if (content === null) yield { part: entry.name, what: 'does not inflate' };
    else if (content.length !== entry.size)
      yield { part: entry.name, what: `${content.length} bytes, not ${entry.size}` };
    else if (crc32(content) !== entry.checksum) yield { part: entry.name, what: 'has another checksum' };
  }
};

/** Segments of the letters that a path may have without escapes; none ends with a dot. */
const plainName =
  /^(?:[\w.~!$&'()*+,;=:@-]*[\w~!$&'()*+,;=:@-]\/)*[\w.~!$&'()*+,;=:@-]*[\w~!$&'()*+,;=:@-]$/u;

const zipNames: Check = function* ({ parts }) {
  for (const name of parts.keys())
    if (name !== typesPart && !plainName.test(name)) yield { part: name, what: 'is no plain name' };
};

const zipFolders: Check = function* ({ zip }) {
  for (const { name } of zip.entries) if (name.endsWith('/')) yield { part: name, what: 'is a folder' };
};

export const zipRules: readonly Rule[] = [
  {
    id: 'zip-frame',
    level: 'repair',
    says: 'nothing stands before, after or between what the ZIP directory lists',
    source: 'phppptx.com cookbook “Corrupted PPTX”',
    check: zipFrame,
    inWorkbooks: true,
  },
  {
    id: 'zip-plain',
    level: 'repair',
    says: 'stored or deflated, not encrypted, no ZIP64 where it is not needed',
    source: 'p7zip-project/p7zip#54; zlib-ng/minizip-ng#894',
    check: zipPlain,
    inWorkbooks: true,
  },
  {
    id: 'zip-twice',
    level: 'repair',
    says: 'no part stands twice, nor differs only by capitals',
    source: 'scanny/python-pptx#961; ECMA-376-2 §6.2.2',
    check: zipTwice,
    inWorkbooks: true,
  },
  {
    id: 'zip-crc',
    level: 'repair',
    says: 'every part inflates to its size and checksum',
    source: 'ECMA-376-2 Annex C',
    check: zipCrc,
    inWorkbooks: true,
  },
  {
    id: 'zip-names',
    level: 'repair',
    says: 'part names are plain: ASCII, no space, no backslash, no “..”',
    source: 'ECMA-376-2 §6.2.2',
    check: zipNames,
    inWorkbooks: true,
  },
  {
    id: 'zip-folders',
    level: 'advice',
    says: 'folders are no entries of the ZIP',
    source: 'gitbrent/PptxGenJS#1449 (empty folders among what had to go)',
    check: zipFolders,
    inWorkbooks: true,
  },
];
