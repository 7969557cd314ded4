/** What a person says about columns, and where cards go by what their row ticks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnChoice } from '../../../../core/contract/tables.ts';
import { columnUse, understandColumns, type Column } from '../../../../core/domain/records/table/columns.ts';
import type { ReadChoices } from '../../../../core/domain/records/record.ts';
import { areTicks, optionsOf, tickRule } from '../../../../core/domain/records/cells/ticks.ts';
import { askDayOrder, settleForm, visitFromRow } from '../../../../core/domain/records/visit-from-row.ts';

const asIs: Omit<ColumnChoice, 'index' | 'role'> = { areaId: null, kind: null, isCut: false, question: null };
const choices = (more: Partial<ReadChoices>): ReadChoices => ({
  columns: [],
  dayOrder: null,
  observer: null,
  ...more,
});

function formOf(headers: string[], rows: string[][], chosen: ReadChoices | null) {
  const columns = understandColumns(headers, rows, 'table', chosen, false);
  return settleForm(columns, rows, chosen);
}

function visitOf(headers: string[], row: string[], chosen: ReadChoices | null) {
  return visitFromRow(formOf(headers, [row], chosen), row, 2);
}

describe('columns', () => {
  test('say why they are understood as they are, and show examples', () => {
    const rows = [
      [
        '5/10/2026',
        'Often',
        '12 / 24',
        'Nobody asked a question in the ten minutes that we were there.',
        'x',
      ],
      ['6/10/2026', 'Rarely', '1 of 9', '-', 'y'],
    ];
    const headers = ['Date', 'Talk', 'Voices', 'Clear goals', 'Colour'];
    const columns = understandColumns(headers, rows, 'table', null, false).map(columnUse);
    expect(columns.map(({ role, why }) => [role, why])).toEqual([
      ['date', 'known-header'],
      ['rating', 'scale-in-cells'],
      ['tally', 'counts-in-cells'],
      ['evidence', 'area-in-header'],
      ['ignored', 'not-understood'],
    ]);
    expect(columns.map(({ examples }) => examples)).toEqual([
      ['5/10/2026', '6/10/2026'],
      ['Often', 'Rarely'],
      ['12 / 24', '1 of 9'],
      ['Nobody asked a question in the ten minutes that we were the…'],
      ['x', 'y'],
    ]);
  });

  test('are what a person says, and say that a person did', () => {
    const columns = [
      {
        ...asIs,
        index: 0,
        role: 'evidence' as const,
        kind: 'heard' as const,
        areaId: 'progress',
        isCut: true,
      },
      { ...asIs, index: 1, role: 'rating' as const, question: 'Talk' },
      { ...asIs, index: 2, role: 'pupil-quote' as const, areaId: 'no such area' },
    ];
    const rows = [['a', 'Blue', 'c']];
    const now = understandColumns(['A', 'B', 'C'], rows, 'table', choices({ columns }), false).map(columnUse);
    expect(now.map(({ role, kind, areaId, question, why }) => [role, kind, areaId, question, why])).toEqual([
      ['evidence', 'heard', 'progress', null, 'chosen'],
      ['rating', null, null, 'Talk', 'chosen'],
      ['pupil-quote', 'pupil-voice', 'pupil-voice', null, 'chosen'],
    ]);
    const later = understandColumns(['A', 'B', 'C'], rows, 'table', choices({ columns }), true);
    expect(later.map(({ why }) => why)).toEqual(['remembered', 'remembered', 'remembered']);
  });

  test('that a person takes as they are change nothing, for themselves and for others', () => {
    const headers = [
      'Date',
      'Tone',
      'Pace',
      'Q [Talk]',
      'Clear goals',
      'Voices',
      'Heard',
      'Ticked',
      'I wonder',
      '__proto__',
    ];
    const rows = [
      ['5/10/2026', 'Amber', 'Green', 'Often', 'One card here.', '3 of 9', 'A word.', 'A, B', 'Why?', 'x'],
      ['6/10/2026', 'Green', 'Amber', 'Never', 'Another card.', '-', '“Yes.”', 'A', 'How?', 'y'],
      ['7/10/2026', 'Green', 'Amber', 'Never', '', '1 of 2', '', 'B', '', 'y'],
      ['8/10/2026', 'Green', 'Amber', 'Never', '', '1 of 2', '', 'A, B, C', '', 'C'],
      ['9/10/2026', 'Green', 'Amber', 'Never', '', '1 of 2', '', 'C', '', ''],
    ];
    const understood = (columns: ColumnChoice[]) =>
      understandColumns(headers, rows, 'table', choices({ columns }), false);
    const meaning = (columns: readonly Column[]) =>
      columns.map(
        ({ why: _why, reason: _reason, confidence: _confidence, next: _next, ...column }) => column,
      );
    const before = understood([]);
    expect(before.map(({ role }) => role)).toEqual([
      'date',
      'rating',
      'rating',
      'rating',
      'evidence',
      'tally',
      'evidence',
      'option',
      'wondering',
      'ignored',
    ]);
    const asTheyAre = before
      .map(columnUse)
      .map(({ index, role, areaId, kind, isCut, question }): ColumnChoice => ({
        index,
        role,
        areaId,
        kind,
        isCut,
        question,
      }));
    fc.assert(
      fc.property(fc.subarray(asTheyAre), (some) => {
        expect(meaning(understood(some))).toEqual(meaning(before));
      }),
    );
  });

  test('are cut into cards or not', () => {
    const headers = ['Date', 'What did you see?'];
    const row = ['2026-10-05', 'Two pupils shared a text. A third read it aloud.'];
    const whole = { ...asIs, index: 1, role: 'evidence' as const, kind: 'saw' as const };
    const texts = (chosen: ReadChoices | null) =>
      visitOf(headers, row, chosen).visit?.evidence.map(({ text }) => text);
    expect(texts(null)).toEqual(['Two pupils shared a text.', 'A third read it aloud.']);
    expect(texts(choices({ columns: [whole] }))).toEqual([row[1]]);
  });

  test('with options become a look-for for each one ticked', () => {
    const rows = [
      ['2026-10-05', 'Mini whiteboards;Pair talk;'],
      ['2026-10-06', ''],
    ];
    const columns = understandColumns(['Date', 'Which of these?'], rows, 'microsoft-forms', null, false);
    expect(columns.map(columnUse)[1]).toMatchObject({
      role: 'option',
      why: 'ticks-in-cells',
      options: ['Mini whiteboards', 'Pair talk'],
    });
    const form = settleForm(columns, rows, null);
    const option = { kind: 'option', question: null, lookFor: 'Which of these?', scale: [] };
    expect(visitFromRow(form, rows[0] ?? [], 2).visit?.lookFors).toEqual([
      { ...option, label: 'Mini whiteboards' },
      { ...option, label: 'Pair talk' },
    ]);
  });

  test('by hand are ticked in the way of each column', () => {
    const rows = [
      ['2026-10-05', 'Clear goals; Progress', 'Cold call, Pairs'],
      ['2026-10-06', 'Progress', 'Cold call, Boards'],
      ['2026-10-07', 'Progress', 'Pairs, Boards'],
      ['2026-10-08', 'Progress', 'Boards'],
    ];
    const form = formOf(['Date', 'Focus area', 'Which of these?'], rows, null);
    const labels = rows.map((row) => visitFromRow(form, row, 2).visit?.lookFors.map(({ label }) => label));
    expect(labels).toEqual([
      ['Cold call', 'Pairs'],
      ['Cold call', 'Boards'],
      ['Pairs', 'Boards'],
      ['Boards'],
    ]);
    expect(form.columns.map(({ options }) => options)).toEqual([
      [],
      ['Clear goals', 'Progress'],
      ['Cold call', 'Pairs', 'Boards'],
    ]);
  });

  test('a list that somebody wrote is no set of ticks', () => {
    expect(areTicks(['books, pens', 'a word wall, two posters', 'nothing', 'chairs'], 'google-sheets')).toBe(
      false,
    );
    expect(
      areTicks(['Talk, Books', 'Talk', 'Books', 'Books, Talk', 'Walls, Talk', 'Walls'], 'google-sheets'),
    ).toBe(true);
    const cells = ['Talk, listening and questions, Books', 'Talk, listening and questions'];
    expect(optionsOf(cells, tickRule(cells, 'google-sheets'))).toEqual([
      'Talk, listening and questions',
      'Books',
    ]);
  });
});

describe('the order of day and month', () => {
  const headers = ['Date', 'What did you see?'];
  const seen = 'Four pupils explained their method to each other.';

  test('is asked for where no value settles it, and never guessed', () => {
    const rows = [['03/04/2026', seen]];
    const form = formOf(headers, rows, null);
    expect(askDayOrder(form, rows)).toEqual({
      column: 'Date',
      example: '03/04/2026',
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
      answer: null,
    });
    expect(visitFromRow(form, rows[0] ?? [], 2).items).toEqual([
      { row: 2, column: 'Date', value: '03/04/2026', reason: 'ambiguous-date' },
    ]);
    const answered = formOf(headers, rows, choices({ dayOrder: 'month-first' }));
    expect(askDayOrder(answered, rows)?.answer).toBe('month-first');
    expect(visitFromRow(answered, rows[0] ?? [], 2).visit?.date).toBe('2026-03-04');
  });

  test('is not asked for where the column settles it, whatever was answered', () => {
    const rows = [
      ['03/04/2026', seen],
      ['25/04/2026', seen],
    ];
    const form = formOf(headers, rows, choices({ dayOrder: 'month-first' }));
    expect(askDayOrder(form, rows)).toBeNull();
    expect(visitFromRow(form, rows[0] ?? [], 2).visit?.date).toBe('2026-04-03');
  });

  test('is not asked for where every day reads the same both ways', () => {
    expect(askDayOrder(formOf(headers, [['04/04/2026', seen]], null), [['04/04/2026', seen]])).toBeNull();
  });
});

describe('the observer', () => {
  const headers = ['Date', 'Observer', 'What did you see?'];
  const seen = 'Four pupils explained their method to each other.';

  test('is filled in where the row names none, and nowhere else', () => {
    const chosen = choices({ observer: ' A. Quill ' });
    expect(visitOf(headers, ['2026-10-05', '', seen], chosen).visit?.observer).toBe('A. Quill');
    expect(visitOf(headers, ['2026-10-05', 'B. Lund', seen], chosen).visit?.observer).toBe('B. Lund');
    expect(visitOf(headers, ['2026-10-05', '', seen], choices({ observer: '' })).visit?.observer).toBeNull();
  });
});

describe('the focus area of a card', () => {
  const headers = ['Date', 'Focus area', 'Clear goals', 'What did you see?', 'A pupil told me'];
  const cards = (...cells: string[]) =>
    visitOf(headers, ['2026-10-05', ...cells], null).visit?.evidence.map(({ areaId, ticked, proposal }) => ({
      areaId,
      ticked,
      isProposed: proposal !== null,
    }));

  test('is that of its column, the only one ticked, or proposed among the ticked', () => {
    expect(cards('Progress', 'They knew the aim.', 'The books lay open.', 'It is fun.')).toEqual([
      { areaId: 'clear-goals', ticked: [], isProposed: false },
      { areaId: 'progress', ticked: [], isProposed: false },
      { areaId: 'pupil-voice', ticked: [], isProposed: false },
    ]);
    expect(
      cards(
        'Learning environment, Clear goals',
        '',
        'The display was out of date and the desks in rows.',
        '',
      ),
    ).toEqual([
      { areaId: 'learning-environment', ticked: ['Learning environment', 'Clear goals'], isProposed: true },
    ]);
  });

  test('is unsorted where nothing speaks for any', () => {
    expect(cards('', '', 'Qwertz yxcv.', '')).toEqual([
      { areaId: 'unsorted', ticked: [], isProposed: false },
    ]);
  });
});
