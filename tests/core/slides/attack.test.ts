/** Random walks against an attacker: each shown figure is safe, hidden ones leave nothing, and the bytes say no more. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { boardColumns } from '../../../core/domain/records/focus-areas.ts';
import type { CardFacts, VisitFacts, WalkFacts } from '../../../core/domain/walk-facts.ts';
import { writeDeck } from '../../../core/features/slides/pptx/write-deck.ts';
import { makeSlides } from '../../../core/features/slides/make-slides.ts';
import { numbersIn, readSlides, releaseOf, wordsIn, type Release } from './support/attacker.ts';
import { visit } from './support/facts.ts';

const areaIds = [...boardColumns.map((column) => column.id), 'unsorted', 'parking'];
const themeIds = ['t1', 't2', 't3', 't4'];

/** Surnames that could not be one person, so that who is who is beyond doubt. */
const teacherOf = (person: number): string[] => (person < 0 ? [] : visit(person).teacherSpellings);
const observerOf = (observer: number): string =>
  ['H. Yusuf', 'T. Whitcombe', 'F. Garrard', 'D. Okoro'][observer] ?? '';

const visitArbitrary = fc.record({
  // A few people are met often, so that dominance is met often as well.
  person: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -1, max: 16 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  ),
  observer: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(0)),
  day: fc.option(fc.integer({ min: 1, max: 28 })),
});

const cardArbitrary = (visits: number): fc.Arbitrary<CardFacts> =>
  fc.record({
    visitId: fc.integer({ min: 0, max: Math.max(0, visits - 1) }).map((index) => `v${index}`),
    areaId: fc.constantFrom(...areaIds),
    themeId: fc.option(fc.constantFrom(...themeIds)),
    alsoIn: fc.subarray([...themeIds], { maxLength: 1 }),
    isProposed: fc.boolean(),
  });

function walkOf(
  drawn: { person: number; observer: number; day: number | null }[],
  cards: CardFacts[],
): WalkFacts {
  return {
    title: 'Talk for learning',
    focus: null,
    visits: drawn.map(({ person, observer, day }, index) =>
      visit(index, {
        teacherSpellings: teacherOf(person),
        observers: [observerOf(observer)],
        date: day === null ? null : `2026-11-${String(day).padStart(2, '0')}`,
      }),
    ),
    cards,
    columns: boardColumns,
    themes: [
      { id: 't1', number: 1, title: 'Pupils say why' },
      { id: 't2', number: 3, title: 'Talk comes first' },
      { id: 't3', number: 2, title: 'Goals are theirs' },
      { id: 't4', number: 4, title: null },
    ],
    staff: [],
    decisions: [],
  };
}

/** A walk in which one or two teachers have about as many of the visits as they may. */
const crowdedArbitrary = fc
  .record({
    first: fc.integer({ min: 6, max: 13 }),
    second: fc.integer({ min: 1, max: 8 }),
    others: fc.integer({ min: 3, max: 6 }),
  })
  .map(({ first, second, others }) =>
    [
      ...Array(first).fill(0),
      ...Array(second).fill(1),
      ...Array.from({ length: others }, (_, at) => at + 2),
    ].map((person: number, index) => ({ person, observer: index % 3, day: 5 })),
  );

/** Small walks, where nearly everything is hidden, large ones, where much is shown, and crowded ones. */
const walkArbitrary = fc
  .oneof(
    { weight: 1, arbitrary: fc.array(visitArbitrary, { minLength: 1, maxLength: 9 }) },
    { weight: 3, arbitrary: fc.array(visitArbitrary, { minLength: 12, maxLength: 30 }) },
    { weight: 2, arbitrary: crowdedArbitrary },
  )
  .chain((drawn) =>
    fc
      .array(cardArbitrary(drawn.length), {
        minLength: drawn.length,
        maxLength: 8 * drawn.length,
        size: 'max',
      })
      .map((cards) => walkOf(drawn, cards)),
  );

const runs = { seed: 2026, numRuns: 120 };
const months = [11, 2026];

