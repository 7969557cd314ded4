/** Counts, dates, sums and addresses as a person reads them. */
import { describe, expect, test } from 'vitest';
import {
  countRows,
  sayAllKnown,
  sayCardMarks,
  sayDialect,
  sayGone,
  sayJoint,
  sayLoaded,
  sayMarks,
  sayPreviewSum,
  sayReportSum,
  sayVisitPlace,
  sayYield,
} from '../../renderer/features/records/words.ts';
import { boardOrSetUp, fromFragment, isBoardStage, stageOf, toFragment } from '../../renderer/state/route.ts';
import { sayDates, sayDay, sayWalk, sayWalks } from '../../renderer/state/say.ts';
import { filePreview, fileReport, privateVisit, report, walk } from './examples.ts';

describe('walks', () => {
  test.each([
    ['2026-10-05', '2026-10-05', '5 Oct'],
    ['2026-10-05', '2026-10-13', '5–13 Oct'],
    ['2026-09-28', '2026-10-09', '28 Sept – 9 Oct'],
    ['2026-12-14', '2027-01-08', '14 Dec 2026 – 8 Jan 2027'],
  ])('%s to %s', (from, to, said) => expect(sayDates(from, to)).toBe(said));

  test('a day has its weekday', () => expect(sayDay('2026-10-08')).toBe('Thu 8 Oct'));

  test('what is not known is left out', () => {
    expect(sayWalk(walk)).toBe('14 visits · 3 observers · 5–13 Oct');
    expect(sayWalks([walk])).toBe(sayWalk(walk));
    expect(sayWalks([walk, { ...walk, visits: 10, from: '2026-09-28', to: null }])).toBe(
      '2 walks · 24 visits · 28 Sept – 13 Oct',
    );
    expect(sayWalks([])).toBe('');
    expect(sayWalk({ ...walk, visits: 1, observers: 0, from: null, to: null })).toBe('1 visit');
  });
});

describe('sums', () => {
  test('the rows of a file add up', () => {
    expect(sayPreviewSum(filePreview)).toBe('8 rows: 7 visits, 1 needs attention');
    expect(sayReportSum(fileReport)).toBe('8 rows: 7 visits, 1 needs attention');
    expect(
      sayReportSum({
        ...fileReport,
        rows: 26,
        visits: { added: 15, updated: 2, unchanged: 1 },
        joined: 1,
        blankRows: 1,
        totalsRows: 1,
        unchangedRows: 4,
        needsAttention: [2, 2, 9].map((row) => ({
          row,
          column: null,
          value: null,
          reason: 'invalid-date',
        })),
      }),
    ).toBe(
      '26 rows: 15 visits, 2 visits brought up to date, 1 joined to another visit, 2 need attention, 4 already counted, 1 blank, 1 row of totals',
    );
  });

  test('a row with two faults is one row', () => {
    expect(countRows([...filePreview.needsAttention, ...filePreview.needsAttention])).toBe(1);
  });

  test.each([
    [7, 0, '7 visits'],
    [5, 0, '7 visits (5 new)'],
    [5, 2, '7 visits (5 new, 2 changed)'],
    [0, 1, '7 visits (0 new, 1 changed)'],
    [0, 0, '7 visits (all loaded already)'],
  ])('%i new and %i changed of 7', (newVisits, changedVisits, words) => {
    expect(sayPreviewSum({ ...filePreview, newVisits, changedVisits })).toBe(
      `8 rows: ${words}, 1 needs attention`,
    );
  });

  test('what is left to look at after loading', () => {
    expect(sayCardMarks({ proposedCards: 31, markedCards: 1 })).toEqual([
      '31 cards have a proposed focus area: confirm them on the board.',
      '1 card is marked, because the wording judges or looks at the teacher.',
    ]);
    expect([sayAllKnown(14), sayGone(1)]).toEqual([
      'Nothing new: all 14 visits are loaded already.',
      '1 visit is no longer in its file. It is kept, and its cards say so.',
    ]);
    expect(sayJoint(2)).toMatch(/^2 visits may be others seen by two observers or sent twice/);
    expect(
      sayMarks([
        { word: 'excellent', reason: 'judges' },
        { word: 'excellent', reason: 'judges' },
        { word: 'the teacher', reason: 'about-teacher' },
      ]),
    ).toEqual([
      'Judges (“excellent”): what was seen?',
      'About the teacher (“the teacher”): what did pupils do?',
    ]);
  });

  test('two visits that may be one, by what is known of either', () => {
    const other = {
      ...privateVisit,
      number: 9,
      className: null,
      room: 'S4',
      observers: ['F. Garrard', 'L. Ng'],
    };
    expect(sayVisitPlace([privateVisit, other])).toBe(
      'Thu 8 Oct, period 2, 9R/Sc1, Science, S4 · H. Yusuf and F. Garrard with L. Ng',
    );
    const bare = {
      ...privateVisit,
      date: null,
      period: 'Lunch',
      subject: null,
      className: null,
      observers: [],
    };
    expect(sayVisitPlace([bare, bare])).toBe('Lunch · unknown observer and unknown observer');
  });

  test('a staff list has no visits', () => {
    expect(sayPreviewSum({ ...filePreview, dialect: 'staff-list', staff: 32 })).toContain(
      '32 members of staff',
    );
  });

  test('dialect and yield in words', () => {
    const hidden = { isSheet: true, rows: 2, columns: ['Teacher', 'Room'] };
    expect(sayDialect({ ...filePreview, hidden })).toBe(
      'Microsoft Forms, sheet Form1, the sheet is hidden in the file, 2 hidden rows, hidden: Teacher · Room',
    );
    expect(sayDialect({ ...filePreview, headerRow: 4 })).toBe(
      'Microsoft Forms, sheet Form1, header in row 4',
    );
    expect(
      sayDialect({
        dialect: 'learning-walk-records',
        sheet: null,
        headerRow: 0,
        hidden: filePreview.hidden,
      }),
    ).toBe('This app’s own records');
    expect(sayYield(1, 0)).toBe('1 card');
  });
});

