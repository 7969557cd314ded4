/** What is said, shown and gone on to, by the call that a gesture comes to. */
import { describe, expect, test } from 'vitest';
import {
  captionOf,
  type Gesture,
  Gestures,
  keyAfter,
} from '../../../renderer/features/board/acts/gestures.ts';

const toColumn = { kind: 'column', areaId: 'progress', before: null } as const;
const all: readonly [
  Gesture,
  Record<'caption' | 'alreadySo' | 'keyAfter', string | null> & { landed: string[] },
][] = [
  [
    { name: 'board.moveCards', input: { cardIds: ['1', '2'], to: toColumn } },
    { caption: null, alreadySo: 'They are already there.', landed: ['1', '2'], keyAfter: 'card:1' },
  ],
  [
    { name: 'board.addReferences', input: { cardIds: ['1'], themeId: 't' } },
    {
      caption: 'Also in Theme t',
      alreadySo: 'It is in that theme already, or set aside.',
      landed: ['ref:t:1'],
      keyAfter: null,
    },
  ],
  [
    { name: 'board.removeReferences', input: { cardIds: ['1'], themeId: 't' } },
    {
      caption: 'No longer also in Theme t',
      alreadySo: 'That theme does not refer to it.',
      landed: [],
      keyAfter: 'theme:t',
    },
  ],
  [
    { name: 'board.moveReference', input: { cardId: '1', from: 't', to: 'u' } },
    {
      caption: 'Also in Theme u',
      alreadySo: 'That theme does not refer to it.',
      landed: ['ref:u:1'],
      keyAfter: 'ref:u:1',
    },
  ],
  [
    { name: 'board.moveTheme', input: { themeId: 't', areaId: 'progress', before: null } },
    { caption: null, alreadySo: 'The theme is already there.', landed: [], keyAfter: 'theme:t' },
  ],
  [
    { name: 'board.mergeThemes', input: { themeId: 't', into: 'u' } },
    {
      caption: 'Merge into Theme u',
      alreadySo: 'The theme is already there.',
      landed: [],
      keyAfter: 'theme:u',
    },
  ],
];

describe.each(all)('%o', (gesture, { caption, alreadySo, landed, keyAfter: after }) => {
  function doer(isTaken: boolean) {
    const seen = { taken: [] as unknown[], said: [] as string[], went: [] as string[], isLetGo: false };
    const host = {
      state: {
        notice: null,
        take: (name: string, input: object) => seen.taken.push({ name, input }) > 0 && isTaken,
        say: ({ sentence }: { sentence: string }) => void seen.said.push(sentence),
      },
      selection: { letGo: () => void (seen.isLetGo = true) },
      landed: new Set<string>() as ReadonlySet<string>,
      keyBehind: () => null,
      goTo: async (key: string) => void seen.went.push(key),
    };
    return { seen, host, gestures: new Gestures(host) };
  }

  test('is that call, and is seen where it landed', () => {
    const { seen, host, gestures } = doer(true);
    gestures.doAndGoOn(gesture, 'from');
    expect(seen).toEqual({
      taken: [gesture],
      said: [],
      went: [after ?? 'from'],
      isLetGo: ['board.moveCards', 'board.addReferences'].includes(gesture.name),
    });
    expect([...host.landed]).toEqual(landed);
    expect(captionOf(gesture, (themeId) => `Theme ${themeId}`)).toBe(caption);
    expect(keyAfter(gesture)).toBe(after);
  });

  test('where nothing changes, that is said and the focus stays', () => {
    const { seen, host, gestures } = doer(false);
    gestures.doAndGoOn(gesture, 'from');
    expect(seen).toEqual({ taken: [gesture], said: [alreadySo], went: ['from'], isLetGo: false });
    expect([...host.landed]).toEqual([]);
  });
});
