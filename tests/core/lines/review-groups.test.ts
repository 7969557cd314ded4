/** Which lines a slide may have, which it takes, which stand on it, and in which order. */
import { describe, expect, test } from 'vitest';
import { cardKey, lineKey } from '../../../core/domain/lines/line-keys.ts';
import { readText } from '../../../core/domain/lines/read-text.ts';
import {
  type LineFacts,
  type LinePlace,
  reviewGroup,
  standingTexts,
} from '../../../core/domain/lines/review-groups.ts';
import { longestLine } from '../../../core/domain/lines/text-state.ts';
import type { WrittenLine } from '../../../core/domain/lines/stored-lines.ts';
import { anyContext, listEngine } from './support/engine.ts';

const engine = listEngine({ names: ['Hall'] });
const all: LinePlace['rule'] = { may: ['card', 'paraphrase', 'blend'], why: '' };

/** Cards by their text; a star in front is one. */
const cards = (...texts: string[]): LinePlace['cards'] =>
  texts.map((text, index) => ({
    id: String(index + 1),
    text: text.replace('*', ''),
    isStarred: text.startsWith('*'),
  }));

interface Setting {
  cards: LinePlace['cards'];
  themeId?: string | null;
  rule?: LinePlace['rule'];
  written?: WrittenLine[];
  /** Keys. */
  ticked?: string[];
  dropped?: string[];
  isOfSeveral?: boolean;
}

function review({ cards: own, themeId = 't', rule = all, written = [], ...said }: Setting) {
  const texts = new Map([
    ...own.map(({ id, text }) => [cardKey(id, themeId), text] as const),
    ...written.map(({ id, text }) => [lineKey('line', id), text] as const),
  ]);
  const facts: LineFacts = {
    engine,
    stored: {
      written,
      ticks: new Map(
        (said.ticked ?? []).map((key) => [
          key,
          readText(engine, texts.get(key) ?? '', anyContext(null)).text,
        ]),
      ),
      dropped: new Set(said.dropped ?? []),
    },
    isOfSeveral: () => said.isOfSeveral ?? true,
    contextOf: anyContext,
  };
  return reviewGroup({ themeId, title: 'Theme', rule, cards: own }, facts);
}

const short = (group: ReturnType<typeof review>): string[] =>
  group.lines.map(
    ({ text, state, isChosen, isStanding }) =>
      `${text} ${state}${isChosen ? ' chosen' : ''}${isStanding ? ' standing' : ''}`,
  );

const line = (id: string, cardIds: string[], text: string): WrittenLine => ({
  id,
  themeId: 't',
  origin: cardIds.length > 1 ? 'blend' : 'paraphrase',
  cardIds,
  text,
});

describe('what a slide takes', () => {
  test('its first three starred cards; the others wait for somebody to tick them', () => {
    expect(short(review({ cards: cards('a', '*b', '*c', 'd', '*e', '*f') }))).toEqual([
      'b unread chosen',
      'c unread chosen',
      'e unread chosen',
      'f unread',
      'a unread',
      'd unread',
    ]);
  });

  test('four on the pupils’ slide', () => {
    const group = review({ cards: cards('*a', '*b', '*c', '*d', '*e'), themeId: null });
    expect(group.lines.filter(({ isChosen }) => isChosen)).toHaveLength(4);
  });

  test('the next starred card in the place of one that is dropped', () => {
    const dropped = [cardKey('1', 't')];
    expect(short(review({ cards: cards('*a', '*b', '*c', '*d'), dropped }))).toEqual([
      'a dropped',
      'b unread chosen',
      'c unread chosen',
      'd unread chosen',
    ]);
  });

  test('all that a person wrote, and no card of which it was written', () => {
    const written = [line('w', ['1', '3'], 'Both.')];
    expect(short(review({ cards: cards('*a', '*b', '*c', '*d', '*e'), written }))).toEqual([
      'Both. unread chosen',
      'a unread',
      'b unread chosen',
      'c unread',
      'd unread chosen',
      'e unread',
    ]);
  });

  test('nothing without a star and without a hand', () => {
    expect(review({ cards: cards('a', 'b') }).lines.some(({ isChosen }) => isChosen)).toBe(false);
  });
});

describe('what stands', () => {
  test('only what is ticked, sorted by its own text', () => {
    const group = review({ cards: cards('*c', '*b', '*a'), ticked: [cardKey('1', 't'), cardKey('3', 't')] });
    expect(standingTexts(group)).toEqual(['a', 'c']);
  });

  test('no more than fit: what was written, then what is starred, then by text', () => {
    const written = [line('w', ['6'], 'Written.')];
    const ticked = ['1', '2', '3', '4'].map((id) => cardKey(id, 't'));
    const group = review({
      cards: cards('z', 'y', '*x', 'b', 'c', 'd'),
      written,
      ticked: [...ticked, lineKey('line', 'w')],
    });
    expect(standingTexts(group)).toEqual(['b', 'Written.', 'x']);
  });

  test('nothing that is dropped, ticked or not', () => {
    const key = cardKey('1', 't');
    expect(standingTexts(review({ cards: cards('*a'), ticked: [key], dropped: [key] }))).toEqual([]);
  });

  test('a masked text under its own tick', () => {
    const group = review({ cards: cards('*Hall asked why.'), ticked: [cardKey('1', 't')] });
    expect(standingTexts(group)).toEqual(['[a name] asked why.']);
  });
});

describe('what may not stand', () => {
  test('a card’s own words where only others’ may', () => {
    const rule = { may: ['paraphrase', 'blend'] as const, why: 'Few.' };
    const group = review({ cards: cards('*a'), rule, written: [line('w', ['1'], 'Other words.')] });
    expect(group.lines.map(({ state, why, isChosen }) => [state, why, isChosen])).toEqual([
      ['unread', '', true],
      ['barred', 'Few.', false],
    ]);
  });

  test('nothing where nothing may, ticked or not', () => {
    const group = review({ cards: cards('*a'), rule: { may: [], why: 'One.' }, ticked: [cardKey('1', 't')] });
    expect(group.lines).toMatchObject([{ state: 'barred', why: 'One.', isStanding: false }]);
  });

  test.each([
    [
      'a card left the theme',
      { written: [line('w', ['1', '9'], 'Both.')] },
      'A card that it was written of is no evidence here any more.',
    ],
    [
      'its cards may be of one teacher',
      { written: [line('w', ['1', '2'], 'Both.')], isOfSeveral: false },
      'Its cards are not known to be of two or more teachers.',
    ],
    [
      'it is too long',
      { written: [line('w', ['1'], 'a'.repeat(longestLine + 1))] },
      'It is too long for a slide: write it shorter.',
    ],
  ])('a written line of which %s', (_what, setting, why) => {
    const [first] = review({ cards: cards('a', 'b'), ...setting }).lines;
    expect(first).toMatchObject({ state: 'barred', why, isChosen: false });
  });

  test('a line of 10,000 characters', () => {
    expect(review({ cards: cards(`*${'word '.repeat(2000)}`) }).lines).toMatchObject([{ state: 'barred' }]);
  });
});
