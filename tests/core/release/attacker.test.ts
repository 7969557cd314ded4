/** The attacker on hand-made releases: each counterexample is found, and its mended twin is not. */
import { describe, expect, test } from 'vitest';
import { attack, type AttackFinding } from '../../../core/domain/attacker/attack.ts';
import type { LedgerRelease } from '../../../core/domain/release/ledger-release.ts';
import { keeping, oneEach, releaseOf, span, type Walked } from './support/ledger.ts';

interface Leak {
  name: string;
  today: LedgerRelease;
  earlier?: LedgerRelease[];
  hasThemeCounts?: boolean;
  finds: [kind: AttackFinding['kind'], cell: string][];
}

function found({ today, earlier = [], hasThemeCounts = true }: Leak): [string, string][] {
  return attack(today, earlier, 5, hasThemeCounts)
    .map(({ kind, cell }): [string, string] => [kind, cell])
    .sort();
}

/** Visits of one teacher after another: `[3, 1, 1]` is three visits of p0, one of p1, one of p2. */
function shared(...counts: number[]): Walked {
  const people = counts.flatMap((count, at) => Array<string>(count).fill(`p${at}`));
  return Object.fromEntries(people.map((person, at) => [`v${at}`, person]));
}

const environment = 'area:learning-environment';
const match = 'area:curriculum-match';
const both = `${match}+learning-environment`;
const participation = 'area:participation';
const goals = 'area:clear-goals';
const theme = 'theme:t1';

