/** The readers under the rules: files as other programs write them. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkPptx } from './check-pptx.ts';
import { goodDecks } from './good-decks.ts';
import { Pack } from './package/pack.ts';
import { readXml, XmlError } from './package/read-xml.ts';
import { chosen, nodesOf, textOf } from './package/tree.ts';
import { contentOf, readZipFile } from './package/zip-file.ts';
import { cellsAt } from './rules/workbook-cells.ts';
import { Draft } from './spoil/draft.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const read = (text: string) => readXml(strToU8(text));

describe('XML', () => {
  test('names go by the usual prefix of their namespace, whatever the file calls it', () => {
    const names = (text: string): string[] => nodesOf(read(text)).map(({ name }) => name);
    expect(names(`<x:p xmlns:x="${drawing}"><x:r/></x:p>`)).toEqual(['a:p', 'a:r']);
    expect(names(`<p xmlns="${drawing}"><r xmlns=""/></p>`)).toEqual(['a:p', 'r']);
    expect(names('<p xmlns="http://purl.oclc.org/ooxml/drawingml/main"/>')).toEqual(['a:p']);
    expect(names('<x:p xmlns:x="urn:else"/>')).toEqual(['{urn:else}:p']);
  });

  test('comments and instructions are no text, CDATA is', () => {
    expect(textOf(read('<?xml version="1.0"?><!-- a --><a>1<!-- & < -->2<?b c?>3<![CDATA[<&>]]></a>'))).toBe(
      '123<&>',
    );
  });

  test('UTF-16 is read by its mark', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>';
    const little = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(textOf(readXml(little))).toBe('é');
    const big = new Uint8Array(Buffer.from(little).swap16());
    expect(textOf(readXml(big))).toBe('é');
  });

  test.each([
    '<a><b></a></b>',
    '<a/><b/>',
    '<a',
    'a<b/>',
    '<a b=c/>',
    '<a b="1"b="2"/>',
    '<x:a xmlns:y="u"/>',
    '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>',
    '<a>]]></a>',
    '<a>&#0;</a>',
    '<a/><?xml version="1.0"?>',
    '<a><!-- a -- b --></a>',
  ])('%s is not well-formed', (text) => {
    expect(() => read(text)).toThrow(XmlError);
  });

  test('of each choice of markup the first is taken, or else what stands there for older programs', () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const taken = (inside: string): string =>
      textOf(chosen(read(`<a ${mc}>0<mc:AlternateContent>${inside}</mc:AlternateContent>9</a>`)));
    expect(taken('<mc:Choice>1</mc:Choice><mc:Choice>2</mc:Choice><mc:Fallback>3</mc:Fallback>')).toBe('019');
    expect(taken('<mc:Fallback>3</mc:Fallback>')).toBe('039');
  });
});

describe('ZIP', () => {
  test('entries are found by the directory and inflate to what they were', () => {
    const file = readZipFile(
      zipSync({ 'a.txt': strToU8('aaaa'.repeat(100)), 'b.txt': [strToU8('b'), { level: 0 }] }),
    );
    expect(file.entries.map(({ name, method, size }) => [name, method, size])).toEqual([
      ['a.txt', 8, 400],
      ['b.txt', 0, 1],
    ]);
    const [first] = file.entries;
    expect(first && contentOf(file, first)).toEqual(strToU8('aaaa'.repeat(100)));
  });

  test('sizes that stand behind the bytes belong to the entry', () => {
    const bytes = zipSync({ 'a.txt': [strToU8('a'), { level: 0 }] });
    const { entries, directory } = readZipFile(bytes);
    const listed = bytes.slice(directory.start);
    listed[8] = 8;
    new DataView(listed.buffer).setUint32(listed.length - 22 + 16, directory.start + 16, true);
    const head = bytes.slice(0, directory.start);
    head[6] = 8;
    const descriptor = [0x50, 0x4b, 7, 8, ...new Array<number>(12).fill(0)];
    const made = readZipFile(new Uint8Array([...head, ...descriptor, ...listed]));
    expect(made.entries[0]?.end).toBe((entries[0]?.end ?? 0) + 16);
    expect(made.entries[0]?.end).toBe(made.directory.start);
  });
});

describe('packages', () => {
  const [[, bytes] = ['', new Uint8Array()]] = goodDecks;

  test('relations are followed from the folder of their part, from the root, and outside', () => {
    const draft = new Draft(bytes);
    const slide = draft.find('slide');
    draft.relate(slide, 'image', '../media/a.png');
    draft.relate(slide, 'image', '/ppt/media/a.png');
    draft.relateOutside(slide, 'image', '../media/a.png');
    const places = new Pack(draft.zipped()).relationsOf(slide, 'image').map(({ leadsTo }) => leadsTo);
    expect(places).toEqual(['ppt/media/a.png', 'ppt/media/a.png', '']);
  });

  test('what is wrong with a workbook says in which one', () => {
    const draft = new Draft(bytes);
    const workbook = draft.find('workbook');
    const inner = new Draft(draft.parts.get(workbook) ?? new Uint8Array());
    inner.write('xl/alone.xml', '<a/>');
    draft.write(workbook, inner.zipped());
    expect(checkPptx(draft.zipped())).toEqual([
      {
        rule: 'types-none',
        level: 'repair',
        part: `${workbook} › xl/alone.xml`,
        what: 'has no content type',
      },
      {
        rule: 'rel-orphan',
        level: 'repair',
        part: `${workbook} › xl/alone.xml`,
        what: 'cannot be reached from the root',
      },
    ]);
  });
});

test('areas of a sheet are read row by row', () => {
  const cells = new Map([
    [
      "Year 7's",
      new Map([
        ['Z1', '1'],
        ['AA2', '4'],
        ['AA1', '2'],
      ]),
    ],
  ]);
  expect(cellsAt(cells, "'Year 7''s'!$Z$1:$AA$2")).toEqual(['1', '2', undefined, '4']);
  expect(cellsAt(cells, "'Year 7''s'!AA2")).toEqual(['4']);
  expect(cellsAt(cells, 'Year8!$A$1')).toBeNull();
  expect(cellsAt(cells, 'Total')).toBeNull();
});
