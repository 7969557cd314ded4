/** A file that somebody has been at: whatever is planted where nobody would look is found. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileFinding } from '../../../../core/features/slides/check/finding.ts';
import { oddChunks } from '../../../../core/features/slides/check/check-picture.ts';
import { checkGood, fileOf, goodDeck } from '../support/decks.ts';
import { partBytes, withPart } from '../support/package.ts';

const bytes = fileOf(goodDeck);
const chart = 'ppt/charts/chart2.xml';
const statement = 'ppt/slides/slide4.xml';
const workbook = 'ppt/embeddings/chart2.xlsx';

const found = (file: Uint8Array): FileFinding[] => checkGood(file).findings;
const replace = (part: string, from: string, to: string): Uint8Array =>
  withPart(bytes, part, (text) => {
    if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
    return text.replace(from, to);
  });
const inWorkbook = (part: string, from: string, to: string): Uint8Array =>
  withPart(bytes, workbook, () =>
    withPart(partBytes(bytes, workbook), part, (text) => text.replace(from, to)),
  );

describe('in the envelope', () => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const directory = view.getUint32(end + 16, true);

  /** Bytes put into the file, with the places that the directory names moved behind them. */
  function withBytes(
    at: number,
    planted: Uint8Array,
    grown: (view: DataView) => void = () => undefined,
  ): Uint8Array {
    const file = new Uint8Array(bytes.length + planted.length);
    file.set(bytes.subarray(0, at));
    file.set(planted, at);
    file.set(bytes.subarray(at), at + planted.length);
    const moved = new DataView(file.buffer);
    moved.setUint32(end + planted.length + 16, directory + planted.length, true);
    grown(moved);
    return file;
  }

  test('a second directory behind the first', () => {
    const second = bytes.subarray(directory);
    const file = new Uint8Array([...bytes, ...second]);
    expect(found(file).map((one) => one.reason)).toContain('metadata');
  });

  test('bytes before the first part', () => {
    const note = strToU8('by R. Hall');
    const file = withBytes(0, note, (moved) => {
      let at = directory + note.length;
      while (moved.getUint32(at, true) === 0x02014b50) {
        moved.setUint32(at + 42, moved.getUint32(at + 42, true) + note.length, true);
        at += 46 + moved.getUint16(at + 28, true);
      }
    });
    expect(found(file).map((one) => one.reason)).toContain('metadata');
  });

  test('bytes behind the last part', () => {
    expect(found(withBytes(directory, strToU8('by R. Hall'))).map((one) => one.reason)).toContain('metadata');
  });

  test('bytes inside of the last part, behind its packed content', () => {
    let last = directory;
    for (let at = directory; at < end; at += 46 + view.getUint16(at + 28, true)) last = at;
    const note = strToU8('by R. Hall');
    const file = withBytes(directory, note, (moved) => {
      const entry = last + note.length;
      const size = view.getUint32(last + 20, true) + note.length;
      moved.setUint32(entry + 20, size, true);
      moved.setUint32(moved.getUint32(entry + 42, true) + 18, size, true);
    });
    expect(found(file).map((one) => one.text)).toContain('bytes that are not as this app writes them');
  });

  test('a part that has another name in its own head', () => {
    const file = new Uint8Array(bytes);
    file.set(strToU8('RHA'), 30);
    expect(found(file).map((one) => one.text)).toContain('a part with two names');
  });
});

