/** A file that somebody has been at: whatever is planted where nobody would look is found. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../core/contract/calls/slides.ts';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { checkFile } from '../../../core/features/slides/check-file.ts';
import { makeSlides } from '../../../core/features/slides/make-slides.ts';
import { writeDeck } from '../../../core/features/slides/pptx/write-deck.ts';
import { member, themedWalk, visits, walk } from './support/facts.ts';
import { partBytes, partText, withPart } from './support/package.ts';

const facts = themedWalk();
const { deck } = makeDeck(facts);
const bytes = writeDeck(deck);
const chart = 'ppt/charts/chart2.xml';
const chartSlide = 'ppt/slides/slide2.xml';
const shownTheme = 'ppt/slides/slide3.xml';
const hiddenTheme = 'ppt/slides/slide4.xml';
const workbook = 'ppt/embeddings/chart2.xlsx';

const found = (file: Uint8Array): Finding[] => checkFile(file, { facts, deck, approved: [] }).findings;
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
    ['notes', 'ppt/notesSlides/notesSlide1.xml', '<a/>'],
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
    const file = withPart(
      bytes,
      'docProps/app.xml',
      () => '<Properties><Company>Elmfield</Company></Properties>',
    );
    const reasons = found(file).map((one) => [one.part, one.reason]);
    expect(reasons).toContainEqual(['docProps/app.xml', 'unexpected-part']);
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
    expect(found(file)).toMatchObject([{ part: rels, reason: 'unexpected-part' }]);
  });
});

describe('names', () => {
  const cases: [string, Uint8Array][] = [
    ['a room in an alt text', replace(chartSlide, 'descr="', 'descr="Room E4. ')],
    ['in a formula', replace(chart, 'Visits!$B$1', 'Hall!$B$1')],
    ['in a value of the sheet', inWorkbook('xl/worksheets/sheet1.xml', '<v>12</v>', '<v>Hall</v>')],
    ['in a setting', replace(shownTheme, 'lang="en-GB"', 'lang="Hall"')],
    ['in a namespace', replace(shownTheme, '<p:cSld', '<p:cSld xmlns:n="Hall"')],
    ['in a run of another kind', replace(shownTheme, '</a:r>', '</a:r><a:m>Hall</a:m>')],
    [
      'beside a run that hides it',
      replace(shownTheme, '</a:r>', '</a:r><a:r><a:t>xHall</a:t></a:r><a:r><a:t>Hall</a:t></a:r>'),
    ],
    ['sign by sign in a number format', replace(chart, '&quot; most · &quot;0', '\\H\\a\\l\\l0')],
  ];
  test.each(cases)('%s', (_, file) => {
    expect(found(file).map((one) => one.reason)).toContainEqual(
      expect.stringMatching(/^(?:name|class-or-room)$/u),
    );
  });
});

describe('figures', () => {
  const label =
    '<c:dLbl><c:idx val="4"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>3</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>';
  const cases: [string, Uint8Array][] = [
    ['a number typed in a label', replace(chart, '<c:dLbls>', `<c:dLbls>${label}`)],
    ['a number in a format', replace(chart, '&quot; most · &quot;0', '&quot; most · &quot;\\3')],
    [
      'a word in the label of a hidden row',
      replace(chart, '<c:dLbl><c:idx val="1"/>', '<c:dLbl><c:idx val="0"/>'),
    ],
    ['the word of another row', replace(chart, '&quot; most · &quot;0', '&quot; some · &quot;0')],
    ['a word beside a hidden theme', replace(hiddenTheme, 'not shown', 'few: not shown')],
    ['a word on the title', replace('ppt/slides/slide1.xml', '14 visits', '14 visits, few')],
    ['a word in the layout', replace('ppt/slideLayouts/slideLayout3.xml', '>Text<', '>few<')],
    [
      'another value before the right one',
      replace(chart, '<c:pt idx="1"><c:v>12<', '<c:pt idx="1"><c:v>11</c:v></c:pt><c:pt idx="1"><c:v>12<'),
    ],
    ['two values in one point', replace(chart, '<c:v>12</c:v>', '<c:v>12</c:v><c:v>12</c:v>')],
    [
      'a literal value',
      replace(chart, '</c:numRef>', '</c:numRef><c:numLit><c:pt idx="0"><c:v>12</c:v></c:pt></c:numLit>'),
    ],
    ['two values in one cell', inWorkbook('xl/worksheets/sheet1.xml', '<v>12</v>', '<v>12</v><v>12</v>')],
    ['a step of the axis', replace(chart, '<c:min val="0"/>', '<c:min val="0"/><c:majorUnit val="3"/>')],
    ['an axis that begins elsewhere', replace(chart, '<c:min val="0"/>', '<c:min val="3"/>')],
    [
      'a number in place of the number of the slide',
      replace(hiddenTheme, '<a:t>4</a:t></a:fld>', '<a:t>2</a:t></a:fld>'),
    ],
  ];
  test.each(cases)('%s', (_, file) => {
    expect(found(file).map((one) => one.reason)).toContain('uncleared-number');
  });
});

describe('an approval', () => {
  const titled = (title: string) => ({
    ...walk(14, { participation: 12 }, [{ title, visits: 7 }]),
    staff: facts.staff,
  });
  const outcome = (title: string, approved: string[]): string =>
    makeSlides(titled(title), approved).verdict.outcome;

  test('holds for its text', () => {
    expect(outcome('Rose to the challenge', [])).toBe('found');
    expect(outcome('Rose to the challenge', ['Rose to the challenge'])).toBe('clear');
  });

  test.each([
    ['another letter', 'Rose to a challenge'],
    ['another case', 'ROSE to the challenge'],
    ['a diacritic', 'Rosé to the challenge'],
    ['a full stop', 'Rose to the challenge.'],
    ['a zero-width space', 'Ro\u200bse to the challenge'],
    ['another apostrophe or space', 'Rose\u00a0to the challenge'],
    ['more words', 'Rose to the challenge with Hall'],
  ])('does not survive %s', (_, title) => {
    expect(outcome(title, ['Rose to the challenge'])).toBe('found');
  });

  test('opens no other text, and no word alone', () => {
    const { findings } = makeSlides({ ...titled('Rose to the challenge'), title: 'Rose' }, [
      'Rose to the challenge',
    ]).verdict;
    expect(new Set(findings.map((one) => one.within))).toEqual(new Set(['Rose']));
    expect(outcome('Rose to the challenge', ['Rose', 'Hall', ''])).toBe('found');
  });

  test('never opens an address', () => {
    expect(outcome('Ask a.b@school.example', ['Ask a.b@school.example'])).toBe('found');
  });
});

test('marks that turn the direction of writing around are not written', () => {
  const facts = walk(14, { participation: 12 }, [{ title: 'Seen with \u202ellaH\u202c', visits: 7 }]);
  expect(partText(makeSlides(facts, []).bytes, shownTheme)).toContain('Seen with llaH<');
});

test('a colleague called June does not stop slides about June; a title that names her is stopped', () => {
  const june = (title: string) => ({
    ...walk(14, { participation: 12 }, [{ title, visits: 7 }]),
    visits: visits(14).map((one, index) => ({
      ...one,
      date: `2026-06-${String(index + 1).padStart(2, '0')}`,
    })),
    staff: [member('Ms', 'June', 'Cardew')],
  });
  expect(makeSlides(june('Pupils say why'), []).verdict.outcome).toBe('clear');
  expect(makeSlides(june('June says why'), []).verdict.findings.map((one) => one.text)).toEqual(['June']);
});
