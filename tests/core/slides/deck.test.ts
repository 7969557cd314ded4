/** Charts and deck of hand-made walks: counts, words, order, sentences, and what is never in them. */
import { describe, expect, test } from 'vitest';
import { clearedChartSchema } from '../../../core/contract/calls/insight.ts';
import { deckSchema } from '../../../core/contract/calls/slides.ts';
import { areasChart, themesChart } from '../../../core/domain/deck/charts.ts';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { hiddenLabel } from '../../../core/domain/disclosure/clear.ts';
import { elmfield, elmfieldStaff, readFiles } from './support/elmfield.ts';
import { visit, visits, walk } from './support/facts.ts';

const value = (word: string, count: number | null, of: number | null) => ({ kind: 'value', word, count, of });
const hidden = { kind: 'hidden' };

describe('focus areas', () => {
  const facts = walk(14, {
    'pupil-voice': 12,
    participation: 12,
    'clear-goals': 6,
    progress: 4,
    parking: 14,
    unsorted: 14,
  });
  const { chart, reasons } = areasChart(facts);

  test('count visits, in the order of the areas, without Unsorted and Parking', () => {
    expect(chart.rows.map(({ label, letter, figure }) => [label, letter, figure])).toEqual([
      ['Curriculum match', 'A', hidden],
      ['Participation', 'B', value('most', 12, 14)],
      ['Learning environment', 'C', hidden],
      ['Clear goals', 'D', value('some', 6, 14)],
      ['Progress', 'E', hidden],
      ['Pupil voice', 'F', value('most', 12, 14)],
    ]);
    expect(chart.scale).toBe(14);
    expect(clearedChartSchema.safeParse(chart).success).toBe(true);
  });

  test('say n and dates, and every row in words', () => {
    expect(chart.title).toBe('We noted participation in most of our visits');
    expect(chart.subtitle).toBe(
      'Visits with evidence noted, by focus area. 14 visits, several observers, 5 to 13 October 2026',
    );
    expect(chart.alt).toContain('Clear goals: some, 6 of 14 visits.');
    expect(chart.alt).toContain(`Progress: ${hiddenLabel}.`);
  });

  test('the team learns why a row is hidden', () => {
    expect(reasons.map((reason) => reason.figure)).toEqual([
      'Curriculum match',
      'Learning environment',
      'Progress',
    ]);
    expect(reasons[2]?.why).toContain('fewer than 5 teachers');
  });

  test('two cards of one visit count once', () => {
    const twice = { ...facts, cards: [...facts.cards, ...facts.cards] };
    expect(areasChart(twice).chart).toEqual(chart);
  });

  test('the hidden numbers cannot be told from the chart', () => {
    const [some, other] = [1, 4].map((count) => areasChart(walk(14, { participation: 12, progress: count })));
    expect(some?.chart).toEqual(other?.chart);
  });

  test('"several observers" from three on, dates only where there are some', () => {
    const two = visits(14).map((one, index) => ({
      ...one,
      date: null,
      observers: [index % 2 ? 'H. Yusuf' : 'T. Whitcombe'],
    }));
    expect(areasChart({ ...facts, visits: two }).chart.subtitle).toBe(
      'Visits with evidence noted, by focus area. 14 visits',
    );
  });

  test('a walk of too few teachers shows nothing at all', () => {
    const few = { ...facts, visits: visits(14).map((one) => ({ ...one, teacherSpellings: ['Ms Hall'] })) };
    const made = areasChart(few);
    expect(made.chart.rows.every((row) => row.figure.kind === 'hidden')).toBe(true);
    expect(made.chart.scale).toBeNull();
    expect(JSON.stringify(made.chart)).not.toMatch(/1[24]|2026/u);
    expect(made.reasons.map((reason) => reason.figure)).toEqual(['Number of visits']);
  });
});

