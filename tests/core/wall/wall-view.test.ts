/** Nothing private reaches the room: no name wherever it is planted, no private note, nothing that is set aside. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Board, BoardCard, Decision, Note } from '../../../core/contract/calls/board.ts';
import { calls } from '../../../core/contract/calls/index.ts';
import type { WalkNames } from '../../../core/contract/names.ts';
import { newDebrief } from '../../../core/domain/debrief/stages.ts';
import { boardColumns, offBoardId } from '../../../core/domain/focus-areas.ts';
import { createNameEngine } from '../../../core/domain/veil/engine.ts';
import { withNamesTyped } from '../../../core/domain/veil/walk-names.ts';
import { type WallFacts, wallView } from '../../../core/domain/wall/wall-view.ts';
import { boardCard } from '../../renderer/board/cards.ts';
import { theme } from '../board/boards.ts';

/** Each known from another place: the staff list, a visit, an observer, who is here, an owner. */
const people = {
  staff: ['Zebedee', 'Quillfeather'],
  teacher: ['Ottoline', 'Vantongeren'],
  observer: ['Ignatius', 'Brackenridge'],
  here: ['Perpetua', 'Szymborska'],
  owner: ['Thaddeus', 'Okonkwo'],
} as const;
const whole = (who: keyof typeof people): string => people[who].join(' ');
const planted = Object.values(people).flat();

const names: WalkNames = {
  staff: [
    { title: 'Ms', firstName: 'Zebedee', surname: 'Quillfeather', initials: 'ZQU', knownAs: ['Zebbo'] },
  ],
  teachers: [whole('teacher')],
  others: [whole('observer')],
  classes: ['9X/Ma1'],
  rooms: ['B14'],
};
const veiled = [...planted, 'Zebbo', '9X/Ma1', 'B14'];

const spelling = fc.oneof(
  fc.constantFrom(...veiled),
  fc.constantFrom(...(Object.keys(people) as (keyof typeof people)[])).chain((who) => {
    const [first, last] = people[who];
    return fc.constantFrom(
      `${first} ${last}`,
      `${last}, ${first}`,
      `Ms ${last}`,
      `Mr ${first.charAt(0)}. ${last}`,
    );
  }),
);
const sentence = fc
  .tuple(
    spelling,
    spelling,
    fc.constantFrom<(a: string, b: string) => string>(
      (a) => `${a} asked a pupil to explain.`,
      (a, b) => `A pupil told ${a} what ${b} had said.`,
      (a) => `Seen in ${a}’s lesson, twice`,
      (a, b) => `${a}/${b}: pairs talked.`,
      (a, b) => `(${a})\n“${b}” said the board`,
      (a) => a,
      (a) => `Ask ${a} about it next week`,
    ),
  )
  .map(([a, b, say]) => say(a, b));

/** Never to be seen, whatever stands around it. */
const secret = (what: string, n: number): string => `never-${what}-${n}`;

const factsArbitrary = fc
  .record({
    texts: fc.array(sentence, { minLength: 1, maxLength: 12 }),
    areas: fc.array(fc.constantFrom(...boardColumns.map(({ id }) => id), offBoardId), {
      minLength: 12,
      maxLength: 12,
    }),
    themes: fc.array(fc.option(sentence, { nil: null }), { maxLength: 3 }),
    notes: fc.array(fc.tuple(fc.constantFrom('wonder', 'pupil', 'note'), sentence, fc.nat(3)), {
      maxLength: 5,
    }),
    decisions: fc.array(fc.tuple(sentence, fc.option(spelling, { nil: null })), { maxLength: 4 }),
    title: sentence,
    isBlank: fc.boolean(),
    isOpen: fc.boolean(),
  })
  .map(({ texts, areas, themes, notes, decisions, title, isBlank, isOpen }): WallFacts => {
    const shelved = themes.map((text, n) => theme(`t${n}`, n + 1, text));
    const cards = texts.map((text, n): BoardCard => {
      const areaId = areas[n] ?? 'progress';
      const isAside = ['parking', 'coach', offBoardId].includes(areaId);
      const themeId = isAside ? null : (shelved[n % 4]?.id ?? null);
      return boardCard(String(n), {
        areaId,
        themeId,
        orderKey: `a${String.fromCharCode(65 + n)}`,
        text: isAside
          ? `${secret('aside', n)} ${text}`
          : n % 2 === 0
            ? `${secret('original', n)} ${text}`
            : text,
        teamText: !isAside && n % 2 === 0 ? text : null,
      });
    });
    const board: WallFacts['board'] & Pick<Board, 'names'> = {
      revision: 1,
      columns: [...boardColumns],
      themes: shelved,
      cards,
      references: cards.flatMap(({ id, themeId, areaId }) =>
        shelved[0] && themeId !== 't0' && areaId === 'progress'
          ? { cardId: id, themeId: 't0', orderKey: `r${id}` }
          : [],
      ),
      notes: notes.map(([kind, text, at], n): Note => ({
        id: `n${n}`,
        number: n + 1,
        themeId: shelved[at]?.id ?? null,
        kind: kind as Note['kind'],
        text: kind === 'note' ? `${secret('note', n)} ${text}` : text,
      })),
      decisions: decisions.map(([text, owner], n): Decision => ({
        id: `d${n}`,
        number: n + 1,
        themeId: null,
        kind: 'keep',
        text,
        horizon: null,
        owner: owner ?? `${whole('owner')}`,
        state: 'open',
        carriedFrom: null,
      })),
      visits: [{ number: 1, observers: [0, 1] }],
      names,
    };
    const owners = [...board.decisions.map(({ owner }) => owner), whole('owner')];
    const known = withNamesTyped(names, [
      whole('here'),
      'Head of Maths',
      ...owners.flatMap((one) => one ?? []),
    ]);
    return {
      board,
      debrief: {
        ...newDebrief(),
        walkId: 'w',
        screen: { arrangement: 'columns', themeId: null, isBlank },
        rounds: [
          { number: 1, people: 4, votesEach: 3, isOpen: false, votes: [{ themeId: 't0', votes: 3 }] },
          { number: 2, people: 4, votesEach: 3, isOpen, votes: [{ themeId: 't0', votes: 11 }] },
        ],
      },
      title,
      isSample: false,
      focus: title,
      sight: { tops: [{ place: 'coach', item: secret('aside', 99) }], themeId: 't0', orderedBy: 1 },
      shown: null,
      mask: createNameEngine(known, []).mask,
    };
  });

test('whatever stands on the board, the room sees no name, no private note and nothing that is set aside', () => {
  const shape = calls['wall.get'].output;
  fc.assert(
    fc.property(factsArbitrary, (facts) => {
      const room = wallView(facts);
      expect(shape.parse(room)).toEqual(room);
      const said = JSON.stringify(room);
      for (const name of veiled) expect(said.toLowerCase()).not.toContain(name.toLowerCase());
      expect(said).not.toMatch(/never-/);
      const standing = facts.board.cards.filter(
        ({ areaId }) => !['parking', 'coach', offBoardId].includes(areaId),
      );
      expect(room.cards.length).toBe(facts.debrief.screen.isBlank ? 0 : standing.length);
      expect(room.rounds.some(({ number }) => number === 2)).toBe(
        !facts.debrief.screen.isBlank && facts.debrief.rounds[1]?.isOpen === false,
      );
    }),
    { numRuns: 400, seed: 4 },
  );
});
