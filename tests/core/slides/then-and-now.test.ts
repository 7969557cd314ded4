/** Then and now: what is compared, what its title says, and what both walks are called. */
import { describe, expect, test } from 'vitest';
import { makeDeck, usualChoices, chosenThemes } from '../../../core/domain/deck/deck.ts';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { whyNotCompared, type EarlierWalk } from '../../../core/domain/deck/then-and-now.ts';
import { nameTimes } from '../../../core/domain/deck/walk-times.ts';
import { numberCheck } from '../../../core/features/slides/check/check-numbers.ts';
import { walk } from './support/facts.ts';
import { releaseOf } from './support/releases.ts';

const earlierOf = (visits: number, counts: Readonly<Record<string, number>>): EarlierWalk => ({
  name: 'summer',
  when: 'in the summer',
  nowName: 'autumn',
  visits,
  figures: Object.entries(counts).map(([id, count]) => ({
    cell: `area:${id}`,
    word: 'some',
    isAgreed: false,
    count,
    of: visits,
    asOf: null,
  })),
});

const release = releaseOf(walk(20, { participation: 14, 'clear-goals': 10, 'pupil-voice': 20 }));

function slideOf(earlier: EarlierWalk) {
  const { slides } = makeDeck(release, { ...usualChoices, earlier }).deck;
  return slides.flatMap((slide) => (slide.id === 'then-and-now' && slide.kind === 'chart' ? [slide] : []))[0];
}

describe('the slide', () => {
  test('has the areas of both walks, with n of both, and a title of the greatest change', () => {
    const slide = slideOf(earlierOf(20, { participation: 8, 'clear-goals': 9, progress: 7 }));
    expect(slide?.chart.rows.map(({ id }) => id)).toEqual(['participation', 'clear-goals']);
    expect(slide?.earlier?.figures).toMatchObject([{ count: 8 }, { count: 9 }]);
    expect(slide?.chart.title).toBe('We noted participation in a greater share of visits than in the summer');
    expect(slide?.chart.subtitle).toContain('autumn, 20 visits; summer, 20 visits');
  });

  test('on two pages a share is as long on either', () => {
    const counts = {
      'curriculum-match': 9,
      participation: 14,
      'learning-environment': 8,
      'clear-goals': 11,
      progress: 12,
      'pupil-voice': 20,
    };
    const { deck } = makeDeck(releaseOf(walk(20, counts)), {
      ...usualChoices,
      earlier: earlierOf(24, { ...counts, 'pupil-voice': 24 }),
    });
    const plots = layOut(deck, plainLook)
      .filter(({ slideId }) => slideId === 'then-and-now')
      .flatMap(({ boxes }) => boxes.flatMap((box) => (box.kind === 'chart' ? [box.plot] : [])));
    expect(plots).toHaveLength(2);
    expect(plots[0]).toMatchObject({ x: plots[1]?.x, width: plots[1]?.width });
  });

  test('a change of one visit is no change, to the very fraction', () => {
    const slide = slideOf(earlierOf(20, { participation: 14, 'clear-goals': 11 }));
    expect(slide?.chart.title).toBe('Much as it was in the summer');
    expect(slide?.chart.footnote).toBe('Changed by no more than one visit makes: Participation, Clear goals');
  });

  test('a change that rounding hides is not said in the title', () => {
    const slide = slideOf(earlierOf(100, { participation: 70, 'clear-goals': 52 }));
    expect(slide?.chart.title).toBe('Much as it was in the summer');
    const seen = slideOf(earlierOf(100, { participation: 70, 'clear-goals': 59 }));
    expect(seen?.chart.title).toBe('We noted clear goals in a smaller share of visits than in the summer');
  });

  test('what the form asks of every visit is not in the title', () => {
    const slide = slideOf(earlierOf(20, { 'pupil-voice': 6, participation: 14 }));
    expect(slide?.chart.title).toBe('Much as it was in the summer');
  });

  test('a figure of other visits than the subtitle names has no row', () => {
    const earlier = earlierOf(20, { participation: 8, 'clear-goals': 9, 'pupil-voice': 20 });
    const figures = earlier.figures.map((one, at) => (at === 0 ? { ...one, of: 18 } : one));
    expect(slideOf({ ...earlier, figures })?.chart.rows.map(({ id }) => id)).toEqual([
      'clear-goals',
      'pupil-voice',
    ]);
  });

  test.each([
    [
      { progress: 7, participation: 8 },
      'Only one focus area has a figure in both walks, and a comparison needs two.',
    ],
    [{ progress: 7 }, 'No focus area has a figure in both walks.'],
    [{ 'participation+clear-goals': 16 }, 'No focus area has a figure in both walks.'],
  ])('is not there for %o, and why is said', (counts, why) => {
    expect(slideOf(earlierOf(20, counts))).toBeUndefined();
    expect(whyNotCompared(release, earlierOf(20, counts))).toBe(why);
  });

  test('a walk whose number of visits may not stand is compared with nothing', () => {
    const small = releaseOf(walk(4, { participation: 4 }));
    expect(whyNotCompared(small, earlierOf(20, { participation: 8 }))).toMatch(/number of visits/u);
  });

  test('nor is one of fewer than twice the teachers that a figure needs', () => {
    const earlier = earlierOf(20, { participation: 8, progress: 9 });
    const eight = releaseOf(walk(8, { participation: 7, progress: 6 }));
    expect(eight.areas).toHaveLength(2);
    expect(whyNotCompared(eight, earlier)).toMatch(/^Too few teachers/u);
  });

  test('of figures that are kept from an earlier day the day is said, and no other stands beside them', () => {
    const day = '2026-10-13';
    const kept = {
      ...release,
      visits: { count: 20, asOf: day },
      areas: release.areas.map((area, at) => ({
        ...area,
        figure: { ...area.figure, asOf: at === 0 ? null : day },
      })),
    };
    const earlier = earlierOf(20, { participation: 8, 'clear-goals': 9, 'pupil-voice': 20 });
    const { slides } = makeDeck(kept, { ...usualChoices, earlier }).deck;
    expect(slides.find(({ id }) => id === 'then-and-now')).toMatchObject({
      chart: {
        subtitle: expect.stringContaining('autumn, 20 visits, as of 13 October; summer'),
        rows: [{ id: 'clear-goals' }, { id: 'pupil-voice' }],
      },
    });
  });
});

