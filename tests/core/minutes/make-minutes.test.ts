/** The team's record: all that was sorted, written and decided, once; and a file in which text is text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, Note } from '../../../core/contract/calls/board.ts';
import { calls } from '../../../core/contract/calls/index.ts';
import type { MinutesBlock, Minutes } from '../../../core/contract/calls/minutes.ts';
import type { MinutesFacts } from '../../../core/domain/minutes/minutes-facts.ts';
import { makeMinutes, privateMark } from '../../../core/domain/minutes/make-minutes.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { writeHtml } from '../../../core/features/minutes/write-html.ts';
import { boardCard } from '../../renderer/board/cards.ts';
import { theme } from '../board/boards.ts';

const decision = (id: string, changes: Partial<Decision>): Decision => ({
  id,
  number: 1,
  themeId: null,
  kind: 'support',
  text: id,
  horizon: null,
  owner: null,
  state: 'open',
  carriedFrom: null,
  ...changes,
});
const note = (id: string, kind: Note['kind'], themeId: string | null): Note => ({
  id,
  number: Number(id.slice(1)),
  themeId,
  kind,
  text: `${kind} ${id}`,
});

function facts(changes: Partial<MinutesFacts> = {}): MinutesFacts {
  return {
    board: {
      columns: [...boardColumns],
      themes: [{ ...theme('t1', 1, 'Pupils say why'), word: 'many' }, theme('t2', 2)],
      cards: [
        boardCard('a', { themeId: 't1', text: 'Recorded a', teamText: 'Team a', isStarred: true }),
        boardCard('b', {
          themeId: 't2',
          areaId: 'clear-goals',
          kind: 'tally',
          tally: { lookFor: 'Goal', value: 2, outOf: 9 },
        }),
        boardCard('c', { text: 'Loose c', visitNumber: 2 }),
        boardCard('p', { areaId: 'parking', text: 'Parked p' }),
        boardCard('k', { areaId: 'coach', text: 'Coach k' }),
        boardCard('o', { areaId: 'off-board', orderKey: 'off o', text: 'Gone o' }),
      ],
      references: [{ cardId: 'b', themeId: 't1', orderKey: 'a0' }],
      notes: [
        note('n1', 'wonder', 't1'),
        note('n2', 'pupil', 't1'),
        note('n3', 'note', 't1'),
        note('n4', 'note', null),
      ],
      decisions: [
        decision('now', { themeId: 't1', owner: 'P. Shah', horizon: 'quick-win' }),
        decision('then', { number: 2, carriedFrom: 'x', state: 'done' }),
      ],
      visits: [
        { number: 1, date: '2026-10-06', yearGroup: '9', subject: null, observers: [0] },
        { number: 2, date: '2026-10-08', yearGroup: null, subject: null, observers: [1] },
      ],
    },
    debrief: {
      walkId: 'w',
      title: null,
      purpose: 'teaching and learning',
      focus: 'How do pupils use talk?',
      walks: [{ id: 'w', title: 'Autumn', visits: 2, from: null, to: null }],
      people: ['P. Shah', 'T. Reid'],
      rounds: [
        {
          number: 1,
          people: 4,
          votesEach: 3,
          isOpen: false,
          votes: [
            { themeId: 't1', votes: 5 },
            { themeId: 'gone', votes: 2 },
          ],
        },
        { number: 2, people: 4, votesEach: 3, isOpen: true, votes: [{ themeId: 't1', votes: 9 }] },
      ],
      openedAt: '2026-11-05T16:10:00Z',
      closedAt: null,
      sharedOn: '2026-11-12',
    },
    gaps: {
      years: [
        { name: 'Year 7', visits: 0 },
        { name: 'Year 9', visits: 1 },
      ],
      subjects: [],
      times: [],
      weekdays: [],
      unknown: { weekday: 0, year: 1, subject: 2, time: 0 },
    },
    earlier: [
      { id: 'x', kind: 'ask', text: 'Earlier', horizon: null, owner: null, debrief: 'Summer', on: null },
    ],
    hasCoachCards: false,
    mask: (text) => text,
    ...changes,
  };
}

const sectionOf = ({ sections }: Minutes, heading: string): readonly MinutesBlock[] =>
  sections.find((section) => section.heading === heading)?.blocks ?? [];

test('every part is there, in order', () => {
  const record = makeMinutes(facts());
  expect(calls['minutes.get'].output.parse(record)).toEqual(record);
  expect([record.title, record.mark, record.sections.map(({ heading }) => heading)]).toEqual([
    'Autumn',
    privateMark,
    [
      'The debrief',
      'The sample',
      'Themes',
      'Pupils say why',
      'Theme 2',
      'Of the whole debrief',
      'Votes',
      'What was decided',
      'Decisions of last time',
      'Cards in no theme, by focus area',
      'Progress',
      'Set aside',
    ],
  ]);
});

test('a theme has all its cards, also those at home elsewhere, and what was written of it', () => {
  expect(sectionOf(makeMinutes(facts()), 'Pupils say why')).toEqual([
    { kind: 'paragraph', text: 'many · 1 of 2 visits · by 1 observer, so tentative · 2 cards' },
    {
      kind: 'cards',
      heading: null,
      cards: [
        {
          text: 'Team a',
          details: 'Saw · Visit 1 · Year 9 · Tue 6 Oct 2026 · Progress',
          recorded: ['Recorded a'],
          isStarred: true,
          reference: null,
        },
        {
          text: 'b',
          details: 'Tally 2 of 9 · Visit 1 · Year 9 · Tue 6 Oct 2026 · Clear goals',
          recorded: [],
          isStarred: false,
          reference: 'Theme 2',
        },
      ],
    },
    { kind: 'list', heading: 'I wonder', items: ['wonder n1'] },
    {
      kind: 'list',
      heading: 'A pupil who did all that was asked would know and be able to do',
      items: ['pupil n2'],
    },
    { kind: 'list', heading: 'Notes of the team', items: ['note n3'] },
    { kind: 'list', heading: 'What follows from it', items: ['Support: now (this week; owner: P. Shah)'] },
  ]);
});

test('a word that was agreed on stands beside the one that was counted, where they differ', () => {
  const { board } = facts();
  const themes = board.themes.map((one) => ({ ...one, word: 'few' as const }));
  const [first] = sectionOf(makeMinutes(facts({ board: { ...board, themes } })), 'Pupils say why');
  expect(first).toMatchObject({ text: expect.stringMatching(/^few, by agreement \(counted: many\) · /) });
});

test('votes of rounds that are over, and those for themes that are gone', () => {
  expect(sectionOf(makeMinutes(facts()), 'Votes')).toEqual([
    {
      kind: 'table',
      heading: null,
      columns: ['Theme', 'Round 1'],
      rows: [
        ['Pupils say why', '5'],
        ['Theme 2', '0'],
        ['Themes that are no longer there', '2'],
      ],
    },
    { kind: 'paragraph', text: 'Round 1: 4 people with 3 votes each.' },
  ]);
});

test('what became of last time’s decisions', () => {
  expect(sectionOf(makeMinutes(facts()), 'Decisions of last time')).toMatchObject([
    {
      rows: [
        ['Support', 'then', '–', 'done'],
        ['Ask', 'Earlier', '–', 'still open, not talked about'],
      ],
    },
  ]);
});

test('a card that is set aside is counted; the coach’s are listed only when that is asked for', () => {
  const said = JSON.stringify(makeMinutes(facts()));
  expect(said).toContain('1 card parked, 1 card for a coach');
  expect(said).not.toMatch(/Coach k|Parked p|Gone o/);
  const whole = JSON.stringify(makeMinutes(facts({ hasCoachCards: true })));
  expect(whole).toContain('Coach k');
  expect(whole).not.toMatch(/Parked p|Gone o/);
});

test('every text but who is here and owners goes through the mask', () => {
  const said = JSON.stringify(makeMinutes(facts({ mask: () => '[masked]', hasCoachCards: true })));
  expect(said).not.toMatch(
    /Recorded a|Team a|Loose c|Coach k|wonder n1|note n|Pupils say why|Autumn|Earlier|"now/,
  );
  expect(said).toContain('P. Shah, T. Reid');
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=y>',
    '</style>',
    '&lt;',
    '\u202ellaH',
    "'",
    ']]>',
  ),
);

test('in the file text is text: no tag, no attribute and no entity comes of it', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const record: Minutes = {
        title: text,
        mark: privateMark,
        sections: [
          {
            heading: text,
            level: 2,
            blocks: [
              { kind: 'paragraph', text },
              { kind: 'list', heading: text, items: [text] },
              { kind: 'facts', facts: [{ label: text, value: text }] },
              {
                kind: 'cards',
                heading: null,
                cards: [{ text, details: text, recorded: [text], isStarred: true, reference: text }],
              },
              { kind: 'table', heading: null, columns: [text], rows: [[text]] },
            ],
          },
        ],
      };
      const plain = {
        ...record,
        title: 'x',
        sections: JSON.parse(JSON.stringify(record.sections), (_key, value: unknown) =>
          value === text ? 'x' : value,
        ) as Minutes['sections'],
      };
      const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
      const made = writeHtml(record);
      expect(tags(made)).toEqual(tags(writeHtml(text === '' ? record : plain)));
      expect(made).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }),
    { numRuns: 300 },
  );
});

test('the file carries its mark in the head that each page repeats and in the margin, and allows nothing to run', () => {
  const html = writeHtml(makeMinutes(facts()));
  expect(html).toContain(`<div class="mark"><p>${privateMark}</p></div>`);
  expect(html).toMatch(/\.mark\{display:table-header-group;break-inside:avoid\}/);
  expect(html).toContain(`@bottom-left{content:"${privateMark}"`);
  expect(html).toContain('li{break-inside:avoid}');
  expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]+=*'"/);
  expect(html).not.toMatch(/ style=| on\w+=|<script|<link|<img|https?:/);
});
