/** Deck and chart of hand-made walks: counts, words, order, sentences, what is never in them, and whose words are whose. */
import { describe, expect, test } from 'vitest';
import { clearedChartSchema } from '../../../core/contract/calls/insight.ts';
import { deckSchema, type Slide } from '../../../core/contract/calls/slides.ts';
import type { WalkFacts } from '../../../core/domain/walk-facts.ts';
import { elmfield, elmfieldStaff, readFiles } from './support/elmfield.ts';
import { visit, visits, walk } from './support/facts.ts';
import { deckOf } from './support/releases.ts';

const value = (word: string, count: number | null, of: number | null) => ({
  kind: 'value',
  word,
  count,
  of,
  asOf: null,
});
const footer = 'A snapshot of ten-minute visits, not an inspection';

type ChartSlide = Extract<Slide, { kind: 'chart' }>;
const isChart = (slide: Slide): slide is ChartSlide => slide.kind === 'chart';

function chartOf(facts: WalkFacts): ChartSlide['chart'] {
  const [slide] = deckOf(facts).deck.slides.filter(isChart);
  if (slide === undefined) throw new Error('there is no chart');
  return slide.chart;
}

describe('focus areas', () => {
  const facts = walk(14, {
    'pupil-voice': 12,
    participation: 12,
    'clear-goals': 6,
    progress: 4,
    parking: 14,
    unsorted: 14,
  });
  const chart = chartOf(facts);

  test('count visits, in the order of the areas, without Unsorted and Parking; hidden rows are left out', () => {
    expect(chart.rows.map(({ label, letter, figure }) => [label, letter, figure])).toEqual([
      ['Participation', 'B', value('most', 12, 14)],
      ['Clear goals', 'D', value('some', 6, 14)],
      ['Pupil voice', 'F', value('most', 12, 14)],
    ]);
    expect(chart.scale).toBe(14);
    expect(clearedChartSchema.safeParse(chart).success).toBe(true);
  });

  test('say n and dates, every row in words, and the one footnote', () => {
    expect(chart.title).toBe('We noted participation in most of our visits');
    expect(chart.subtitle).toBe('14 visits, 5 to 13 October 2026. Not noted is not “no”.');
    expect(chart.alt).toContain('Clear goals: some, 6 of 14 visits.');
    expect(chart.footnote).toBe('Areas noted in few visits are not shown');
    expect(JSON.stringify(chart)).not.toMatch(/Progress|picked out/u);
  });

  test('two cards of one visit count once', () => {
    expect(chartOf({ ...facts, cards: [...facts.cards, ...facts.cards] })).toEqual(chart);
  });

  test('the footnote is the same where nothing is missing', () => {
    const all = Object.fromEntries(
      facts.columns.filter(({ kind }) => kind === 'area').map(({ id }) => [id, 12]),
    );
    expect(chartOf(walk(14, all)).rows).toHaveLength(6);
    expect(chartOf(walk(14, all)).footnote).toBe(chart.footnote);
  });

  test('nothing tells hidden numbers apart', () => {
    const [some, other] = [1, 4].map((count) => deckOf(walk(14, { participation: 12, progress: count })));
    expect(some).toEqual(other);
  });

  test('"several observers" from three on, once, on the title; dates only where there are some', () => {
    const title = (changed: WalkFacts): unknown => deckOf(changed).deck.slides[0];
    expect(title(facts)).toMatchObject({
      lines: ['14 visits, several observers, 5 to 13 October 2026', footer],
    });
    const two = visits(14).map((one, index) => ({
      ...one,
      date: null,
      observers: [index % 2 ? 'H. Yusuf' : 'T. Whitcombe'],
    }));
    expect(title({ ...facts, visits: two })).toMatchObject({ lines: ['14 visits', footer] });
    expect(JSON.stringify(deckOf(facts)).match(/several observers/gu)).toHaveLength(2);
  });

  test('where no area may be shown there is no chart: an empty one would say that something is missing', () => {
    expect(deckOf(walk(14, { progress: 2 })).deck.slides.filter(isChart)).toEqual([]);
  });
});

describe('themes', () => {
  const themes = (facts: WalkFacts): unknown[] =>
    deckOf(facts).deck.slides.flatMap((slide) =>
      slide.kind === 'theme' ? [[slide.title, slide.figure, slide.subtitle]] : [],
    );

  test('have a direction: word and count, the word alone, or they are left out, title and all', () => {
    const facts = walk(14, {}, [
      { title: 'Pupils say why', visits: 7 },
      { title: null, visits: 13 },
      { title: 'Wide', visits: 13 },
      { title: 'Seen twice', visits: 2 },
    ]);
    expect(themes(facts)).toEqual([
      ['Wide', value('most', null, null), 'of 14 visits'],
      ['Pupils say why', value('many', 7, 14), '7 of 14 visits'],
    ]);
    expect(JSON.stringify(deckOf(facts))).not.toMatch(/Cluster|Seen twice/u);
  });

  test('where counts were not asked for, the word stands without one', () => {
    const facts = walk(14, {}, [{ title: 'Pupils say why', visits: 7 }]);
    const { deck } = deckOf(facts, { hasThemeCounts: false });
    expect(deck.slides.find(({ kind }) => kind === 'theme')).toMatchObject({
      figure: value('many', null, null),
      subtitle: 'of 14 visits',
    });
  });

  test('a parked theme is left out, a parked card is not counted', () => {
    const facts = walk(16, {}, [
      { title: 'Parked', visits: 7 },
      { title: 'Half parked', visits: 8 },
    ]);
    const cards = facts.cards.map((card) =>
      card.themeId === 't1' || card.visitId === 'v0' ? { ...card, areaId: 'parking' } : card,
    );
    expect(themes({ ...facts, cards })).toEqual([['Half parked', value('some', 7, 16), '7 of 16 visits']]);
  });

  test('whoever saw it, a figure asks for no number of observers', () => {
    const facts = walk(14, {}, [{ title: 'Pupils say why', visits: 7 }]);
    const byOne = facts.visits.map((one) => ({ ...one, observers: ['H. Yusuf'] }));
    expect(themes({ ...facts, visits: byOne })).toEqual(themes(facts));
  });
});