describe('parts and relationships', () => {
  const planted: [string, string, string | Uint8Array][] = [
    ['a picture', 'ppt/media/image1.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['notes', 'ppt/notesSlides/notesSlide9.xml', '<a/>'],
    ['a part of custom XML', 'customXml/item1.xml', '<a/>'],
    ['custom properties', 'docProps/custom.xml', '<a/>'],
    ['comments', 'ppt/comments/comment1.xml', '<a/>'],
    ['tags', 'ppt/tags/tag1.xml', '<a/>'],
    ['a printer', 'ppt/printerSettings/printerSettings1.bin', 'x'],
  ];
  test.each(planted)('%s', (_, name, content) => {
    expect(found(withPart(bytes, name, () => content))).toContainEqual(
      expect.objectContaining({ part: name, reason: 'unexpected-part' }),
    );
  });

  test('a company', () => {
    const file = replace('docProps/app.xml', '/>', '><Company>Elmfield</Company></Properties>');
    const reasons = found(file).map((one) => [one.part, one.reason]);
    expect(reasons).toContainEqual(['docProps/app.xml', 'unknown-text']);
    expect(reasons).toContainEqual(['docProps/app.xml', 'metadata']);
  });

  test.each([
    ['inside of the title', '</dc:title>', '<b>laptop</b></dc:title>'],
    ['as a second title', '</cp:core', '<dc:title>Autumn 1: talk for learning</dc:title></cp:core'],
    ['as an attribute', '<cp:coreProperties ', '<cp:coreProperties owner="laptop" '],
  ])('a property %s', (_, from, to) => {
    expect(found(replace('docProps/core.xml', from, to)).map((one) => one.reason)).toContain('metadata');
  });

  test.each([
    ['to a website', 'Target="https://school.example/" TargetMode="External"'],
    ['to a website, without saying so', 'Target=" https://school.example/"'],
    ['to a file', 'Target="file:///C:/slides.xlsx"'],
    ['to another folder', 'Target="../../../slides.xlsx"'],
    ['to a part that is not there', 'Target="../media/image1.png"'],
  ])('a relationship %s', (_, target) => {
    const rels = 'ppt/slides/_rels/slide3.xml.rels';
    const file = replace(
      rels,
      '</Relationships>',
      `<Relationship Id="rId9" Type="x" ${target}/></Relationships>`,
    );
    expect(found(file)).toContainEqual(
      expect.objectContaining({ part: rels, reason: 'unexpected-part', slide: 3 }),
    );
  });
});

describe('figures', () => {
  const label =
    '<c:dLbl><c:idx val="4"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>3</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>';
  const cases: [string, Uint8Array][] = [
    ['a number typed in a label', replace(chart, '<c:dLbls>', `<c:dLbls>${label}`)],
    ['a number in a format', replace(chart, 'formatCode="0"', 'formatCode="\\3"')],
    [
      'a label of a row that is hidden',
      replace(chart, '<c:dLbl><c:idx val="3"/>', '<c:dLbl><c:idx val="4"/>'),
    ],
    [
      'another number of visits of an earlier day',
      replace(chart, '0&quot; of 13&quot;', '0&quot; of 15&quot;'),
    ],
    ['a word beside a statement', replace(statement, 'everybody', 'everybody, few')],
    ['a word on the title', replace('ppt/slides/slide1.xml', '14 visits', '14 visits, few')],
    ['a word in the layout', replace('ppt/slideLayouts/slideLayout2.xml', '>Text<', '>few<')],
    [
      'another value before the right one',
      replace(chart, '<c:pt idx="0"><c:v>12<', '<c:pt idx="0"><c:v>11</c:v></c:pt><c:pt idx="0"><c:v>12<'),
    ],
    ['two values in one point', replace(chart, '<c:v>12</c:v>', '<c:v>12</c:v><c:v>12</c:v>')],
    [
      'a literal value',
      replace(chart, '</c:numRef>', '</c:numRef><c:numLit><c:pt idx="0"><c:v>12</c:v></c:pt></c:numLit>'),
    ],
    ['two values in one cell', inWorkbook('xl/worksheets/sheet1.xml', '<v>12</v>', '<v>12</v><v>12</v>')],
    ['a step of the axis', replace(chart, '<c:majorUnit val="3.5"/>', '<c:majorUnit val="3"/>')],
    ['an axis that begins elsewhere', replace(chart, '<c:min val="0"/>', '<c:min val="3"/>')],
    [
      'a number in place of the number of the slide',
      replace(statement, '<a:t>4</a:t></a:fld>', '<a:t>2</a:t></a:fld>'),
    ],
  ];
  test.each(cases)('%s', (_, file) => {
    expect(found(file).map((one) => one.reason)).toContain('uncleared-number');
  });
});

test.each([
  ['nothing but a picture', ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'], []],
  [
    'a time and a place',
    ['IHDR', 'tIME', 'eXIf', 'IDAT', 'IEND'],
    ['a picture’s tIME chunk', 'a picture’s eXIf chunk'],
  ],
  ['no end', ['IHDR', 'IDAT'], ['bytes of a picture that belong to no chunk']],
  ['more behind its end', ['IHDR', 'IDAT', 'IEND', 'tEXt'], ['bytes of a picture that belong to no chunk']],
])('a picture with %s', (_, chunks, odd) => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const content = chunks.flatMap((name) => [0, 0, 0, 2, ...strToU8(name), 1, 2, 0, 0, 0, 0]);
  expect(oddChunks(new Uint8Array([...signature, ...content]))).toEqual(odd);
});
