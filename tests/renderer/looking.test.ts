/** Looking before loading: what tables ask, what an answer changes, how columns are named, and the sums in words. */
import { describe, expect, test } from 'vitest';
import type { ColumnUse, TableChoices } from '../../core/contract/tables.ts';
import type { FilePreview } from '../../core/contract/calls/records.ts';
import { chipsOf } from '../../renderer/features/records/columns/column-chips.ts';
import {
  sayAsk,
  sayBarren,
  sayChipHeader,
  sayLoad,
  sayNow,
  sayReady,
  sayState,
  saySummary,
} from '../../renderer/features/records/preview-words.ts';
import { keepAsking, looksOf, type Looks } from '../../renderer/features/records/questions/table-asks.ts';
import {
  columnAnswer,
  columnsAsChosen,
  withAnswer,
  withColumn,
  withColumnAnswer,
  withOptionAreas,
} from '../../renderer/features/records/table-choices.ts';
import { columnOf, filePreview, preview } from './examples.ts';

const fileOf = (more: Partial<FilePreview>): FilePreview => ({ ...filePreview, needsAttention: [], ...more });

/** The looks at files that were looked at once before with the same questions. */
function looking(files: readonly FilePreview[], choices: readonly TableChoices[] = []): Looks {
  return looksOf(files, (file) => keepAsking(undefined, file), choices);
}

const only = (looks: Looks) => {
  const [look] = looks.tables;
  if (!look) expect.unreachable();
  return look;
};

const day = (index: number, header: string, role: ColumnUse['role'] = 'ignored'): ColumnUse =>
  columnOf({ index, header, role, why: 'fits-cells', examples: ['14/09/2026'] });

const days = fileOf({
  columns: [day(0, 'Popped in'), day(1, 'Talked it over'), day(2, 'Timestamp', 'timestamp')],
  questions: [{ about: 'date', columns: [0, 1], isBlocking: true }],
  visits: 0,
});
const dayOrder = {
  column: 'Day',
  example: '03/04/2026',
  dayFirst: '2026-04-03',
  monthFirst: '2026-03-04',
  answer: null,
};

describe('a question about columns', () => {
  const [question] = days.questions;
  if (!question) throw new Error('the example asks nothing');

  test('is answered by one of them; the others are understood anew', () => {
    const choices = withColumnAnswer([], days, question, 1);
    expect(choices[0]?.columns.map(({ index, role }) => [index, role])).toEqual([[1, 'date']]);
    expect(columnAnswer(choices, days, question)).toBe(1);
    const again = withColumnAnswer(choices, days, question, 0);
    expect(again[0]?.columns.map(({ index, role }) => [index, role])).toEqual([[0, 'date']]);
  });

  test('none of them is what it was taken for', () => {
    const people = fileOf({ columns: [day(0, 'Led by', 'teacher'), day(1, 'Sat with', 'observer')] });
    const asked = { about: 'observer' as const, columns: [0, 1], isBlocking: false };
    const choices = withColumnAnswer([], people, asked, 'none');
    expect(choices[0]?.columns.map(({ role }) => role)).toEqual(['teacher', 'ignored']);
    expect(columnAnswer(choices, people, asked)).toBe('none');
    expect(columnAnswer([], people, asked)).toBeNull();
  });

  test('the time of sending stays what it is where it is taken for the day', () => {
    const stamped = fileOf({ columns: [day(0, 'Talked it over', 'date'), day(1, 'Timestamp', 'timestamp')] });
    const asked = { about: 'date' as const, columns: [0, 1], isBlocking: false };
    const choices = withColumnAnswer([], stamped, asked, 1);
    expect(choices[0]?.columns.map(({ role }) => role)).toEqual(['ignored', 'timestamp']);
    expect(columnAnswer(choices, stamped, asked)).toBe(1);
  });

  test('keeps its place and its answer when the preview asks it no more', () => {
    const choices = withColumnAnswer([], days, question, 0);
    const asked = keepAsking(keepAsking(undefined, days), { ...days, questions: [] });
    const looks = looksOf([{ ...days, questions: [] }], () => asked, choices);
    expect(only(looks).asks).toMatchObject([{ kind: 'column', answer: 0, isOpen: false }]);
    expect([looks.open, only(looks).isBlocked]).toEqual([0, false]);
  });

  test('is asked once for the sheets of one form, and answered for each', () => {
    const files = ['A', 'B'].map((sheet) => ({ ...days, sheet }));
    const looks = looking([...files, { ...days, token: 't9', form: 'another' }]);
    expect(looks.tables.map(({ asks, open }) => [asks.length, open])).toEqual([
      [1, 1],
      [0, 1],
      [1, 1],
    ]);
    expect(looks.tables[0]?.asks[0]?.tables.map(({ sheet }) => sheet)).toEqual(['A', 'B']);
    expect(looks.open).toBe(2);
    const rest = looking(files, withAnswer([], files[0] ?? days, { isLeftOut: true }));
    expect(rest.tables.map(({ asks }) => asks.length)).toEqual([0, 1]);
  });
});

