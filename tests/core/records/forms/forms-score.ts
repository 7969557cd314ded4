/** Measures how a table of the forms collection is understood against the truth about its columns. */
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { ColumnUse } from '../../../../core/contract/tables.ts';
import type { ReadFile, ReadTable } from '../../../../core/domain/records/record.ts';
import { FileRefused } from '../../../../core/domain/records/refusal.ts';
import type { ReadOptions } from '../../../../core/features/records/reading/pace.ts';
import { readCsv } from '../../../../core/features/records/reading/text/read-csv.ts';
import { readFile } from '../../../../core/features/records/reading/read-file.ts';
import { readTables } from '../../../../core/features/records/reading/read-table.ts';
import { readPacked } from '../../../../core/features/records/reading/workbook/read-workbook.ts';
import type { Table } from '../../../../core/features/records/reading/table.ts';
import { columnLetter } from '../../../../core/domain/records/table/headers.ts';
import { nothingKnown } from '../../../../core/domain/records/understand/cell-traits.ts';
import {
  headerWords,
  stem,
  vocabularyWithout,
} from '../../../../core/domain/records/understand/header-words.ts';
import { visitsOf } from '../support.ts';

const columnTruth = z.object({
  index: z.int().optional(),
  header: z.string().nullable().optional(),
  role: z.string(),
  kind: z.string().optional(),
  focusArea: z.string().optional(),
  acceptable: z.array(z.string()),
  acceptableKinds: z.array(z.string()).optional(),
  critical: z.boolean(),
});

const tableTruth = z.object({
  file: z.string(),
  headerRow: z.int().nullable().optional(),
  headerRows: z.array(z.int()).optional(),
  visits: z.int(),
  acceptableVisits: z.array(z.int()).optional(),
  acceptableOutcome: z.string().optional(),
  transposed: z.boolean().optional(),
  days: z.record(z.string(), z.int()),
  columns: z.array(columnTruth),
  above: z.array(columnTruth.omit({ index: true, header: true }).extend({ label: z.string() })).optional(),
  sheets: z.array(z.object({ sheet: z.string(), visits: z.int(), observer: z.string() })).optional(),
  asks: z.array(z.string()),
});

type ColumnTruth = z.infer<typeof columnTruth>;
export type TableTruth = z.infer<typeof tableTruth>;

/** A table with its truth, and where both stand. */
const folderOf = (name: string): URL => new URL(`../../../fixtures/${name}/`, import.meta.url);
/** Other tables with their truth can be measured in the same way: FORMS=folder. */
const given = process.env['FORMS'];
const folder = given === undefined ? folderOf('forms') : pathToFileURL(`${given}/`);
const folders = new Map<TableTruth, URL>();

function truthsIn(from: URL): TableTruth[] {
  const names = readdirSync(from)
    .filter((name) => name.endsWith('.truth.json'))
    .sort();
  return names.map((name) => {
    const truth = tableTruth.parse(JSON.parse(readFileSync(new URL(encodeURIComponent(name), from), 'utf8')));
    folders.set(truth, from);
    return truth;
  });
}

export const truths: readonly TableTruth[] = truthsIn(folder);
export const furtherTruths: readonly TableTruth[] = truthsIn(folderOf('forms-further'));

const bytesOf = (truth: TableTruth): Uint8Array =>
  new Uint8Array(readFileSync(new URL(encodeURIComponent(truth.file), folders.get(truth) ?? folder)));

interface Judged {
  header: string;
  truth: string;
  got: string;
  isRight: boolean;
  isIgnoredInTruth: boolean;
  /** Asked about by a question that a person can answer at once. */
  isAsked: boolean;
  critical: 'lost' | 'falsified' | null;
}

export interface Score {
  file: string;
  refusal: string | null;
  visits: number;
  isVisitsRight: boolean;
  areDaysRight: boolean;
  attention: number;
  questions: string[];
  unfair: string[];
  columns: Judged[];
}

const roleOf = ({ role }: ColumnUse): string =>
  role === 'pupil-quote' || role === 'wondering' ? 'evidence' : role;

const kindOf = ({ role, kind }: ColumnUse): string | null =>
  role === 'pupil-quote' ? 'pupil-voice' : role === 'wondering' ? 'wondering' : kind;

const sameHeader = (one: string | null | undefined, other: string): boolean =>
  (one ?? '').toLowerCase().replace(/\s+/g, ' ').trim() === other.toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether a header as it was read is that of the truth; of two rows the lower one may stand alone. */