describe('what walks are called', () => {
  const names = (then: [string, string], now: [string, string]): string[] => {
    const [a, b] = [then, now].map(([from, to]) => ({ from, to }));
    if (a === undefined || b === undefined) throw new Error('two spans are needed');
    const times = nameTimes(a, b);
    return [times.then.name, times.then.when, times.now.name];
  };

  test.each([
    [
      'terms of a year',
      ['2026-06-08', '2026-06-19'],
      ['2026-10-05', '2026-10-16'],
      ['summer', 'in the summer', 'autumn'],
    ],
    [
      'one term, two years',
      ['2025-10-06', '2025-10-10'],
      ['2026-10-05', '2026-10-16'],
      ['autumn 2025', 'in autumn 2025', 'autumn 2026'],
    ],
    [
      'terms that are years apart',
      ['2024-06-03', '2024-06-07'],
      ['2026-10-05', '2026-10-16'],
      ['summer 2024', 'in summer 2024', 'autumn 2026'],
    ],
    [
      'months of one term',
      ['2026-09-14', '2026-09-18'],
      ['2026-11-02', '2026-11-06'],
      ['September 2026', 'in September 2026', 'November 2026'],
    ],
    [
      'weeks of one month',
      ['2026-10-05', '2026-10-09'],
      ['2026-10-19', '2026-10-23'],
      ['5 to 9 October 2026', 'from 5 to 9 October 2026', '19 to 23 October 2026'],
    ],
    [
      'days of one month',
      ['2026-10-05', '2026-10-05'],
      ['2026-10-06', '2026-10-06'],
      ['5 October 2026', 'on 5 October 2026', '6 October 2026'],
    ],
  ] as const)('%s', (_what, then, now, expected) => {
    expect(names([...then], [...now])).toEqual(expected);
  });

  test('dates in them are no figures that the check of the file would stop at', () => {
    const [then, when, now] = names(['2025-10-06', '2025-10-10'], ['2025-10-20', '2025-10-24']);
    const earlier = {
      ...earlierOf(20, { participation: 8, 'clear-goals': 9 }),
      name: then ?? '',
      when: when ?? '',
      nowName: now ?? '',
    };
    const slide = slideOf(earlier);
    if (slide === undefined) throw new Error('there is no comparison');
    expect(slide.chart.title).toMatch(/ than from 6 to 10 October 2025$/u);
    const stopped = ({ chart }: typeof slide, on: typeof slide): string[] =>
      [chart.title, chart.subtitle, chart.alt].flatMap((text) =>
        numberCheck(on, release).uncleared(text, [], true),
      );
    expect(stopped(slide, slide)).toEqual([]);
    expect(stopped(slide, { ...slide, earlier: null })).not.toEqual([]);
  });
});

describe('themes of the deck', () => {
  const themed = releaseOf(
    walk(20, {}, [
      { title: 'Wide', visits: 14 },
      { title: 'Beta', visits: 8 },
      { title: 'Alpha', visits: 9 },
    ]),
  );
  const titles = (votes: readonly [string, number][]): string[] =>
    chosenThemes(themed, { themeIds: null, votes: new Map(votes) }).map(({ title }) => title);

  test('by votes, then by word, then by title', () => {
    expect(titles([])).toEqual(['Wide', 'Alpha', 'Beta']);
    expect(titles([['t2', 3]])).toEqual(['Beta', 'Wide', 'Alpha']);
    expect(
      titles([
        ['t2', 1],
        ['t3', 1],
        ['t1', 1],
      ]),
    ).toEqual(['Wide', 'Alpha', 'Beta']);
  });

  test('six at most: those without a vote give way', () => {
    const many = releaseOf(
      walk(
        20,
        {},
        Array.from({ length: 8 }, (_, at) => ({ title: `Theme ${at + 1}`, visits: 9 })),
      ),
    );
    const chosen = chosenThemes(many, { themeIds: null, votes: new Map([['t8', 2]]) });
    expect(chosen.map(({ title }) => title)).toEqual([
      'Theme 8',
      ...[1, 2, 3, 4, 5].map((n) => `Theme ${n}`),
    ]);
  });
});