describe('what several tables leave open', () => {
  const files = ['t1', 't2', 't3'].map((token) =>
    fileOf({ token, form: token, askDayOrder: dayOrder, asksObserver: token !== 't3' }),
  );

  test('is asked together and counts once', () => {
    const looks = looking(files);
    expect([looks.days.length, looks.observers.length, looks.open]).toEqual([3, 2, 2]);
    expect(looks.tables.map(({ asks, asksObserver, open }) => [asks.length, asksObserver, open])).toEqual([
      [0, false, 2],
      [0, false, 2],
      [0, false, 1],
    ]);
  });

  test('is asked apart where a person wants that', () => {
    const looks = looksOf(files, (file) => keepAsking(undefined, file), [], true);
    expect([looks.days.length, looks.open]).toEqual([0, 4]);
  });

  test('one table alone asks with itself', () => {
    const looks = looking(files.slice(0, 1));
    expect([looks.days, looks.observers]).toEqual([[], []]);
    expect(only(looks)).toMatchObject({ asksObserver: true, open: 2 });
  });
});

test('options of focus areas that are not sure stay to be said, and count as open while one is undecided', () => {
  const areas = columnOf({
    index: 0,
    header: 'Our areas',
    role: 'focus-areas',
    why: 'ticks-in-cells',
    options: ['Progress', 'Progress over time', 'Belonging'],
    optionAreas: [
      { option: 'Progress', areaId: 'progress', confidence: 'sure' },
      { option: 'Progress over time', areaId: 'progress', confidence: 'likely' },
      { option: 'Belonging', areaId: null, confidence: 'undecided' },
    ],
  });
  const file = fileOf({ columns: [areas] });
  expect(only(looking([file])).asks).toMatchObject([
    { kind: 'options', options: ['Progress over time', 'Belonging'], isOpen: true },
  ]);
  const choices = withOptionAreas([], file, [{ option: 'Belonging', areaId: null }]);
  expect(only(looking([file], choices)).asks).toMatchObject([{ isOpen: false }]);
  expect(columnsAsChosen(choices, file)[0]?.optionAreas[2]).toEqual({
    option: 'Belonging',
    areaId: null,
    confidence: 'sure',
  });
  const changed = withOptionAreas(choices, file, [{ option: 'Belonging', areaId: 'participation' }]);
  expect(changed[0]?.optionAreas).toEqual([{ option: 'Belonging', areaId: 'participation' }]);
});

describe('chips', () => {
  const role = (index: number, of: ColumnUse['role'], header = `H${index}`, more: Partial<ColumnUse> = {}) =>
    columnOf({ index, header, role: of, why: 'known-header', examples: ['x'], ...more });
  const shown = (columns: ColumnUse[], doubted: number[] = []) => {
    const { chips, ...rest } = chipsOf({ columns, asksObserver: false, dialect: 'table' }, doubted);
    return { ...rest, chips: chips.map((chip) => [chip.role, sayChipHeader(chip)]) };
  };

  test('stand in the order in which a colleague asks', () => {
    const { chips } = shown([
      role(0, 'pupil-quote'),
      role(1, 'evidence'),
      role(2, 'class'),
      role(3, 'teacher'),
      role(4, 'observer'),
      role(5, 'date'),
      role(6, 'focus-areas'),
    ]);
    expect(chips.map(([of]) => of)).toEqual([
      'date',
      'observer',
      'teacher',
      'class',
      'focus-areas',
      'evidence',
      'pupil-quote',
    ]);
  });

  test('many of one role stand together, but not what was in doubt', () => {
    const ratings = [1, 2, 3, 4].map((index) => role(index, 'rating'));
    expect(shown(ratings, [2]).chips).toEqual([
      ['rating', 'H1 and 2 more'],
      ['rating', 'H2'],
    ]);
    expect(shown(ratings.slice(0, 2)).chips).toEqual([
      ['rating', 'H1'],
      ['rating', 'H2'],
    ]);
  });

  test('the form’s own time and address are news only where nothing better is there', () => {
    const form = [role(0, 'timestamp'), role(1, 'observer-email'), role(2, 'response-id')];
    expect(shown(form).chips).toEqual([
      ['timestamp', 'H0'],
      ['observer-email', 'H1'],
    ]);
    expect(shown([...form, role(3, 'date'), role(4, 'observer')]).chips).toEqual([
      ['date', 'H3'],
      ['observer', 'H4'],
    ]);
  });

  test('what is missing, what is not used and what the form added', () => {
    expect(
      shown([
        role(0, 'ignored', 'Book'),
        role(1, 'ignored', 'Points', { why: 'added-by-form' }),
        role(2, 'ignored', 'Blank', { examples: [] }),
      ]),
    ).toMatchObject({
      missing: ['day', 'teacher', 'evidence'],
      addedByForm: 1,
      notUsed: [{ header: 'Book' }],
    });
    const own = chipsOf({ columns: [], asksObserver: true, dialect: 'learning-walk-records' }, []);
    expect(own.missing).toEqual([]);
  });
});

