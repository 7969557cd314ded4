/** The check of the written file: a good deck passes; names are looked for in what people wrote, and only there. */
import type { FileFinding } from '../../../../core/features/slides/check/finding.ts';
import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../../core/contract/calls/slides.ts';
import { rosterOf } from '../../../../core/domain/veil/file-names.ts';
import type { CheckAgainst } from '../../../../core/features/slides/check-file.ts';
import { against, checkGood, fileOf, goodDeck, withTitles } from '../support/decks.ts';
import { member, visits } from '../support/facts.ts';
import { partNames, withPart } from '../support/package.ts';

const bytes = fileOf(goodDeck);

const findingsOf = (deck: Deck, changes: Partial<CheckAgainst> = {}): FileFinding[] =>
  checkGood(fileOf(deck), { deck, ...changes }).findings;
const said = (findings: readonly FileFinding[]): unknown[] =>
  findings.map(({ part, text, reason, slide, within }) => [part, text, reason, slide, within]);

/** The deck with its one area of the school's own under another name, wherever that stands. */
const withArea = (label: string): Deck =>
  JSON.parse(JSON.stringify(goodDeck).replaceAll('Reading corner', label)) as Deck;

test('a good deck has no findings; the parts of the workbook count too', () => {
  expect(checkGood(bytes)).toEqual({ parts: partNames(bytes).length + 7, findings: [] });
});

test('a chart without a bar is no chart in the file', () => {
  const deck: Deck = {
    ...goodDeck,
    slides: goodDeck.slides.map((slide) =>
      slide.kind === 'chart'
        ? { ...slide, notes: [], chart: { ...slide.chart, title: 'We looked together', alt: '', rows: [] } }
        : slide,
    ),
  };
  expect(findingsOf(deck)).toEqual([]);
  expect(partNames(fileOf(deck)).filter((name) => name.includes('chart'))).toEqual([]);
});

describe('names in what people wrote', () => {
  test.each([
    ['Hall says why', 'Hall', 'name'],
    ['H\u200ball’s way', 'Hall', 'name'],
    ['Наll says why', 'Hall', 'name'],
    ['Zoe asks', 'Zoe', 'name'],
    ['Cole asks', 'Cole', 'name'],
    ['RHA said so', 'RHA', 'name'],
    ['Miss Nobody says why', 'Miss Nobody', 'name'],
    ['Ask somebody@school.example', 'somebody@school.example', 'email'],
    ['In 9X/Ma3 they ask', '9X/Ma3', 'class-or-room'],
    ['As in E4', 'E4', 'class-or-room'],
    ['As in M7', 'M7', 'class-or-room'],
  ])('the title %j', (title, name, reason) => {
    expect(findingsOf(withTitles(title))).toContainEqual({
      part: 'ppt/slides/slide3.xml',
      text: name,
      reason,
      slide: 3,
      within: title,
    });
  });

  test("the walk's title stands in the properties too, which belong to no slide", () => {
    const deck = { ...goodDeck, title: 'Hall of fame' };
    expect(said(findingsOf(deck))).toEqual([['docProps/core.xml', 'Hall', 'name', null, 'Hall of fame']]);
  });

  test("an area of the school's own, in the alt text, the chart and its workbook: each on the chart's slide", () => {
    const findings = findingsOf(withArea('The Hall'));
    expect(findings.map(({ part, text, slide }) => [part, text, slide])).toEqual([
      ['ppt/slides/slide2.xml', 'Hall', 2],
      ['ppt/charts/chart2.xml', 'Hall', 2],
      ['ppt/embeddings/chart2.xlsx › xl/sharedStrings.xml', 'Hall', 2],
    ]);
    expect(findings.slice(1).map(({ within }) => within)).toEqual(['The Hall', 'The Hall']);
  });

  test("nothing of the app's own is searched, whoever is on the staff list", () => {
    const staff = [
      member('Mr', 'Carl', 'Trent', { initials: 'ctr', rooms: ['LT1', 'TX1'] }),
      member('Ms', 'Page', 'Participation', { initials: 'ARIAL' }),
      member('Mx', 'October', 'Debrief', { initials: 'VAL', rooms: ['Footer'] }),
      member('Mr', 'Slide', 'Snapshot', { knownAs: ['Chart', 'Visits'] }),
    ];
    expect(findingsOf(goodDeck, { roster: rosterOf({ staff, visits: visits(14) }) })).toEqual([]);
  });
});

