/** Every file of the two Elmfield walks, against what their truth.json says is in them. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { builtInAreas } from '../../../core/domain/focus-areas.ts';
import type { EvidenceDraft, ReadTable } from '../../../core/domain/records/record.ts';
import { proposeJointVisits } from '../../../core/domain/records/joint.ts';
import { fixture, readAll, readBytes, visitsOf } from './support.ts';

const nullable = z.string().nullable();
const truthSchema = z.object({
  visits: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      row: z.int(),
      date: z.string(),
      period: z.string(),
      observerAsWritten: nullable,
      withObserver: nullable,
      teacherAsWritten: z.string(),
      class: z.string(),
      yearGroup: z.string(),
      subject: z.string(),
      room: nullable,
    }),
  ),
  evidence: z.array(
    z.object({
      file: z.string(),
      row: z.int(),
      column: nullable,
      kind: z.string(),
      text: z.string(),
      statedFocusAreas: z.array(z.string()),
    }),
  ),
  lookFors: z.array(
    z.object({
      file: z.string(),
      row: z.int(),
      kind: z.string(),
      question: z.string().optional(),
      lookFor: z.string(),
      label: nullable.optional(),
      scale: z.array(z.string()).optional(),
    }),
  ),
  attention: z.array(
    z.object({
      file: z.string(),
      row: z.int(),
      column: nullable,
      value: nullable,
      reason: z.string(),
      evidenceOnceCorrected: z.array(z.object({ column: z.string(), kind: z.string(), text: z.string() })),
    }),
  ),
  duplicates: z.array(z.object({ file: z.string(), row: z.int(), of: z.object({ row: z.int() }) })),
  fillers: z.array(z.object({ file: z.string(), value: z.string() })).default([]),
});
type Truth = z.infer<typeof truthSchema>;
const truthOf = (walk: string): Truth =>
  truthSchema.parse(JSON.parse(new TextDecoder().decode(fixture('truth.json', walk))));
const truths: Record<string, Truth> = {
  elmfield: truthOf('elmfield'),
  'elmfield-baseline': truthOf('elmfield-baseline'),
};

const areaId = (name: string | undefined): string =>
  builtInAreas.find((area) => area.name === name)?.id ?? 'unsorted';
const heading = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() ?? null;

type Card = EvidenceDraft & { row: number };

const cardsOf = ({ rows }: ReadTable): Card[] =>
  rows.flatMap(({ row, outcome }) =>
    outcome.kind === 'visit' ? outcome.visit.evidence.map((card) => ({ row, ...card })) : [],
  );

/** Cards as "row · column · kind · text", in an order of their own. */
const cardLine = ({
  row,
  column,
  kind,
  text,
}: Omit<Truth['evidence'][number], 'file' | 'statedFocusAreas'>): string =>
  [row, heading(column), kind, text].join(' · ');

