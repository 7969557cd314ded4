/** What the tables that are looked at ask a person: each question once, kept when it is answered, to be answered otherwise. */
import type { FilePreview } from '../../../../core/contract/calls/records.ts';
import type { TableChoices } from '../../../../core/contract/tables.ts';
import {
  choicesFor,
  columnAnswer,
  tableKey,
  type ColumnAnswer,
  type ColumnQuestion,
} from '../table-choices.ts';

/** What a table has asked since it was first looked at. */
export interface Asked {
  days: FilePreview['askDayOrder'];
  encoding: FilePreview['encodingDoubt'];
  isObserverAsked: boolean;
  columns: readonly ColumnQuestion[];
  /** Options of focus areas that were not sure at first, by the index of their column. */
  options: ReadonlyMap<number, readonly string[]>;
  /** Columns in use that were likely and not sure at first, by index. */
  likely: readonly number[];
}

export type Encoding = NonNullable<TableChoices['encoding']>;

type Of<Kind extends string, More> = { kind: Kind; key: string; isOpen: boolean; isBlocking: boolean } & More;

export type TableAsk = (
  | Of<'column', { question: ColumnQuestion; answer: ColumnAnswer | null }>
  | Of<'days', { days: NonNullable<FilePreview['askDayOrder']>; answer: TableChoices['dayOrder'] }>
  | Of<'encoding', { doubt: NonNullable<FilePreview['encodingDoubt']>; answer: Encoding | null }>
  | Of<'options', { column: number; options: readonly string[] }>
) & {
  /** The tables that one answer is for: those of the same form that ask the same. */
  tables: readonly FilePreview[];
};

export interface TableLook {
  file: FilePreview;
  key: string;
  isLeftOut: boolean;
  /** Asked with this table. */
  asks: readonly TableAsk[];
  /** Whether it alone asks who made its visits. */
  asksObserver: boolean;
  /** How many questions about it are open, also those that are asked with another table. */
  open: number;
  /** Whether one of these has to be answered before anything of it can be loaded. */
  isBlocked: boolean;
  /** Columns in use that were likely at first, and those of them that nobody has confirmed or changed. */
  likely: readonly number[];
  unconfirmed: readonly number[];
  /** Columns that a question is about, by index. */
  questioned: readonly number[];
}

export type DaysAsk = Extract<TableAsk, { kind: 'days' }>;

export interface Looks {
  tables: readonly TableLook[];
  /** Where several tables do not say who made their visits, they ask it together. */
  observers: readonly FilePreview[];
  /** Where the days of several forms can be read both ways, they ask it together; a person may have them ask apart. */
  days: readonly DaysAsk[];
  /** How many questions are open in all. */
  open: number;
}

/** Adds what a new look asks to what was asked before; the order of answers stays. */
export function keepAsking(before: Asked | undefined, file: FilePreview): Asked {
  const again = (question: ColumnQuestion): ColumnQuestion =>
    file.questions.find(({ about }) => about === question.about) ?? question;
  const known = before?.columns ?? [];
  const more = file.questions.filter(({ about }) => !known.some((question) => question.about === about));
  const options = new Map(before?.options);
  const likely = new Set(before?.likely);
  for (const { index, role, confidence, optionAreas } of file.columns) {
    const unsure = optionAreas.filter((one) => one.confidence !== 'sure').map(({ option }) => option);
    const all = new Set([...(options.get(index) ?? []), ...unsure]);
    if (all.size > 0) options.set(index, [...all]);
    if (role !== 'ignored' && confidence !== 'sure') likely.add(index);
  }
  return {
    days: file.askDayOrder ?? before?.days ?? null,
    encoding: before?.encoding ?? file.encodingDoubt,
    isObserverAsked: file.asksObserver || before?.isObserverAsked === true,
    columns: [...known.map(again), ...more],
    options,
    likely: [...likely],
  };
}

/** Whether nobody has said yet who made the visits of a table that does not say it. */
export function isObserverOpen(choices: readonly TableChoices[], file: FilePreview): boolean {
  return file.asksObserver && (choicesFor(choices, file)?.observer ?? null) === null;
}