describe('the deck', () => {
  const facts = walk(14, { participation: 12, progress: 4 }, [
    { title: 'Pupils say why', visits: 7 },
    { title: 'Wide', visits: 13 },
  ]);
  const { deck, texts } = deckOf(facts);

  test('thanks, the focus areas, the themes by their words and one by one, an invitation', () => {
    expect(deck.slides.map(({ id, kind }) => [id, kind])).toEqual([
      ['thanks', 'thanks'],
      ['areas', 'chart'],
      ['themes', 'overview'],
      ['theme:t2', 'theme'],
      ['theme:t1', 'theme'],
      ['invitation', 'invitation'],
    ]);
    expect(deck.slides[0]).toMatchObject({
      title: 'Thank you for opening your doors',
      footer: 'Autumn 1: talk for learning',
    });
    expect(deck.slides[2]).toMatchObject({
      items: [
        { cell: 'theme:t2', title: 'Wide', word: 'most' },
        { cell: 'theme:t1', title: 'Pupils say why', word: 'many' },
      ],
    });
    expect(deckSchema.safeParse(deck).success).toBe(true);
  });

  test('bars of themes only where each of them has a count', () => {
    const counted = walk(24, {}, [
      { title: 'Pupils say why', visits: 16 },
      { title: 'Talk comes first', visits: 8 },
    ]);
    const overview = (made: ReturnType<typeof deckOf>) => made.deck.slides.find(({ id }) => id === 'themes');
    expect(overview(deckOf(counted))).toMatchObject({ kind: 'chart', of: 'themes', accent: null });
    expect(overview(deckOf(counted, { hasThemeCounts: false }))?.kind).toBe('overview');
    expect(overview({ ...deckOf(counted), deck, texts })?.kind).toBe('overview');
  });

  test('pupil voice is never the headline where most visits have it', () => {
    const asked = chartOf(walk(14, { participation: 11, 'pupil-voice': 14 }));
    expect(asked.title).toBe('We noted participation in most of our visits');
  });

  test('says to whoever speaks what stands behind it, and on how many people at the end', () => {
    const [thanks, areas] = deck.slides;
    expect(thanks?.notes).toContain('14 visits, 5 to 13 October 2026.');
    expect(areas?.notes.join(' ')).toContain('Not noted is not “no”');
    expect(
      deck.slides.flatMap(({ notes }) => notes).filter((note) => note.startsWith('Figures rest')),
    ).toEqual(['Figures rest on five or more teachers.']);
    expect(deck.slides.at(-1)?.notes.at(-1)).toBe('Figures rest on five or more teachers.');
  });

  test('accounts for each of its texts, and says which words are not its own', () => {
    const written = texts.filter(({ data }) => data.length > 0);
    expect(written).toEqual(
      ['Wide', 'Pupils say why', 'Autumn 1: talk for learning'].map((text) => ({ text, data: [text] })),
    );
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([footer, 'Participation', '7 of 14 visits', chartOf(facts).alt]),
    );
  });

  test("an area of the school's own is data wherever it stands, in small letters too", () => {
    const own = {
      ...facts,
      columns: facts.columns.map((column) =>
        column.id === 'participation' ? { ...column, id: 'own', name: 'Hall time' } : column,
      ),
      cards: facts.cards.map((card) => (card.areaId === 'participation' ? { ...card, areaId: 'own' } : card)),
    };
    const pieces = deckOf(own)
      .texts.filter(({ text }) => /hall time/iu.test(text))
      .map(({ text, data }) => [text.slice(0, 20), data]);
    expect(pieces).toEqual([
      ['We noted hall time i', ['hall time']],
      ['Hall time', ['Hall time']],
      ['Bar chart. Hall time', ['Hall time']],
    ]);
  });

  test('no name, class, room or observer is in it', () => {
    const named = {
      ...facts,
      visits: facts.visits.map((one) => visit(Number(one.id.slice(1)), { room: 'Zq7', className: '9Zz' })),
    };
    expect(JSON.stringify(deckOf(named))).not.toMatch(/Zq7|9Zz|Abbott|Brock|Yusuf|Whitcombe/u);
  });
});

test.each([
  ['without a staff list', []],
  ['with the staff list', elmfieldStaff()],
])('Elmfield, three files, %s: Participation and Pupil voice are shown, the rest is left out', (_, staff) => {
  const chart = chartOf(elmfield(readFiles, staff));
  expect(chart.rows.map((row) => row.label)).toEqual(['Participation', 'Pupil voice']);
  expect(chart.subtitle).toContain('14 visits, 5 to 16 October 2026');
});