describe('an approval', () => {
  const rose = 'Rose to the challenge';
  const names = (title: string, approvals: CheckAgainst['approvals']): string[] =>
    findingsOf(withTitles(title), { approvals }).map(({ text }) => text);

  test('holds for its text and its name', () => {
    expect(names(rose, [])).toEqual(['Rose']);
    expect(names(rose, [{ text: rose, name: 'Rose' }])).toEqual([]);
  });

  test.each([
    ['another letter', 'Rose to a challenge'],
    ['another case', 'Rose to the Challenge'],
    ['a diacritic', 'Rosé to the challenge'],
    ['a full stop', 'Rose to the challenge.'],
    ['a zero-width space', 'Ro\u200bse to the challenge'],
    ['another space', 'Rose\u00a0to the challenge'],
  ])('does not survive %s', (_, title) => {
    expect(names(title, [{ text: rose, name: 'Rose' }])).toEqual(['Rose']);
  });

  test('asks anew for a new name in the same text', () => {
    const both = 'Rose and Cole ask';
    expect(names(both, [{ text: both, name: 'Rose' }])).toEqual(['Cole']);
  });

  test('opens no other text, and no word alone', () => {
    const approvals = ['Rose', 'Hall', 'Rose to the', ''].map((text) => ({ text, name: 'Rose' }));
    expect(names(rose, approvals)).toEqual(['Rose']);
    expect(names(rose, [{ text: rose, name: '' }])).toEqual(['Rose']);
  });

  test('never opens an address', () => {
    const text = 'Ask a.b@school.example';
    expect(names(text, [{ text, name: 'a.b@school.example' }])).toEqual(['a.b@school.example']);
  });

  test('never opens a text that the deck does not have', () => {
    const file = withPart(bytes, 'ppt/slides/slide3.xml', (xml) => xml.replace('Pupils say why', rose));
    const { findings } = checkGood(file, { approvals: [{ text: rose, name: 'Rose' }] });
    expect(findings.map(({ reason, within }) => [reason, within])).toEqual([
      ['unknown-text', rose],
      ['name', null],
    ]);
  });
});

describe('texts of the deck that nobody accounts for', () => {
  test('are found, and searched as a whole', () => {
    const texts = against().texts.filter(({ text }) => text !== 'Pupils say why');
    expect(said(findingsOf(goodDeck, { texts }))).toEqual([
      ['ppt/slides/slide3.xml', 'Pupils say why', 'unknown-text', 3, 'Pupils say why'],
    ]);
  });
});

describe("figures in the app's own sentences", () => {
  const changed = (from: string, to: string): FileFinding[] => {
    const deck = JSON.parse(JSON.stringify(goodDeck).replaceAll(from, to)) as Deck;
    return findingsOf(deck).filter(({ reason }) => reason === 'uncleared-number');
  };

  test.each([
    ['on a theme', '7 of 14 visits', '9 of 14 visits', '9', 3],
    ['of another slide', '7 of 14 visits', '12 of 14 visits', '12', 3],
    ['in an alt text', 'Clear goals: some, 6', 'Clear goals: some, 5', '5', 2],
    ['as a word', 'Clear goals: some', 'Clear goals: few', 'few', 2],
    ['on the title', '14 visits, several', '15 visits, several', '15', 1],
  ])('%s', (_, from, to, number, slide) => {
    expect(changed(from, to)).toContainEqual(expect.objectContaining({ text: number, slide }));
  });

  test('numbers in what a person wrote are none, and "few" in the one footnote is no figure', () => {
    expect(findingsOf(withTitles('9 of 12 pupils in Year 9', 'Some say why, most do not'))).toEqual([]);
  });

  test('a number of visits that may not stand stands nowhere', () => {
    const release = { visits: null, dates: null };
    const slides = new Set(findingsOf(goodDeck, { release }).map(({ slide }) => slide));
    expect(slides).toEqual(new Set([1, 2, 5]));
  });
});

test('what XML cannot hold changes a text on its way, and it is known all the same', () => {
  const deck = withTitles('two\nlines\tand\u0007 a tab', '_x0041_ <b> & "c"', 'Seen with \u202ewhy\u202c');
  expect(findingsOf(deck)).toEqual([]);
  expect(findingsOf(withArea('_x0041_ & <b>'))).toEqual([]);
});