/** What is asked about all tables, each question with the first of those that it is about. */
export function looksOf(
  files: readonly FilePreview[],
  askedOf: (file: FilePreview) => Asked | undefined,
  choices: readonly TableChoices[],
  areDaysApart = false,
): Looks {
  const isLeftOut = (file: FilePreview): boolean => choicesFor(choices, file)?.isLeftOut === true;
  const askOf = new Map(files.map((file) => [file, asksOf(file, askedOf(file), choices)]));
  const isAlike = (file: FilePreview, ask: TableAsk) => (other: FilePreview) =>
    other.form === file.form &&
    !isLeftOut(other) &&
    (askOf.get(other) ?? []).some(({ key }) => key === ask.key);
  const observing = files.filter((file) => askedOf(file)?.isObserverAsked === true && !isLeftOut(file));
  const observers = observing.length > 1 ? observing : [];
  const tables = files.map((file): TableLook => {
    const own = isLeftOut(file) ? [] : (askOf.get(file) ?? []);
    const asks = own
      .map((ask) => (isShared(ask) ? { ...ask, tables: files.filter(isAlike(file, ask)) } : ask))
      .filter(({ tables: [first] }) => first === file);
    const asksObserver = observing.length === 1 && observing[0] === file;
    const open = own.filter((ask) => ask.isOpen).length;
    const likely = isLeftOut(file) ? [] : likelyIn(file, askedOf(file));
    const chosen = choicesFor(choices, file)?.columns ?? [];
    return {
      file,
      key: tableKey(file),
      isLeftOut: isLeftOut(file),
      asks,
      asksObserver,
      open: open + (observing.includes(file) && isObserverOpen(choices, file) ? 1 : 0),
      isBlocked: own.some((ask) => ask.isOpen && ask.isBlocking),
      likely,
      questioned: own.flatMap((ask) => (ask.kind === 'column' ? ask.question.columns : [])),
      unconfirmed: likely.filter((index) => !chosen.some((choice) => choice.index === index)),
    };
  });
  const ofDays = tables.flatMap(({ asks }) => asks).filter(isOfDays);
  const days = ofDays.length > 1 && !areDaysApart ? ofDays : [];
  const asked = tables.map((look) =>
    days.length > 0 ? { ...look, asks: look.asks.filter((ask) => !isOfDays(ask)) } : look,
  );
  const open = asked.flatMap(({ asks }) => asks).filter((ask) => ask.isOpen).length;
  const together = [
    days.some((ask) => ask.isOpen),
    observing.some((file) => isObserverOpen(choices, file)),
  ].filter((isOpen) => isOpen).length;
  return { tables: asked, observers, days, open: open + together };
}

const isOfDays = (ask: TableAsk): ask is DaysAsk => ask.kind === 'days';

/** How the letters of a file are written says nothing about another one of the same form. */
const isShared = ({ kind }: TableAsk): boolean => kind !== 'encoding';

function likelyIn(file: FilePreview, asked: Asked | undefined): number[] {
  const questioned = new Set(asked?.columns.flatMap(({ columns }) => columns));
  return (asked?.likely ?? []).filter(
    (at) => !questioned.has(at) && file.columns.some(({ index, role }) => index === at && role !== 'ignored'),
  );
}

function asksOf(file: FilePreview, asked: Asked | undefined, choices: readonly TableChoices[]): TableAsk[] {
  if (asked === undefined) return [];
  const chosen = choicesFor(choices, file);
  const tables = [file];
  const asks: TableAsk[] = [];
  if (asked.encoding !== null) {
    const answer = chosen?.encoding ?? null;
    const isOpen = answer === null;
    asks.push({
      kind: 'encoding',
      key: 'encoding',
      isOpen,
      isBlocking: false,
      doubt: asked.encoding,
      answer,
      tables,
    });
  }
  for (const question of asked.columns) {
    const answer = columnAnswer(choices, file, question);
    const isStillAsked = file.questions.some(({ about }) => about === question.about);
    const key = JSON.stringify([question.about, question.columns]);
    const isOpen = isStillAsked && answer === null;
    asks.push({ kind: 'column', key, isOpen, isBlocking: question.isBlocking, question, answer, tables });
  }
  if (asked.days !== null) {
    const answer = chosen?.dayOrder ?? asked.days.answer;
    const key = JSON.stringify(['days', asked.days.column]);
    asks.push({
      kind: 'days',
      key,
      isOpen: answer === null,
      isBlocking: false,
      days: asked.days,
      answer,
      tables,
    });
  }
  for (const [column, options] of asked.options) {
    const areas = file.columns.find(({ index }) => index === column)?.optionAreas ?? [];
    if (areas.length === 0) continue;
    const isOpen = options.some((option) => isUndecided(areas, option) && !isMapped(chosen, option));
    const key = JSON.stringify(['options', column]);
    asks.push({ kind: 'options', key, isOpen, isBlocking: false, column, options, tables });
  }
  return asks;
}

const isUndecided = (areas: FilePreview['columns'][number]['optionAreas'], option: string): boolean =>
  areas.some((one) => one.option === option && one.confidence === 'undecided');

const isMapped = (chosen: TableChoices | null, option: string): boolean =>
  (chosen?.optionAreas ?? []).some((one) => one.option === option);