describe('a column that was likely', () => {
  const file = fileOf({
    columns: [
      columnOf({ index: 0, header: 'Bell', role: 'period', why: 'fits-cells', confidence: 'likely' }),
      columnOf({ index: 1, header: 'Odd', role: 'ignored', why: 'not-understood', confidence: 'undecided' }),
    ],
  });

  test('is amber until it is confirmed, and does not lose its place then', () => {
    expect(only(looking([file]))).toMatchObject({ likely: [0], unconfirmed: [0] });
    const said = {
      index: 0,
      role: 'period',
      areaId: null,
      kind: null,
      isCut: false,
      question: null,
    } as const;
    expect(only(looking([file], withColumn([], file, said)))).toMatchObject({ likely: [0], unconfirmed: [] });
  });

  test('is not shown twice where a question asks about it', () => {
    const asking = { ...file, questions: [{ about: 'period' as const, columns: [0], isBlocking: false }] };
    expect(only(looking([asking])).likely).toEqual([]);
  });
});

describe('in words', () => {
  const state = (more: Partial<FilePreview>, isKnown = false) =>
    sayState(only(looking([fileOf(more)])), isKnown).words;

  test('how far a table is', () => {
    expect([
      state({}),
      state({}, true),
      state({ visits: 0 }),
      state({ asksObserver: true }),
      state({ dialect: 'staff-list', visits: 0 }),
      sayState(only(looking([days], withAnswer([], days, { isLeftOut: true }))), false).words,
    ]).toEqual(['Ready', 'Loaded already', 'Nothing to load', '1 question', 'Ready', 'Left out']);
  });

  test('why nothing would be loaded from a table', () => {
    const barren = (more: Partial<FilePreview>) => sayBarren(only(looking([fileOf(more)])));
    expect(barren({})).toBeNull();
    expect(barren({ visits: 0, dialect: 'staff-list' })).toBeNull();
    expect(barren({ ...days })).toBe('Nothing will be loaded from it yet.');
    expect(barren({ visits: 0, needsAttention: filePreview.needsAttention })).toContain('every row needs');
    expect(barren({ visits: 0 })).toContain('no row of it is a visit');
  });

  test('all files in a sentence, without what is left out', () => {
    const two = [filePreview, { ...days, sheet: 'B' }];
    const { tables, open } = looking(two);
    expect(saySummary(tables, open)).toBe(
      '1 file · 2 tables · 7 visits · 104 cards · 1 question · 1 row needs attention',
    );
    const without = looking(two, withAnswer([], { ...days, sheet: 'B' }, { isLeftOut: true }));
    expect(saySummary(without.tables, without.open)).toContain('7 visits · 52 cards · 1 row');
  });

  test('what is read out when the files were read, and when a choice was followed', () => {
    const of = (more: Partial<FilePreview>) => ({ ...preview, files: [fileOf(more)] });
    expect([
      sayReady({ ...preview, files: [] }, 0),
      sayReady(of({}), 2),
      sayReady(of({ visits: 0, dialect: 'staff-list' }), 0),
      sayReady(of({ visits: 0 }), 1),
    ]).toEqual([
      'None of these files can be loaded.',
      '7 visits ready to load. 2 questions to answer.',
      'The staff list is ready to load.',
      'No visit was understood yet. 1 question to answer.',
    ]);
    expect([sayNow(looking([filePreview]).tables, 1), sayNow(looking([fileOf({})]).tables, 0)]).toEqual([
      'Now 7 visits with 52 cards; 1 question to answer; 1 row needs attention.',
      'Now 7 visits with 52 cards.',
    ]);
  });

  test('what the button does', () => {
    expect(
      [
        { isNothingNew: false, newVisits: 7, goneFromFile: 2, staff: 3 },
        { isNothingNew: true, newVisits: 0, goneFromFile: 0, staff: 0 },
        { isNothingNew: false, newVisits: 0, goneFromFile: 2, staff: 0 },
        { isNothingNew: false, newVisits: 0, goneFromFile: 0, staff: 3 },
        { isNothingNew: false, newVisits: 0, goneFromFile: 0, staff: 0 },
      ].map(sayLoad),
    ).toEqual([
      'Load 7 visits',
      'Load again',
      'Load what changed',
      'Load the staff list',
      'Load, to correct later',
    ]);
  });

  test.each([
    ['date', 'Which column is the day of the visit?'],
    ['room', 'Which column is “Room”?'],
  ] as const)('a question about %s', (about, words) => {
    const file = { ...days, questions: [{ about, columns: [0, 1], isBlocking: false }] };
    expect(only(looking([file])).asks.map(sayAsk)).toEqual([words]);
  });
});
