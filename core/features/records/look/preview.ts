/** What loading would do, as the person sees it before agreeing. */
import type { FilePreview, Preview } from '../../../contract/calls/records.ts';
import type { TableChoices } from '../../../contract/tables.ts';
import type { EvidenceDraft } from '../../../domain/records/record.ts';
import { readAreaBook } from '../../../store/records/focus-areas.ts';
import type { Db } from '../../../store/file/open.ts';
import { alreadyLoaded, type LookedTable, type News, type Destination } from '../load/already-loaded.ts';
import { isLeftOut, withoutLeftOut } from '../load/left-out.ts';
import type { CountMarked } from '../load/marked.ts';
import type { LoadableFile, ReadOffered } from './read-offered.ts';
import { oldestFirst } from '../load/loading-order.ts';
import { partsOf } from '../load/parts.ts';
import { countOutcomes, recorded, visitsIn, type VisitRow } from '../load/row-sums.ts';
import { groupWalks, type Grouping } from '../load/walk-groups.ts';

const firstCardsShown = 12;
/** Of one cell, so that several rows are seen. */
const firstOfCell = 2;

interface Naming {
  readonly countMarked: CountMarked;
  readonly nameOf: (areaId: string) => string;
}

interface PreviewParts {
  readonly db: Db;
  readonly choices: readonly TableChoices[];
  readonly countMarked: CountMarked;
}

export function describe(
  { files, refused }: ReadOffered,
  { db, choices, countMarked }: PreviewParts,
): Preview {
  const tables = files.flatMap((file) => {
    const { token, sha256 } = file;
    return file.read.tables.map((table) => ({ file, token, sha256, table, visits: visitsIn(table) }));
  });
  const taken = tables.filter(({ token, table }) => !isLeftOut(choices, token, table));
  const { groups, groupOf, titleOf } = groupWalks(withoutLeftOut(files, choices));
  const already = alreadyLoaded(db, choices);
  const { nameOf } = readAreaBook(db);
  const suggestedWalkId = already.walkOf(taken);
  const walkGroups = groups.map((group) => ({
    ...group,
    suggestedWalkId: already.walkOf(tablesOfGroup(taken, groupOf, group.key)),
  }));
  const places = placesOf(walkGroups.length === 0 ? [{ key: null, suggestedWalkId }] : walkGroups);
  const news = new Map(
    oldestFirst(files)
      .flatMap((file) => taken.filter((looked) => looked.file === file))
      .map((looked) => [looked, already.newsOf(looked, partsOf(looked.table.rows, groupOf, places))]),
  );
  return {
    files: tables.map((looked) => ({
      ...describeTable(looked, looked.file, { countMarked, nameOf }),
      newVisits: news.get(looked)?.newVisits ?? 0,
      changedVisits: news.get(looked)?.changedVisits ?? 0,
    })),
    walkGroups,
    refused,
    suggestedWalkId,
    suggestedTitle: titleOf(null),
    goneFromFile: already.countGone(),
  };
}

/** Where each group would go; several that go to one walk go there together. */
function placesOf(
  groups: readonly { readonly key: string | null; readonly suggestedWalkId: string | null }[],
): Map<string | null, Destination> {
  const known = new Map<string, Destination>();
  return new Map(
    groups.map(({ key, suggestedWalkId: walkId }) => {
      const place = (walkId === null ? undefined : known.get(walkId)) ?? { walkId };
      if (walkId !== null) known.set(walkId, place);
      return [key, place];
    }),
  );
}

function tablesOfGroup(
  tables: readonly LookedTable[],
  groupOf: Grouping['groupOf'],
  key: string,
): LookedTable[] {
  return tables.map((looked) => ({
    ...looked,
    visits: looked.visits.filter(({ visit }) => groupOf(visit) === key),
  }));
}

function describeTable(
  { table, visits }: LookedTable,
  { token, sha256, name, read }: LoadableFile,
  { countMarked, nameOf }: Naming,
): Omit<FilePreview, keyof News> {
  const sums = countOutcomes(table);
  const cards = visits.flatMap(({ visit }) => visit.evidence);
  return {
    token,
    sha256,
    file: name,
    dialect: table.dialect,
    encoding: table.encoding,
    encodingDoubt: table.encodingDoubt,
    sheet: table.sheet,
    hidden: table.hidden,
    headerRow: table.headerRow,
    form: table.fingerprint,
    isRemembered: table.isRemembered,
    otherSheets: read.otherSheets,
    askDayOrder: table.askDayOrder,
    asksObserver: table.asksObserver,
    questions: table.questions,
    rows: table.rows.length,
    visits: visits.length,
    cards: cards.length,
    proposedCards: cards.filter(({ proposal }) => proposal !== null).length,
    markedCards: countMarked(cards),
    lookFors: visits.reduce((sum, { visit }) => sum + recorded(visit), 0),
    staff: table.staff.length,
    blankRows: sums.blank,
    totalsRows: sums.totals,
    unchangedRows: sums.copy,
    asideRows: sums.aside,
    waitingRows: sums.waiting,
    joinedRows: sums.joined,
    columns: table.columns,
    firstCards: firstCards(visits, nameOf),
    needsAttention: sums.attention,
  };
}

interface Place {
  row: number;
  /** Where the card comes among all of the table. */
  order: number;
  evidence: EvidenceDraft;
}

/** A few cards of every column in turn, in the order of the table. */
function firstCards(
  visits: readonly VisitRow[],
  nameOf: (areaId: string) => string,
): FilePreview['firstCards'] {
  const columns = [...placesByColumn(visits).values()];
  const turns = Array.from({ length: firstCardsShown }, (_, turn) =>
    columns.flatMap((places) => places[turn] ?? []),
  );
  return turns
    .flat()
    .slice(0, firstCardsShown)
    .sort((a, b) => a.order - b.order)
    .map(({ row, evidence: { text, kind, areaId, ticked, proposal } }) => ({
      row,
      text,
      kind,
      area: nameOf(areaId),
      ticked,
      proposal,
    }));
}

/** The cards of each column that may be shown: the first of several cells before the rest of a long one. */
function placesByColumn(visits: readonly VisitRow[]): Map<string | null, Place[]> {
  const first = new Map<string | null, Place[]>();
  const rest = new Map<string | null, Place[]>();
  let order = 0;
  for (const { row, visit } of visits) {
    for (const evidence of visit.evidence) {
      order += 1;
      const { column } = evidence;
      const shown = first.get(column) ?? [];
      const isLong = shown.at(-firstOfCell)?.row === row;
      const places = isLong ? (rest.get(column) ?? []) : shown;
      (isLong ? rest : first).set(column, places);
      if (places.length < firstCardsShown) places.push({ row, order, evidence });
    }
  }
  return new Map([...first].map(([column, places]) => [column, [...places, ...(rest.get(column) ?? [])]]));
}
