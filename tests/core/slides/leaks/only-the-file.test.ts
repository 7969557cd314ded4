/** Random walks, and a reader who has only the file: it says what was released, everywhere, and nothing else. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardColumns } from '../../../../core/domain/focus-areas.ts';
import type { VisitFacts } from '../../../../core/domain/visit-facts.ts';
import type { CardFacts, WalkFacts } from '../../../../core/domain/walk-facts.ts';
import type { Release } from '../../../../core/domain/release/release.ts';
import { numbersIn, readSlides, wordsIn } from '../support/file-reader.ts';
import { visit } from '../support/facts.ts';
import { deckOf, releaseOf, slidesOf } from '../support/releases.ts';
import { fileOf } from '../support/decks.ts';

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
      { id: 't1', number: 1, title: 'Pupils say why', word: null },
      { id: 't2', number: 3, title: 'Talk comes first', word: null },
      { id: 't3', number: 2, title: 'Goals are theirs', word: null },
      { id: 't4', number: 4, title: null, word: null },
    ],
    lookFors: [],
    staff: [],
    decisions: [],
    isNobodyTwice: false,
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

const runs = { seed: 2026, numRuns: 100 };

const within = (found: readonly unknown[], allowed: readonly unknown[]): void =>
  expect(found.filter((one) => !allowed.includes(one))).toEqual([]);

/** The footnote is the same under every chart; its "few" is no figure, nor are the words of the scale. */
const footnote = 'Areas noted in few visits are not shown';
const scale = ['few', 'some', 'many', 'most'];

function expectChart(
  { areas, visits }: Release,
  { texts, alts, chart }: ReturnType<typeof readSlides>[number],
): void {
  const byRow = Object.fromEntries(areas.map(({ figure }, row) => [String(row), String(figure.count)]));
  expect(chart?.labels).toEqual(areas.map(({ label }) => label));
  expect([chart?.points, chart?.cells, chart?.labelled]).toEqual([byRow, byRow, {}]);
  expect(chart?.ends).toEqual([String(visits?.count)]);
  expect(texts.filter((text) => scale.includes(text))).toEqual(visits === null ? [] : scale);
  expect(texts).toContain(footnote);
  const said = [...texts, ...alts].filter((text) => text !== footnote && !scale.includes(text));
  within(
    wordsIn(said),
    areas.map(({ figure }) => figure.word),
  );
}

function expectShown(release: Release, bytes: Uint8Array): void {
  const slides = readSlides(bytes);
  const [title, second] = slides;
  const total = release.visits === null ? [] : [release.visits.count];
  const dates = numbersIn([release.dates ?? '']);
  const counts = release.areas.map(({ figure }) => figure.count);
  within(numbersIn(title?.texts ?? []), [...total, ...dates]);
  expect(wordsIn(title?.texts ?? [])).toEqual([]);
  if (release.areas.length > 0 && second !== undefined) {
    expectChart(release, second);
    within(numbersIn([...second.texts, ...second.alts]), [...total, ...dates, ...counts]);
  }
  const titles = new Map(release.themes.map((theme) => [theme.title, theme.figure]));
  const themeSlides = slides.filter(({ texts }) => titles.has(texts[0] ?? ''));
  expect(themeSlides.map(({ texts }) => texts[0]).sort()).toEqual([...titles.keys()].sort());
  for (const { texts } of themeSlides) {
    const figure = titles.get(texts[0] ?? '') ?? null;
    const number = figure?.count ?? null;
    expect(numbersIn(texts)).toEqual(figure === null ? [] : [...(number === null ? [] : [number]), ...total]);
    expect(wordsIn(texts)).toEqual(figure === null ? [] : [figure.word]);
  }
}

test('what is shown is what was released, everywhere in the file; hidden figures leave nothing', () => {
  let shown = 0;
  let hidden = 0;
  fc.assert(
    fc.property(walkArbitrary, (facts) => {
      const { bytes, verdict, released } = slidesOf(facts);
      expectShown(released.release, bytes);
      expect(verdict.findings).toEqual([]);
      expect(verdict.attacks).toEqual([]);
      expect(verdict.outcome).toBe('clear');
      const { areas, themes } = released.release;
      expect(verdict.figures - verdict.hidden).toBe(
        areas.length + themes.filter(({ figure }) => figure !== null).length,
      );
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

/** The walk's focus stands on no slide. */
const whatMayBeDrawn = (facts: WalkFacts): string => JSON.stringify({ ...releaseOf(facts), focus: null });
const bytesOf = (facts: WalkFacts): Buffer => Buffer.from(fileOf(deckOf(facts).deck));

describe('the bytes follow from what was released, and from nothing else', () => {
  test.each(Object.entries(changes))('%s', (_, change) => {
    let alike = 0;
    fc.assert(
      fc.property(walkArbitrary, fc.nat(1000), (facts, at) => {
        const changed = change(facts, at);
        const isAlike = whatMayBeDrawn(facts) === whatMayBeDrawn(changed);
        if (isAlike) alike += 1;
        expect(bytesOf(facts).equals(bytesOf(changed))).toBe(isAlike);
      }),
      { seed: 7, numRuns: 16 },
    );
    expect(alike).toBeGreaterThan(5);
  });

  test.each([
    'cards twice and backwards',
    'visits in another order',
    'themes in another order',
    'all details of the visits',
  ])('%s changes no byte', (name) => {
    fc.assert(
      fc.property(walkArbitrary, (facts) => {
        expect(bytesOf(changes[name]?.(facts, 0) ?? facts).equals(bytesOf(facts))).toBe(true);
      }),
      { seed: 11, numRuns: 12 },
    );
  });
});
