/** What is said, shown and gone on to, by the call that a gesture comes to. */
import { describe, expect, test } from 'vitest';
import type { MoveTarget } from '../../../core/contract/calls/board.ts';
import {
  captionOf,
  type Gesture,
  Gestures,
  keyAfter,
  moveCards,
  type TargetNames,
} from '../../../renderer/features/board/acts/gestures.ts';

/** A board on which cards 3 and 4 are in theme t, and all others loose. */
const names: TargetNames = {
  group: 'cluster',
  titleOf: (themeId) => `Theme ${themeId}`,
  columnOf: (areaId) => `Column ${areaId}`,
  wordsOf: (cardId) => `Card ${cardId}`,
  themeIdOf: (cardId) => (['3', '4'].includes(cardId) ? 't' : null),
};

const toColumn = { kind: 'column', areaId: 'progress', before: null } as const;
const all: readonly [
  Gesture,
  Record<'caption' | 'alreadySo' | 'keyAfter', string | null> & { landed: string[]; brought: string[] },
][] = [
  [
    { name: 'board.moveCards', input: { cardIds: ['1', '2'], to: toColumn } },
    {
      caption: 'Loose in Column progress',
      alreadySo: 'They are already there.',
      landed: ['1', '2'],
      brought: ['card:1', 'card:2'],
      keyAfter: 'card:1',
    },
  ],
  [
    {
      name: 'board.moveCards',
      input: { cardIds: ['1'], to: { kind: 'card', cardId: '2', newThemeId: 'n' } },
    },
    {
      caption: 'New cluster of both',
      alreadySo: 'It is already there.',
      landed: ['1'],
      brought: ['theme:n', 'card:1'],
      keyAfter: 'card:1',
    },
  ],
  [
    { name: 'board.addReferences', input: { cardIds: ['1'], themeId: 't' } },
    {
      caption: 'Also in Theme t',
      alreadySo: 'It is in that theme already, or set aside.',
      landed: ['ref:t:1'],
      brought: ['ref:t:1'],
      keyAfter: null,
    },
  ],
  [
    { name: 'board.removeReferences', input: { cardIds: ['1'], themeId: 't' } },
    {
      caption: 'No longer also in Theme t',
      alreadySo: 'That theme does not refer to it.',
      landed: [],
      brought: ['theme:t'],
      keyAfter: 'theme:t',
    },
  ],
  [
    { name: 'board.moveReference', input: { cardId: '1', from: 't', to: 'u' } },
    {
      caption: 'Also in Theme u',
      alreadySo: 'That theme does not refer to it.',
      landed: ['ref:u:1'],
      brought: ['ref:u:1'],
      keyAfter: 'ref:u:1',
    },
  ],
  [
    { name: 'board.moveTheme', input: { themeId: 't', areaId: 'progress', before: null } },
    {
      caption: 'Last in Column progress',
      alreadySo: 'The theme is already there.',
      landed: [],
      brought: ['theme:t'],
      keyAfter: 'theme:t',
    },
  ],
  [
    { name: 'board.mergeThemes', input: { themeId: 't', into: 'u' } },
    {
      caption: 'Merge into Theme u',
      alreadySo: 'The theme is already there.',
      landed: [],
      brought: ['theme:u'],
      keyAfter: 'theme:u',
    },
  ],
];

/** The cards that are selected no more: those that were put somewhere, and the one on which they were. */
function freedBy({ name, input }: Gesture): readonly string[] {
  if (name === 'board.addReferences') return input.cardIds;
  if (name !== 'board.moveCards') return [];
  return input.to.kind === 'card' ? [...input.cardIds, input.to.cardId] : input.cardIds;
}

describe.each(all)('%o', (gesture, { caption, alreadySo, landed, brought, keyAfter: after }) => {
  function doer(isTaken: boolean) {
    const seen = {
      taken: [] as unknown[],
      said: [] as string[],
      went: [] as string[],
      landed: [] as string[],
      brought: [] as string[],
      freed: [] as string[],
    };
    const host = {
      state: {
        notice: null,
        take: (name: string, input: object) => seen.taken.push({ name, input }) > 0 && isTaken,
        say: ({ sentence }: { sentence: string }) => void seen.said.push(sentence),
      },
      selection: { letGo: (ids: readonly string[]) => void (seen.freed = [...ids]) },
      focus: {
        land: (keys: Iterable<string>) => void (seen.landed = [...keys]),
        bring: (keys: readonly string[]) => void (seen.brought = [...keys]),
        behind: () => null,
        goTo: async (key = '') => void seen.went.push(key),
      },
    };
    return { seen, gestures: new Gestures(host) };
  }

  test('is that call, and is seen where it landed', () => {
    const { seen, gestures } = doer(true);
    gestures.doAndGoOn(gesture, 'from');
    expect(seen).toEqual({
      taken: [gesture],
      said: [],
      went: [after ?? 'from'],
      landed,
      brought,
      freed: freedBy(gesture),
    });
    expect(captionOf(gesture, names)).toBe(caption);
    expect(keyAfter(gesture)).toBe(after);
  });

  test('where nothing changes, that is said and the focus stays', () => {
    const { seen, gestures } = doer(false);
    gestures.doAndGoOn(gesture, 'from');
    expect(seen).toEqual({
      taken: [gesture],
      said: [alreadySo],
      went: ['from'],
      landed: [],
      brought: [],
      freed: [],
    });
  });
});

test.each<[string[], MoveTarget, string]>([
  [['1'], { kind: 'card', cardId: '2', newThemeId: 'n' }, 'New cluster of both'],
  [['1', '5'], { kind: 'card', cardId: '2', newThemeId: 'n' }, 'New cluster of 3'],
  [['1'], { kind: 'card', cardId: '3', newThemeId: 'n' }, 'Joins Theme t'],
  [['1'], { kind: 'theme', themeId: 't', before: null }, 'Joins Theme t'],
  [['3'], { kind: 'theme', themeId: 't', before: null }, 'Last in Theme t'],
  [['1'], { kind: 'theme', themeId: 't', before: '4' }, 'Before “Card 4”'],
  [['1'], { kind: 'column', areaId: 'progress', before: '2' }, 'Before “Card 2”'],
  [['1'], { kind: 'column', areaId: 'parking', before: null }, 'Set aside in Column parking'],
])('cards %j to %o: %s', (cardIds, to, words) => {
  expect(captionOf(moveCards(cardIds, to), names)).toBe(words);
});

test('a theme before another says which', () => {
  const input = { themeId: 't', areaId: 'progress', before: 'u' };
  expect(captionOf({ name: 'board.moveTheme', input }, names)).toBe('Before Theme u');
});