function expectShown(release: Release, bytes: Uint8Array): void {
  const [title, chartSlide, ...themeSlides] = readSlides(bytes);
  const chart = chartSlide?.chart;
  const total = release.visits === null ? [] : [release.visits];
  const days =
    release.days.length === 0 ? [] : [...release.days.map((day) => Number(day.slice(8))), ...months];
  const counts = release.areas.flatMap((figure) => (figure === null ? [] : [figure.count ?? -1]));
  const words = release.areas.flatMap((figure) => figure?.word ?? []);
  const byRow = Object.fromEntries(
    release.areas.flatMap((figure, row) => (figure === null ? [] : [[String(row), String(figure.count)]])),
  );
  expect(chart?.points).toEqual(byRow);
  expect(chart?.cells).toEqual(byRow);
  expect(Object.keys(chart?.labelled ?? {})).toEqual(Object.keys(byRow));
  for (const [row, format] of Object.entries(chart?.labelled ?? {}))
    expect(format).toBe(`" ${release.areas[Number(row)]?.word ?? ''} · "0`);
  expect(chart?.ends).toEqual(total.map(String));
  const onChart = [...(chartSlide?.texts ?? []), ...(chartSlide?.alts ?? [])];
  const within = (found: readonly unknown[], allowed: readonly unknown[]): void =>
    expect(found.filter((one) => !allowed.includes(one))).toEqual([]);
  within(numbersIn(title?.texts ?? []), [...total, ...days]);
  within(numbersIn(onChart), [...total, ...days, ...counts]);
  within(wordsIn(onChart), words);
  expect(wordsIn(title?.texts ?? [])).toEqual([]);
  expect(themeSlides.map(({ texts }) => texts[0])).toEqual(release.themes.map((theme) => theme.title));
  expect(
    [title, chartSlide].map((slide) => slide?.texts.some((text) => text.includes('several observers'))),
  ).toEqual([release.severalObservers, release.severalObservers]);
  release.themes.forEach(({ figure, severalObservers }, index) => {
    const said = themeSlides[index]?.texts ?? [];
    const number = figure?.count ?? null;
    expect(numbersIn(said)).toEqual(figure === null ? [] : [...(number === null ? [] : [number]), ...total]);
    expect(said.some((text) => text.includes('several observers'))).toBe(severalObservers);
    expect(wordsIn(said)).toEqual(figure === null ? [] : [figure.word]);
  });
}

test('what is shown is what the rules let out, everywhere in the file; hidden figures leave nothing', () => {
  let shown = 0;
  let hidden = 0;
  fc.assert(
    fc.property(walkArbitrary, (facts) => {
      const { bytes, verdict } = makeSlides(facts, []);
      const release = releaseOf(facts);
      expectShown(release, bytes);
      expect(verdict.findings).toEqual([]);
      const figures = [...release.areas, ...release.themes.map((theme) => theme.figure)];
      expect([verdict.figures, verdict.hidden]).toEqual([
        figures.length,
        figures.filter((figure) => figure === null).length,
      ]);
      shown += verdict.figures - verdict.hidden;
      hidden += verdict.hidden;
    }),
    runs,
  );
  expect(Math.min(shown, hidden)).toBeGreaterThan(100);
});

/** Changes behind the scenes: most of them leave what may be known as it is. */
const changes: Record<string, (facts: WalkFacts, at: number) => WalkFacts> = {
  'a card more in some area': (facts, at) => ({
    ...facts,
    cards: [
      ...facts.cards,
      {
        visitId: `v${at % facts.visits.length}`,
        areaId: areaIds[at % 6] ?? '',
        themeId: null,
        alsoIn: [],
        isProposed: false,
      },
    ],
  }),
  'a card more in some theme': (facts, at) => ({
    ...facts,
    cards: [
      ...facts.cards,
      {
        visitId: `v${at % facts.visits.length}`,
        areaId: 'unsorted',
        themeId: themeIds[at % 4] ?? null,
        alsoIn: [],
        isProposed: false,
      },
    ],
  }),
  'a card less': (facts, at) => ({ ...facts, cards: facts.cards.filter((_, index) => index !== at % 90) }),
  'a card parked': (facts, at) => ({
    ...facts,
    cards: facts.cards.map((card, index) => (index === at % 90 ? { ...card, areaId: 'parking' } : card)),
  }),
  'cards twice and backwards': (facts) => ({ ...facts, cards: [...facts.cards, ...facts.cards].reverse() }),
  'visits in another order': (facts) => ({ ...facts, visits: [...facts.visits].reverse() }),
  'themes in another order': (facts) => ({ ...facts, themes: [...facts.themes].reverse() }),
  'another teacher': (facts, at) => ({
    ...facts,
    visits: facts.visits.map((one, index) =>
      index === at % facts.visits.length ? { ...one, teacherSpellings: teacherOf(at % 17) } : one,
    ),
  }),
  'all details of the visits': (facts) => ({
    ...facts,
    focus: 'Something else',
    visits: facts.visits.map((one, index): VisitFacts => ({
      ...one,
      className: `10Y/Hi${index}`,
      room: `H${index}`,
      subject: 'History',
      yearGroup: '10',
    })),
  }),
};

describe('the bytes follow from what may be known, and from nothing else', () => {
  test.each(Object.entries(changes))('%s', (_, change) => {
    let alike = 0;
    fc.assert(
      fc.property(walkArbitrary, fc.nat(1000), (facts, at) => {
        const changed = change(facts, at);
        const isAlike = JSON.stringify(releaseOf(facts)) === JSON.stringify(releaseOf(changed));
        const [before, after] = [facts, changed].map((one) => Buffer.from(writeDeck(makeDeck(one).deck)));
        if (isAlike) alike += 1;
        expect(before?.equals(after ?? Buffer.of())).toBe(isAlike);
      }),
      { seed: 7, numRuns: 40 },
    );
    expect(alike).toBeGreaterThan(5);
  });
});