describe('themes', () => {
  test('have a direction: word and count, the word alone, or nothing', () => {
    const facts = walk(14, {}, [
      { title: 'Pupils say why', visits: 7 },
      { title: null, visits: 13 },
      { title: 'Seen twice', visits: 2 },
    ]);
    const { chart } = themesChart(facts);
    expect(chart.rows.map(({ label, figure }) => [label, figure])).toEqual([
      ['Pupils say why', value('many', 7, 14)],
      ['Cluster 2', value('most', null, null)],
      ['Seen twice', hidden],
    ]);
    expect(chart.title).toBe('One theme came up in most of our visits');
    expect(chart.alt).toContain('Cluster 2: most. Seen twice: not shown');
  });

  test('a parked theme is left out, a parked card is not counted', () => {
    const facts = walk(14, {}, [
      { title: 'Parked', visits: 7 },
      { title: 'Half parked', visits: 7 },
    ]);
    const cards = facts.cards.map((card) =>
      card.themeId === 't1' || card.visitId === 'v0' ? { ...card, areaId: 'parking' } : card,
    );
    expect(themesChart({ ...facts, cards }).chart.rows).toMatchObject([
      { label: 'Half parked', figure: value('some', 6, 14) },
    ]);
  });

  test('seen by one observer is hidden', () => {
    const facts = walk(14, {}, [{ title: 'Pupils say why', visits: 7 }]);
    const byOne = facts.visits.map((one, index) => (index < 7 ? { ...one, observers: ['H. Yusuf'] } : one));
    expect(themesChart({ ...facts, visits: byOne }).chart.rows[0]?.figure).toEqual(hidden);
  });
});

describe('the deck', () => {
  const facts = walk(14, { participation: 12, progress: 4 }, [
    { title: 'Pupils say why', visits: 7 },
    { title: null, visits: 7 },
    { title: 'Wide', visits: 13 },
    { title: 'Seen twice', visits: 2 },
  ]);
  const made = makeDeck(facts);

  test('a title, the focus areas, and a slide for each named theme', () => {
    const footer = 'A snapshot of ten-minute visits, not an inspection';
    expect(made.deck.slides).toEqual([
      {
        kind: 'title',
        title: 'Autumn 1: talk for learning',
        lines: [footer, '14 visits, several observers, 5 to 13 October 2026'],
        footer: '',
      },
      { kind: 'chart', chart: areasChart(facts).chart, footer },
      {
        kind: 'theme',
        title: 'Pupils say why',
        figure: value('many', 7, 14),
        subtitle: '7 of 14 visits, several observers',
        footer,
      },
      {
        kind: 'theme',
        title: 'Wide',
        figure: value('most', null, null),
        subtitle: 'of 14 visits, several observers',
        footer,
      },
      { kind: 'theme', title: 'Seen twice', figure: hidden, subtitle: hiddenLabel, footer },
    ]);
    expect(deckSchema.safeParse(made.deck).success).toBe(true);
    expect([made.figures, made.hidden]).toEqual([9, 6]);
  });

  test('no name, class, room or observer is in it', () => {
    const named = {
      ...facts,
      visits: facts.visits.map((one) => visit(Number(one.id.slice(1)), { room: 'Zq7', className: '9Zz' })),
    };
    expect(JSON.stringify(makeDeck(named).deck)).not.toMatch(/Zq7|9Zz|Abbott|Brock|Yusuf|Whitcombe/u);
  });
});

test.each([
  ['without a staff list', []],
  ['with the staff list', elmfieldStaff()],
])('Elmfield, three files, %s: Participation and Pupil voice are shown, the rest is hidden', (_, staff) => {
  const { chart } = areasChart(elmfield(readFiles, staff));
  expect(chart.rows.filter((row) => row.figure.kind === 'value').map((row) => row.label)).toEqual([
    'Participation',
    'Pupil voice',
  ]);
  expect(chart.subtitle).toContain('14 visits, several observers, 5 to 16 October 2026');
});
