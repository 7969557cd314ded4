/** Elmfield's walk with the themes that its truth knows, named, the first three cards of each starred. */
import type { Client } from '../../../../core/contract/client.ts';
import type { DeckLine, LineGroup, OtherText } from '../../../../core/contract/calls/lines.ts';
import { mainFiles } from '../../../support/folders.ts';
import { loadFiles, type TestCore } from '../../../support/test-core.ts';
import { truth } from '../../slides/support/elmfield.ts';

export interface NamedWalk {
  walkId: string;
  /** The id of a theme by its key in the truth. */
  themeOf: ReadonlyMap<string, string>;
}

export async function namedWalk(core: TestCore): Promise<NamedWalk> {
  const { walkId } = await loadFiles(core, [...mainFiles, 'staff.csv']);
  if (walkId === null) throw new Error('the walk was not loaded');
  // The walk's own title has a word that may be a name, which is another matter.
  await core.client.debrief.update({ walkId, title: 'Talk for learning' });
  const { cards } = await core.client.board.get({ walkId });
  const themeOf = new Map<string, string>();
  for (const [index, { key, title }] of truth.themes.entries()) {
    const texts = new Set(truth.evidence.filter(({ theme }) => theme === key).map(({ text }) => text));
    const [first, ...others] = cards.filter(({ text }) => texts.has(text)).map(({ id }) => id);
    if (first === undefined || others.length === 0) continue;
    const themeId = `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const to = { kind: 'card', cardId: first, newThemeId: themeId } as const;
    await core.client.board.moveCards({ walkId, cardIds: others, to });
    await core.client.board.renameTheme({ walkId, themeId, title });
    await core.client.board.starCards({ walkId, cardIds: [first, ...others].slice(0, 3), isStarred: true });
    themeOf.set(key, themeId);
  }
  return { walkId, themeOf };
}

type Read = DeckLine | OtherText;

/** Everything that must be read before the deck leaves. */
export async function unreadOf(client: Client, walkId: string): Promise<Read[]> {
  const { groups, texts } = await client.lines.list({ walkId });
  return [
    ...texts.filter(({ state }) => state === 'unread'),
    ...groups.flatMap(({ lines }) => lines.filter(({ state, isChosen }) => isChosen && state === 'unread')),
  ];
}

/** Reads and ticks all of it. */
export async function tickAll(client: Client, walkId: string): Promise<void> {
  for (const { key, text } of await unreadOf(client, walkId)) await client.lines.tick({ walkId, key, text });
}

export async function groupOf(client: Client, walkId: string, themeId: string | null): Promise<LineGroup> {
  const { groups } = await client.lines.list({ walkId });
  const group = groups.find((one) => one.themeId === themeId);
  if (!group) throw new Error('the slide is not in the deck');
  return group;
}