describe('addresses', () => {
  test.each(['set-up', 'weigh', 'minutes', 'wall', 'board'] as const)('%s has an address', (page) => {
    expect(fromFragment(`#/walks/w1/${page}`)).toEqual({ name: 'walk', walkId: 'w1', page });
  });

  test.each([
    ['board', 'name', 'name'],
    ['board', 'decide', 'decide'],
    ['board', 'share', 'sort'],
    ['board', null, 'sort'],
    ['decide', 'name', 'decide'],
    ['charts', 'name', null],
  ] as const)('%s while the debrief is at %s is the stage %s', (page, stored, stage) => {
    expect(stageOf(page, stored)).toBe(stage);
    expect(isBoardStage(stage)).toBe(stage !== null);
  });

  test('the way to a board begins with Set up while nobody has opened its debrief', () => {
    const debrief = { title: null, stage: 'sort', openedAt: '2026-10-05T15:00:00Z', closedAt: null } as const;
    const walks = [
      { id: 'new', debrief: null },
      { id: 'old', debrief },
    ];
    expect(['new', 'old', 'just loaded'].map((id) => boardOrSetUp(walks, id))).toEqual([
      'set-up',
      'board',
      'set-up',
    ]);
    expect(boardOrSetUp(undefined, 'new')).toBe('set-up');
  });

  test('a walk’s page survives a reload', () => {
    const view = { name: 'walk', walkId: 'a/b c', page: 'charts' } as const;
    expect(toFragment(view)).toBe('#/walks/a%2Fb%20c/charts');
    expect(fromFragment(toFragment(view))).toEqual(view);
  });

  test.each([null, 'a/b c'])('what is guaranteed has an address from the slides of %s', (walkId) => {
    const view = { name: 'guarantee', walkId } as const;
    expect(fromFragment(toFragment(view))).toEqual(view);
  });

  test.each(['', '#/', '#/load', '#/walks/w1/votes', '#/walks/%E0%A4%A/board', '#token'])(
    '%s is the start',
    (address) => expect(fromFragment(address)).toEqual({ name: 'start' }),
  );
});

describe('the report in one line', () => {
  const visits = (added: number, updated: number) => ({
    ...fileReport,
    visits: { ...fileReport.visits, added, updated },
  });
  test.each([
    ['new visits', { ...report, files: [visits(6, 1)] }, '7 visits loaded, 52 new cards'],
    [
      'nothing new',
      { ...report, files: [{ ...visits(0, 0), unchangedRows: 7 }] },
      'Nothing new: these visits were loaded before',
    ],
    ['a staff list alone', { ...report, files: [visits(0, 0)], staff: 3 }, 'Staff list loaded'],
    ['rows that all need attention', { ...report, files: [visits(0, 0)] }, 'No visit could be loaded'],
  ])('says %s', (_name, loaded, words) => {
    expect(sayLoaded(loaded)).toBe(words);
  });
});