const fourteen = releaseOf('first', oneEach(14), {
  [environment]: [span(0, 10), 'count'],
  [match]: [span(2, 7), 'count'],
});
const fifteen = releaseOf('', oneEach(15), {
  [environment]: [[...span(0, 10), 'v14'], 'count'],
  [match]: [span(2, 7), 'count'],
});
const eleven = releaseOf('first', oneEach(11), { [participation]: [span(0, 8), 'count'] });
const ten = releaseOf('', oneEach(10), { [participation]: [span(0, 7), 'count'] });
const twenty = releaseOf('first', oneEach(20), { [participation]: [span(0, 11), 'count'] });
const withThree = releaseOf('', oneEach(23), { [participation]: [[...span(0, 11), 'v20'], 'count'] });
const withTen = releaseOf('', oneEach(30), { [participation]: [[...span(0, 11), ...span(20, 24)], 'count'] });
/** One teacher in 22 of 39 visits. */
const crowded: Walked = shared(22, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
const spread: Walked = shared(...Array<number>(39).fill(1));

const leaks: Leak[] = [
  {
    name: '14 then 15 visits: one figure rises, the other stays',
    today: fifteen,
    earlier: [fourteen],
    finds: [
      ['difference', match],
      ['difference', environment],
    ],
  },
  {
    name: 'both figures kept as of the first',
    today: keeping(fifteen, fourteen, [match, environment]),
    earlier: [fourteen],
    finds: [],
  },
  {
    name: 'a teacher asks to be left out: 9 → 8',
    today: ten,
    earlier: [eleven],
    finds: [['difference', participation]],
  },
  {
    name: 'and the figure is kept',
    today: keeping(ten, eleven, [participation]),
    earlier: [eleven],
    finds: [],
  },
  {
    name: 'three visits debriefed together with twenty that were shown',
    today: withThree,
    earlier: [twenty],
    finds: [['difference', participation]],
  },
  { name: 'ten more teachers, five of whom had it', today: withTen, earlier: [twenty], finds: [] },
  {
    name: 'ten more teachers, one of whom had it',
    today: releaseOf('', oneEach(30), { [participation]: [[...span(0, 11), 'v20'], 'count'] }),
    earlier: [twenty],
    finds: [['difference', participation]],
  },
  {
    name: '"some, 6" resting on four and an unknown teacher',
    today: releaseOf('', { ...oneEach(20), v4: null, v5: 'p3' }, { [participation]: [span(0, 5), 'count'] }),
    finds: [['few-people', participation]],
  },
  {
    name: 'the same resting on five and an unknown teacher',
    today: releaseOf('', { ...oneEach(20), v5: null }, { [participation]: [span(0, 5), 'count'] }),
    finds: [],
  },
  {
    name: 'one teacher has 22 of 39 visits, a theme 18: just ten of hers',
    today: releaseOf('', crowded, { [theme]: [[...span(0, 9), ...span(22, 29)], 'count'] }),
    finds: [['narrowed', theme]],
  },
  {
    name: 'everybody has one of 39 visits, a theme 18',
    today: releaseOf('', spread, { [theme]: [span(0, 17), 'count'] }),
    finds: [],
  },
  {
    name: 'two teachers have 24 of 30 visits, a theme 15: just twelve of theirs',
    today: releaseOf('', shared(12, 12, 1, 1, 1, 1, 1, 1), {
      [theme]: [[...span(0, 5), ...span(12, 17), ...span(24, 26)], 'count'],
    }),
    finds: [['narrowed', theme]],
  },
  {
    name: 'Clear goals 9, a theme wholly inside it 8',
    today: releaseOf('', oneEach(20), { [goals]: [span(0, 8), 'count'], [theme]: [span(0, 7), 'count'] }),
    finds: [['difference', theme]],
  },
  {
    name: 'Clear goals 9, a theme with its very visits',
    today: releaseOf('', oneEach(20), { [goals]: [span(0, 8), 'count'], [theme]: [span(0, 8), 'count'] }),
    finds: [['difference', theme]],
  },
  {
    name: 'Clear goals 13, a theme wholly inside it 8',
    today: releaseOf('', oneEach(20), { [goals]: [span(0, 12), 'count'], [theme]: [span(0, 7), 'count'] }),
    finds: [],
  },
  {
    name: 'Clear goals 9 shown before, a theme inside it now',
    today: keeping(
      releaseOf('', oneEach(20), { [goals]: [span(0, 8), 'count'], [theme]: [span(0, 7), 'count'] }),
      releaseOf('first', oneEach(20), { [goals]: [span(0, 8), 'count'] }),
      [goals],
    ),
    earlier: [releaseOf('first', oneEach(20), { [goals]: [span(0, 8), 'count'] })],
    finds: [['difference', theme]],
  },
  {
    name: '"many" alone, 12 visits, other side failing: only 8 is possible',
    today: releaseOf('', oneEach(12), { [theme]: [span(0, 7), 'word'] }),
    finds: [['narrowed', theme]],
  },
  {
    name: 'the same where counts are never shown: 6, 7 or 8',
    today: releaseOf('', oneEach(12), { [theme]: [span(0, 7), 'word'] }),
    hasThemeCounts: false,
    finds: [],
  },
  {
    name: '"most" alone, 20 of 24: five counts are possible',
    today: releaseOf('', oneEach(24), { [theme]: [span(0, 19), 'word'] }),
    finds: [],
  },
  {
    name: 'a theme count that leaves four teachers out',
    today: releaseOf('', oneEach(24), { [theme]: [span(0, 19), 'count'] }),
    finds: [['other-side', theme]],
  },
  {
    name: 'a theme of all visits, with its count',
    today: releaseOf('', oneEach(24), { [theme]: [span(0, 23), 'count'] }),
    finds: [['other-side', theme]],
  },
  {
    name: 'a focus area of all visits',
    today: releaseOf('', oneEach(24), { [goals]: [span(0, 23), 'count'] }),
    finds: [],
  },
  {
    name: 'a word that rests on four teachers',
    today: releaseOf('', oneEach(24), { [theme]: [span(0, 3), 'word'] }),
    finds: [['few-people', theme]],
  },
  {
    name: 'a word that the team agreed says nothing of the visits',
    today: releaseOf('', oneEach(24), { [theme]: [span(0, 19), 'agreed'] }),
    finds: [],
  },
  {
    name: 'hidden with four at most, then five after one visit more',
    today: releaseOf('', oneEach(21), { [goals]: [[...span(0, 3), 'v20'], 'count'] }),
    earlier: [releaseOf('first', oneEach(20), { [goals]: [span(0, 3), 'hidden'] })],
    finds: [
      ['difference', goals],
      ['narrowed', goals],
    ],
  },
  {
    name: 'hidden with four at most, then eleven after ten visits more',
    today: releaseOf('', oneEach(30), { [goals]: [[...span(0, 3), ...span(20, 26)], 'count'] }),
    earlier: [releaseOf('first', oneEach(20), { [goals]: [span(0, 3), 'hidden'] })],
    finds: [],
  },
  {
    name: 'a joined row of eight, where neither part can have more than four',
    today: releaseOf('', oneEach(24), {
      [match]: [span(0, 3), 'hidden'],
      [environment]: [span(4, 7), 'hidden'],
      [both]: [span(0, 7), 'count'],
    }),
    finds: [['narrowed', both]],
  },
  {
    name: 'a joined row of six: each part has two to four',
    today: releaseOf('', oneEach(24), {
      [match]: [span(0, 3), 'hidden'],
      [environment]: [span(2, 5), 'hidden'],
      [both]: [span(0, 5), 'count'],
    }),
    finds: [],
  },
  {
    name: 'a joined row before, one of its parts today after a visit more',
    today: releaseOf('', oneEach(25), {
      [match]: [[...span(0, 3), 'v24'], 'count'],
      [environment]: [span(2, 5), 'hidden'],
    }),
    earlier: [
      releaseOf('first', oneEach(24), {
        [match]: [span(0, 3), 'hidden'],
        [environment]: [span(2, 5), 'hidden'],
        [both]: [span(0, 5), 'count'],
      }),
    ],
    finds: [
      ['difference', match],
      ['narrowed', match],
    ],
  },
  {
    name: 'one card moved: the visit leaves a theme',
    today: releaseOf('', oneEach(24), { [theme]: [span(0, 7), 'count'] }),
    earlier: [releaseOf('first', oneEach(24), { [theme]: [span(0, 8), 'count'] })],
    finds: [['difference', theme]],
  },
  {
    name: '"few" becomes "some" after one visit more',
    today: releaseOf('', oneEach(24), { [theme]: [[...span(0, 4), 'v23'], 'word'] }),
    earlier: [releaseOf('first', oneEach(23), { [theme]: [span(0, 4), 'word'] })],
    hasThemeCounts: false,
    finds: [['difference', theme]],
  },
  {
    name: 'a kept figure that says something else than the earlier one',
    today: {
      ...releaseOf('', oneEach(20), {}),
      cells: [
        {
          ...(fourteen.cells[1] ?? fifteen.cells[0]),
          asOf: 'first',
          figure: { word: 'most', isAgreed: false, count: 12 },
        },
      ],
    } as LedgerRelease,
    earlier: [fourteen],
    finds: [['difference', environment]],
  },
  {
    name: 'a kept figure of a release that nobody knows',
    today: keeping(fifteen, fourteen, [match, environment]),
    finds: [
      ['difference', match],
      ['difference', environment],
    ],
  },
  {
    name: 'three bases of which no two differ by fewer than five, and all three by two',
    today: releaseOf(
      '',
      { ...oneEach(20), ...oneEach(8, 20) },
      {
        [goals]: [[...span(0, 9), ...span(20, 27)], 'count'],
      },
    ),
    earlier: [
      releaseOf('first', oneEach(20), { [goals]: [span(0, 9), 'count'] }),
      releaseOf('second', oneEach(6, 20), { [goals]: [span(20, 25), 'count'] }),
    ],
    finds: [['difference', goals]],
  },
];

describe('the attacker', () => {
  test.each(leaks.map((leak) => [leak.name, leak] as const))('%s', (_, leak) => {
    expect(found(leak)).toEqual([...leak.finds].sort());
  });

  test('says which earlier releases it took', () => {
    expect(attack(fifteen, [fourteen], 5).map(({ releases }) => releases)).toEqual([['first'], ['first']]);
    expect(attack(withTen, [], 5)).toEqual([]);
  });

  test('nothing that was said before is today’s fault', () => {
    const second = { ...fifteen, id: 'second' };
    const again = keeping(fifteen, second, [match, environment]);
    expect(attack(again, [fourteen, second], 5)).toEqual([]);
  });
});