function fits(truth: ColumnTruth, { header }: ColumnUse): boolean {
  const wanted = truth.header ?? '';
  const lower = wanted.split(' – ').at(-1) ?? wanted;
  const upper = wanted.split(' – ')[0] ?? wanted;
  return [wanted, lower, upper].some((one) => sameHeader(one, header));
}

function find(truth: ColumnTruth, columns: readonly ColumnUse[]): ColumnUse | undefined {
  if (truth.header === null) return columns.find(({ index }) => index === truth.index);
  const atPlace = columns.find(({ index }) => index === truth.index);
  if (atPlace !== undefined && fits(truth, atPlace)) return atPlace;
  return columns.find((column) => fits(truth, column)) ?? atPlace;
}

function judge(truth: ColumnTruth, header: string, found: ColumnUse | undefined, asked: boolean): Judged {
  const got = found === undefined ? 'missing' : roleOf(found);
  // A line above a table that nothing needs is not listed.
  const isLeft = got === 'missing' && [truth.role, ...truth.acceptable].includes('ignored');
  const isRight = got === truth.role || truth.acceptable.includes(got) || isLeft;
  const kind = found === undefined ? null : kindOf(found);
  const kinds = [truth.kind ?? 'saw', ...(truth.acceptableKinds ?? [])];
  const isVoice = kind === 'pupil-voice';
  const isKindWrong =
    truth.role === 'evidence' &&
    got === 'evidence' &&
    isVoice !== (truth.kind === 'pupil-voice') &&
    !kinds.includes(kind ?? '');
  const wrong = !truth.critical ? null : got === 'ignored' || got === 'missing' ? 'lost' : 'falsified';
  return {
    header,
    truth: `${truth.role}${truth.kind === undefined ? '' : ` (${truth.kind})`}`,
    got: `${got}${kind === null ? '' : ` (${kind})`}`,
    isRight,
    isIgnoredInTruth: truth.role === 'ignored',
    isAsked: asked,
    critical: isRight ? (isKindWrong ? 'falsified' : null) : wrong,
  };
}

function questionsOf(table: ReadTable): { about: string; columns: readonly number[] }[] {
  const others = 'questions' in table ? (table.questions as { about: string; columns: number[] }[]) : [];
  return [
    ...others,
    ...(table.askDayOrder !== null ? [{ about: 'day-order', columns: [] }] : []),
    ...(table.asksObserver ? [{ about: 'observer', columns: [] }] : []),
  ];
}

export async function score(truth: TableTruth, options: ReadOptions = {}): Promise<Score> {
  return judged(truth, () => readFile({ name: truth.file, bytes: bytesOf(truth) }, options));
}

const letters = (row: readonly string[]): string[] => row.map((_, index) => `Column ${columnLetter(index)}`);

/** The tables of a file with every header replaced by a letter; what stands above them stays. */
async function withoutWords(truth: TableTruth): Promise<Table[]> {
  const bytes = bytesOf(truth);
  const isBook = truth.file.endsWith('.xlsx');
  const tables = isBook ? await readPacked(bytes) : [readCsv(new TextDecoder().decode(bytes), 'utf-8')];
  const from = (truth.headerRows?.[0] ?? truth.headerRow ?? 1) - 1;
  const to = truth.headerRow ?? 0;
  return tables.map((table) => {
    if (truth.transposed === true) {
      return { ...table, rows: table.rows.map((row, at) => row.with(0, `Column ${columnLetter(at)}`)) };
    }
    if (truth.headerRow === null) return table;
    const widest = letters(table.rows.reduce((a, b) => (b.length > a.length ? b : a), []));
    return { ...table, rows: table.rows.toSpliced(from, to - from, widest), merges: [] };
  });
}

/** Everybody whom the truth says a column names, in small letters. */
function staffOf(truth: TableTruth, tables: readonly Table[]): Set<string> {
  const roles = ['observer', 'second-observer', 'teacher', 'teacher-initials'];
  const columns = truth.columns.filter(({ role }) => roles.includes(role));
  const cells = tables.flatMap(({ rows }) =>
    rows.slice(truth.headerRow ?? 0).flatMap((row) => columns.map(({ index }) => row[index ?? 0] ?? '')),
  );
  return new Set(
    cells.flatMap((cell) => cell.split(/[/&,;+]|\band\b/)).map((name) => name.trim().toLowerCase()),
  );
}

