/** The three Elmfield files that load, against what truth.json says is in them. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { focusAreas } from '../../../core/domain/records/focus-areas.ts';
import { proposeJointVisits } from '../../../core/domain/records/joint.ts';
import type { ReadFile } from '../../../core/domain/records/record.ts';
import { fixture, readBytes, visitsOf } from './support.ts';

const nullable = z.string().nullable();
const truth = z
  .object({
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
      z.object({ file: z.string(), row: z.int(), column: nullable, value: nullable, reason: z.string() }),
    ),
    duplicates: z.array(z.object({ file: z.string(), row: z.int(), of: z.object({ row: z.int() }) })),
  })
  .parse(JSON.parse(new TextDecoder().decode(fixture('truth.json'))));

const areaId = (name: string | undefined): string =>
  focusAreas.find((area) => area.name === name)?.id ?? 'unsorted';
const heading = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() ?? null;

/** Cards as "row · column · kind · area · also ticked · text", in an order of their own. */
function cardLines(file: ReadFile): string[] {
  const lines = file.rows.flatMap(({ row, outcome }) =>
    outcome.kind !== 'visit'
      ? []
      : outcome.visit.evidence.map(({ column, kind, areaId: area, alsoTicked, text }) =>
          [row, column, kind, area, alsoTicked.join('+'), text].join(' · '),
        ),
  );
  return lines.sort();
}

function expectedCardLines(file: string): string[] {
  return truth.evidence
    .filter((card) => card.file === file)
    .map(({ row, column, kind, statedFocusAreas: [first, ...others], text }) =>
      [row, heading(column), kind, areaId(first), others.join('+'), text].join(' · '),
    )
    .sort();
}

interface Expected {
  name: string;
  dialect: string;
  encoding: string | null;
  sheet: string | null;
  headerRow: number;
  counts: {
    rows: number;
    visits: number;
    cards: number;
    lookFors: number;
    attention: number;
    copies: number;
  };
}

const files: Expected[] = [
  {
    name: 'microsoft-forms.xlsx',
    dialect: 'microsoft-forms',
    encoding: null,
    sheet: 'Form1',
    headerRow: 1,
    counts: { rows: 8, visits: 7, cards: 57, lookFors: 21, attention: 1, copies: 0 },
  },
  {
    name: 'google-sheets.csv',
    dialect: 'google-sheets',
    encoding: 'utf-8',
    sheet: null,
    headerRow: 1,
    counts: { rows: 5, visits: 4, cards: 28, lookFors: 16, attention: 0, copies: 1 },
  },
  {
    name: 'student-voice.json',
    dialect: 'learning-walk-records',
    encoding: null,
    sheet: null,
    headerRow: 0,
    counts: { rows: 3, visits: 3, cards: 16, lookFors: 3, attention: 0, copies: 0 },
  },
];

describe.each(files)('$name', ({ name, dialect, encoding, sheet, headerRow, counts }) => {
  test('is recognised, and every row has one outcome', async () => {
    const file = await readBytes(fixture(name), name);
    expect(file).toMatchObject({ dialect, encoding, sheet, headerRow, staff: [] });
    const visits = visitsOf(file.rows);
    const count = (kind: string): number => file.rows.filter(({ outcome }) => outcome.kind === kind).length;
    expect({
      rows: file.rows.length,
      visits: visits.length,
      cards: visits.flatMap(({ evidence }) => evidence).length,
      lookFors: visits.flatMap(({ lookFors }) => lookFors).length,
      attention: count('attention'),
      copies: count('copy'),
    }).toEqual(counts);
    expect(counts.visits + counts.attention + counts.copies).toBe(counts.rows);
  });

  test('gives the visits', async () => {
    const { rows } = await readBytes(fixture(name), name);
    const read = rows.flatMap(({ row, outcome }) => {
      if (outcome.kind !== 'visit') return [];
      const { date, period, observer, teacherSpellings, className, yearGroup, subject, room } = outcome.visit;
      return [
        { row, date, period, observer, teacher: teacherSpellings[0], className, yearGroup, subject, room },
      ];
    });
    const expected = truth.visits
      .filter((visit) => visit.file === name)
      .map(
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
    expect(read).toEqual(expected.sort((a, b) => a.row - b.row));
  });

  test('gives the cards', async () => {
    const file = await readBytes(fixture(name), name);
    expect(cardLines(file)).toEqual(expectedCardLines(name));
  });

  test('gives the look-fors', async () => {
    const { rows } = await readBytes(fixture(name), name);
    const read = rows.flatMap(({ row, outcome }) =>
      outcome.kind === 'visit' ? outcome.visit.lookFors.map((lookFor) => ({ row, ...lookFor })) : [],
    );
    const expected = truth.lookFors
      .filter((lookFor) => lookFor.file === name)
      .map(({ row, kind, question, lookFor, label, scale }) => ({
        row,
        kind,
        question: question ?? null,
        lookFor,
        label: label ?? null,
        scale: scale ?? [],
      }));
    expect(read).toEqual(expected);
  });

  test('gives what needs attention, and the copies', async () => {
    const { rows } = await readBytes(fixture(name), name);
    const attention = rows.flatMap(({ outcome }) => (outcome.kind === 'attention' ? outcome.items : []));
    expect(attention).toEqual(
      truth.attention
        .filter((item) => item.file === name)
        .map(({ row, column, value, reason }) => ({ row, column, value, reason })),
    );
    const copies = rows.flatMap(({ row, outcome }) =>
      outcome.kind === 'copy' ? [{ row, of: outcome.ofRow }] : [],
    );
    expect(copies).toEqual(
      truth.duplicates.filter((copy) => copy.file === name).map(({ row, of }) => ({ row, of: of.row })),
    );
  });

  test('gives the same result again', async () => {
    expect(await readBytes(fixture(name))).toEqual(await readBytes(fixture(name)));
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

test('the one room that two people saw is proposed as a joint visit', async () => {
  const read = await Promise.all(files.map(({ name }) => readBytes(fixture(name))));
  const visits = read.flatMap(({ rows }) => visitsOf(rows));
  const proposed = proposeJointVisits(visits).map(([a, b]) => [visits[a]?.className, visits[b]?.observer]);
  expect(proposed).toEqual([['9R/Sc1', 'f.garrard@elmfield.example']]);
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