/** Quotations that follow one another are cut in the autumn's file; one such cell of the summer is told there as one card. */
const toldAsOne = '"It\'s chapter six." "We do a chapter a lesson."';
const cutAsRead = (cards: readonly Truth['evidence'][number][]): Truth['evidence'] =>
  cards.flatMap((card) =>
    card.text === toldAsOne ? card.text.split(/(?<=") /).map((text) => ({ ...card, text })) : [card],
  );

/** Whether a card stands where its row says: the one stated area, else among those ticked, or open. */
function standsWell(card: Card, stated: readonly string[]): boolean {
  const [first, ...others] = stated;
  if (first !== undefined && others.length === 0)
    return card.areaId === areaId(first) && card.proposal === null;
  if (card.ticked.join() !== stated.join()) return false;
  if (card.areaId === 'unsorted') return card.proposal === null;
  const isOpen = stated.length === 0 || stated.some((name) => areaId(name) === card.areaId);
  return isOpen && (card.proposal ?? []).length > 0;
}

interface Expected {
  walk: string;
  name: string;
  dialect: string;
  encoding: string | null;
  sheet: string | null;
  headerRow: number;
  counts: Record<string, number>;
}

const forms = { dialect: 'microsoft-forms', encoding: null, sheet: 'Form1', headerRow: 1 };

const files: Expected[] = [
  {
    walk: 'elmfield',
    name: 'microsoft-forms.xlsx',
    ...forms,
    counts: { rows: 8, visit: 7, cards: 57, lookFors: 21, attention: 1 },
  },
  {
    walk: 'elmfield',
    name: 'google-sheets.csv',
    dialect: 'google-sheets',
    encoding: 'utf-8',
    sheet: null,
    headerRow: 1,
    counts: { rows: 5, visit: 4, cards: 28, lookFors: 16, copy: 1 },
  },
  {
    walk: 'elmfield',
    name: 'google-direct.csv',
    dialect: 'google-forms',
    encoding: 'utf-8',
    sheet: null,
    headerRow: 1,
    counts: { rows: 4, visit: 3, cards: 24, lookFors: 0, attention: 1 },
  },
  {
    walk: 'elmfield',
    name: 'resaved-windows-1252.csv',
    dialect: 'microsoft-forms',
    encoding: 'windows-1252',
    sheet: null,
    headerRow: 1,
    counts: { rows: 5, visit: 4, cards: 22, lookFors: 0, copy: 1 },
  },
  {
    walk: 'elmfield',
    name: 'head-of-year.xlsx',
    dialect: 'table',
    encoding: null,
    sheet: 'October',
    headerRow: 4,
    counts: { rows: 7, visit: 4, cards: 20, lookFors: 0, attention: 1, blank: 1, totals: 1 },
  },
  {
    walk: 'elmfield',
    name: 'student-voice.json',
    dialect: 'learning-walk-records',
    encoding: null,
    sheet: null,
    headerRow: 0,
    counts: { rows: 3, visit: 3, cards: 16, lookFors: 3 },
  },
  {
    walk: 'elmfield-baseline',
    name: 'microsoft-forms.xlsx',
    ...forms,
    counts: { rows: 20, visit: 20, cards: 104, lookFors: 60 },
  },
];

describe.each(files)('$walk, $name', ({ walk, name, dialect, encoding, sheet, headerRow, counts }) => {
  const read = (): Promise<ReadTable> => readBytes(fixture(name, walk));
  const truth = truths[walk];
  const inFile = <T extends { file: string }>(items: readonly T[] | undefined): T[] =>
    (items ?? []).filter(({ file }) => file === name);

  test('is recognised, and every row has one outcome', async () => {
    const { rows, ...table } = await read();
    expect(table).toMatchObject({ dialect, encoding, sheet, headerRow, staff: [], isRemembered: false });
    const visits = visitsOf(rows);
    expect({
      rows: rows.length,
      cards: visits.flatMap(({ evidence }) => evidence).length,
      lookFors: visits.flatMap(({ lookFors }) => lookFors).length,
      ...Object.fromEntries(
        [...Map.groupBy(rows, ({ outcome }) => outcome.kind)].map(([kind, of]) => [kind, of.length]),
      ),
    }).toEqual(counts);
  });

  test('gives the visits', async () => {
    const { rows } = await read();
    const visits = rows.flatMap(({ row, outcome }) => {
      if (outcome.kind !== 'visit') return [];
      const { date, period, observer, teacherSpellings, className, yearGroup, subject, room } = outcome.visit;
      return [
        { row, date, period, observer, teacher: teacherSpellings[0], className, yearGroup, subject, room },
      ];
    });
    const expected = inFile(truth?.visits).map(
      ({ row, date, period, observerAsWritten, teacherAsWritten, yearGroup, subject, room, ...visit }) => ({
        row,
        date,
        period,
        observer: observerAsWritten,
        teacher: teacherAsWritten,
        className: visit.class,
        yearGroup,
        subject,
        room,
      }),
    );
    expect(visits).toEqual(expected.sort((a, b) => a.row - b.row));
  });

  test('gives the cards, each where its row says', async () => {
    const cards = cardsOf(await read());
    const expected = cutAsRead(inFile(truth?.evidence));
    expect(cards.map(cardLine).sort()).toEqual(expected.map(cardLine).sort());
    const stated = new Map(expected.map((card) => [cardLine(card), card.statedFocusAreas]));
    const misplaced = cards.filter((card) => !standsWell(card, stated.get(cardLine(card)) ?? ['?']));
    expect(misplaced).toEqual([]);
  });

  test('gives the look-fors', async () => {
    const { rows } = await read();
    const lookFors = rows.flatMap(({ row, outcome }) =>
      outcome.kind === 'visit' ? outcome.visit.lookFors.map((lookFor) => ({ row, ...lookFor })) : [],
    );
    const ratings = inFile(truth?.lookFors).filter(({ kind }) => kind === 'rating');
    const expected = ratings.map(({ row, kind, question, lookFor, label, scale }) => ({
      row,
      kind,
      question: question ?? null,
      lookFor,
      label: label ?? null,
      scale: scale ?? [],
    }));
    expect(lookFors).toEqual(expected);
  });

  test('gives what needs attention, the copies, and nothing for a filler', async () => {
    const { rows } = await read();
    const attention = rows.flatMap(({ outcome }) => (outcome.kind === 'attention' ? outcome.items : []));
    expect(attention).toEqual(
      inFile(truth?.attention).map(({ row, column, value, reason }) => ({ row, column, value, reason })),
    );
    const copies = rows.flatMap(({ row, outcome }) =>
      outcome.kind === 'copy' ? [{ row, of: outcome.ofRow }] : [],
    );
    expect(copies).toEqual(inFile(truth?.duplicates).map(({ row, of }) => ({ row, of: of.row })));
    const fillers = new Set(inFile(truth?.fillers).map(({ value }) => value));
    expect(
      visitsOf(rows).flatMap(({ evidence }) => evidence.filter(({ text }) => fillers.has(text))),
    ).toEqual([]);
  });

  test('gives the same result again', async () => {
    expect(await read()).toEqual(await read());
  });
});

describe('a row that is corrected', () => {
  /** What a person types, by the name of the field. */
  const typed: Record<string, Record<string, string>> = {
    'microsoft-forms.xlsx': { 'Date of visit': '13/10/2026' },
    'google-direct.csv': { 'Focus area(s)': '' },
    'head-of-year.xlsx': { When: '30/09/2026' },
  };

  test.each(Object.keys(typed))('of %s gives its cards', async (name) => {
    const before = await readBytes(fixture(name));
    const troubled = before.rows.find(({ outcome }) => outcome.kind === 'attention');
    const fields = troubled?.outcome.kind === 'attention' ? troubled.outcome.fields : [];
    const cells = Object.entries(typed[name] ?? {}).map(([field, value]) => ({
      index: fields.findIndex((candidate) => candidate.name === field),
      value,
    }));
    const corrections = new Map([[troubled?.hash ?? '', cells]]);
    const after = await readBytes(fixture(name), { corrections: () => corrections });
    const corrected = after.rows.find(({ row }) => row === troubled?.row);
    const expected =
      truths['elmfield']?.attention.find(({ file }) => file === name)?.evidenceOnceCorrected ?? [];
    expect({
      raw: corrected?.raw,
      cards: cardsOf({ ...after, rows: after.rows.filter((row) => row === corrected) }).map(
        ({ column, kind, text }) => [column, kind, text],
      ),
      others: after.rows.filter((row) => row !== corrected),
    }).toEqual({
      raw: troubled?.raw,
      cards: expected.map(({ column, kind, text }) => [column, kind, text]),
      others: before.rows.filter((row) => row !== troubled),
    });
  });
});

test('a second observer, every spelling of a teacher, and the walk are kept', async () => {
  const forms = visitsOf((await readBytes(fixture('microsoft-forms.xlsx'))).rows);
  expect(forms.map(({ teacherSpellings }) => teacherSpellings)).toContainEqual(['Sanj', 'spi']);
  const voice = await readBytes(fixture('student-voice.json'));
  expect(visitsOf(voice.rows).map(({ withObserver }) => withObserver)).toEqual([null, 'T. Whitcombe', null]);
  expect(voice.walk).toEqual({
    title: 'Autumn 1: talk for learning',
    purpose: 'teaching and learning',
    focus: 'How do pupils use talk to think?',
  });
});

test('who made the visits is asked only where no visit says it, and then fills them all', async () => {
  const asked = await Promise.all(
    files.map(async ({ name, walk }) => ((await readBytes(fixture(name, walk))).asksObserver ? [name] : [])),
  );
  expect(asked.flat()).toEqual(['head-of-year.xlsx']);
  const choices = { columns: [], dayOrder: null, observer: 'Ruth Penhaligon' };
  const { rows, asksObserver } = await readBytes(fixture('head-of-year.xlsx'), { choices: () => choices });
  expect([asksObserver, ...new Set(visitsOf(rows).map(({ observer }) => observer))]).toEqual([
    false,
    'Ruth Penhaligon',
  ]);
});

test('the one room that two people saw is proposed as a joint visit', async () => {
  const read = await Promise.all(
    files.filter(({ walk }) => walk === 'elmfield').map(({ name }) => readBytes(fixture(name))),
  );
  const visits = read.flatMap(({ rows }) => visitsOf(rows));
  const places = visits.map(({ observer, ...visit }) => ({
    ...visit,
    observers: observer === null ? [] : [observer],
  }));
  const proposed = proposeJointVisits(places).map(([a, b]) => [visits[a]?.className, visits[b]?.observer]);
  expect(proposed).toEqual([['9R/Sc1', 'f.garrard@elmfield.example']]);
});

test('the empty sheet of the hand-made workbook is listed', async () => {
  const { otherSheets } = await readAll(fixture('head-of-year.xlsx'));
  expect(otherSheets).toEqual([{ name: 'November', reason: 'empty' }]);
});

test('the two walks have one form, and no response in common', async () => {
  const [autumn, summer] = await Promise.all(
    ['elmfield', 'elmfield-baseline'].map((walk) => readBytes(fixture('microsoft-forms.xlsx', walk))),
  );
  expect(summer?.fingerprint).toBe(autumn?.fingerprint);
  const keys = new Set(autumn?.rows.map(({ responseKey }) => responseKey));
  expect(summer?.rows.filter(({ responseKey }) => keys.has(responseKey))).toEqual([]);
});

test('the staff list is read whole', async () => {
  const { dialect, staff, rows } = await readBytes(fixture('staff.csv'));
  expect({ dialect, rows, count: staff.length }).toEqual({ dialect: 'staff-list', rows: [], count: 32 });
  expect(staff[3]).toEqual({
    title: 'Ms',
    firstName: 'Ffion',
    surname: 'Garrard',
    initials: 'FGA',
    knownAs: ['Ffi'],
    subjects: ['Lead practitioner', 'English'],
    rooms: ['E1'],
    coach: 'HYU',
  });
});
