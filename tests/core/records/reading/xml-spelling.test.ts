/** A workbook says the same however its XML is spelled: programs differ in what they write, and none of it may cost a cell. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPacked } from '../../../../core/features/records/reading/workbook/read-workbook.ts';
import { fixture } from '../support.ts';

const files: [folder: string, name: string][] = [
  ['elmfield', 'microsoft-forms.xlsx'],
  ['workbooks', 'readxl-type-me.xlsx'],
  ['workbooks', 'readxl-datasets.xlsx'],
  ['workbooks', 'calamine-errors.xlsx'],
  ['workbooks', 'readxl-list_type.xlsx'],
];

type Spelling = (xml: string, part: { isSheet: boolean; isTexts: boolean }) => string;

const attributes = /<([\w:]+)((?:\s+[\w:]+="[^"]*")+)\s*(\/?)>/g;
const listed = (written: string): string[] => written.match(/[\w:]+="[^"]*"/g) ?? [];
const text = /<t([^<>]*)>([^<>&]*)<\/t>/g;

const spellings: Record<string, Spelling> = {
  'attributes in single quotes': (xml) =>
    xml.replace(attributes, (tag) => tag.replace(/="([^"']*)"/g, "='$1'")),
  'attributes in another order': (xml) =>
    xml.replace(
      attributes,
      (_, name: string, all: string, end: string) => `<${name} ${listed(all).reverse().join(' ')}${end}>`,
    ),
  'an attribute on each line': (xml) =>
    xml.replace(
      attributes,
      (_, name: string, all: string, end: string) => `<${name}\n${listed(all).join('\n')}\n${end}>`,
    ),
  'a space before the end of a tag': (xml) => xml.replace(/<(?![?!])([^<>]*[^<>/])>/g, '<$1 >'),
  'spaces around equals signs': (xml) =>
    xml.replace(/<[A-Za-z][^<>]*>/g, (tag) => tag.replace(/="/g, ' = "')),
  'a comment that holds a cell': (xml, { isSheet }) =>
    isSheet ? xml.replaceAll('</row>', '<!-- <c r="A1"><v>7</v></c> --></row>') : xml,
  'a comment before a text': (xml, { isTexts }) => (isTexts ? xml.replaceAll('<si>', '<si><!-- x -->') : xml),
  'an attribute on a text': (xml, { isTexts }) =>
    isTexts ? xml.replaceAll('<si>', '<si xml:space="preserve">') : xml,
  'a blank text in one tag': (xml, { isTexts, isSheet }) => {
    if (isTexts) return xml.replace('<si>', '<si/><si>');
    return isSheet
      ? xml.replace(
          /(<c[^<>]*t="s"[^<>]*>\s*<v>)(\d+)/g,
          (_, before: string, at: string) => `${before}${Number(at) + 1}`,
        )
      : xml;
  },
  'texts as they are (CDATA)': (xml, { isTexts }) =>
    isTexts ? xml.replace(text, '<t$1><![CDATA[$2]]></t>') : xml,
  'letters by their numbers': (xml, { isTexts }) =>
    isTexts
      ? xml.replace(
          text,
          (_, space: string, said: string) =>
            `<t${space}>${Array.from(said, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('')}</t>`,
        )
      : xml,
  'letters of addresses by their numbers': (xml, { isSheet }) =>
    isSheet ? xml.replace(/ r="([A-Z])/g, (_, letter: string) => ` r="&#${letter.charCodeAt(0)};`) : xml,
  'a > in an attribute': (xml, { isSheet }) => (isSheet ? xml.replaceAll('<row ', '<row data="a>b" ') : xml),
  'instructions between rows': (xml, { isSheet }) =>
    isSheet ? xml.replaceAll('</row>', '</row><?x y?>') : xml,
};

function respelled(book: Uint8Array, spell: Spelling): Uint8Array {
  const parts = Object.entries(unzipSync(book)).map(([name, content]) => {
    if (!/(?:worksheets\/[^/]*|sharedStrings|styles)\.xml$/.test(name)) return [name, content] as const;
    const part = { isSheet: name.includes('worksheets/'), isTexts: name.includes('sharedStrings') };
    return [name, strToU8(spell(strFromU8(content), part))] as const;
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

describe('a workbook gives the same cells with', () => {
  test.each(Object.entries(spellings))('%s', async (_what, spell) => {
    const changed: string[] = [];
    for (const [folder, name] of files) {
      const book = fixture(name, folder);
      const other = respelled(book, spell);
      if (Buffer.compare(book, other) !== 0) changed.push(name);
      const cells = async (bytes: Uint8Array): Promise<unknown> =>
        (await readPacked(bytes)).map(({ sheet, rows, unread }) => [sheet, rows, [...unread]]);
      expect([name, await cells(other)]).toEqual([name, await cells(book)]);
    }
    expect(changed.length).toBeGreaterThan(0);
  });
});