/** The same where no header says anything, and the staff is known. */
export async function scoreWithoutWords(truth: TableTruth): Promise<Score> {
  const tables = await withoutWords(truth);
  const knowledge = { ...nothingKnown, staff: staffOf(truth, tables) };
  const blind = { ...truth, columns: truth.columns.map((column) => ({ ...column, header: null })) };
  return judged(blind, () => readTables(tables, { knowledge }));
}

async function judged(truth: TableTruth, take: () => Promise<ReadFile>): Promise<Score> {
  let read: ReadFile;
  const lines = [
    ...truth.columns.map((column) => [column, column.header ?? `column ${column.index}`] as const),
    ...(truth.above ?? []).map((line) => [{ ...line, header: line.label }, line.label] as const),
  ];
  try {
    read = await take();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return {
      file: truth.file,
      refusal: error.message,
      ...{ visits: 0, isVisitsRight: false, areDaysRight: false, attention: 0, questions: [], unfair: [] },
      columns: lines.map(([column, header]) => judge(column, header, undefined, false)),
    };
  }
  const visits = read.tables.flatMap(({ rows }) => visitsOf(rows));
  const days: Record<string, number> = {};
  for (const { date } of visits) days[date ?? ''] = (days[date ?? ''] ?? 0) + 1;
  const questions = [...new Map(read.tables.flatMap(questionsOf).map((one) => [one.about, one])).values()];
  const abouts = questions.map(({ about }) => about);
  const perTable = read.tables.map(({ columns }) =>
    lines.map(([column, header]) => {
      const found = find(column, columns);
      const isAsked = found !== undefined && questions.some((one) => one.columns.includes(found.index));
      return judge(column, header, found, isAsked);
    }),
  );
  const columns = lines.map((_, index) => {
    const of = perTable.map((judged) => judged[index]).filter((one) => one !== undefined);
    const [first] = of;
    if (first === undefined) throw new Error('no table');
    return of.find(({ isRight, critical }) => !isRight || critical !== null) ?? first;
  });
  const sorted = (of: Record<string, number>): string => JSON.stringify(Object.entries(of).sort());
  return {
    file: truth.file,
    refusal: null,
    visits: visits.length,
    isVisitsRight: [truth.visits, ...(truth.acceptableVisits ?? [])].includes(visits.length),
    areDaysRight: sorted(days) === sorted(truth.days),
    attention: read.tables.flatMap(({ rows }) => rows.filter(({ outcome }) => outcome.kind === 'attention'))
      .length,
    questions: abouts,
    unfair: abouts.filter((about) => !truth.asks.includes(about)),
    columns,
  };
}

export interface Sums {
  tables: number;
  visitsRight: number;
  daysRight: number;
  roles: number;
  rolesNotIgnored: number;
  lost: number;
  falsified: number;
}

export function sums(scores: readonly Score[]): Sums {
  const columns = scores.flatMap((one) => one.columns);
  const share = (some: readonly Judged[]): number =>
    some.filter(({ isRight }) => isRight).length / Math.max(1, some.length);
  const critical = (kind: Judged['critical']): number =>
    columns.filter((one) => one.critical === kind && !one.isAsked).length;
  return {
    tables: scores.length,
    visitsRight: scores.filter(({ isVisitsRight }) => isVisitsRight).length,
    daysRight: scores.filter(({ isVisitsRight, areDaysRight }) => isVisitsRight && areDaysRight).length,
    roles: share(columns),
    rolesNotIgnored: share(columns.filter(({ isIgnoredInTruth }) => !isIgnoredInTruth)),
    lost: critical('lost'),
    falsified: critical('falsified'),
  };
}

const stemsOf = (headers: readonly (string | null | undefined)[]): Set<string> => {
  const words = headers.flatMap((header) => {
    const { main, aside } = headerWords(header ?? '');
    return [...main, ...aside];
  });
  return new Set(words.map(stem));
};

/**
 * The same with only those words known that stand in other tables, too, or in none: what stands in this table alone
 * could have been learnt from it.
 * @param others headers of other fixtures
 */
export async function scoreWithoutOwnWords(truth: TableTruth, others: readonly string[]): Promise<Score> {
  const own = stemsOf(truth.columns.map(({ header }) => header));
  const rest = truths
    .filter((one) => one !== truth)
    .flatMap(({ columns }) => columns.map(({ header }) => header));
  const elsewhere = stemsOf([...rest, ...others]);
  const leftOut = new Set([...own].filter((word) => !elsewhere.has(word)));
  return score(truth, { vocabulary: vocabularyWithout(leftOut) });
}
