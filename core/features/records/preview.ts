/** What loading would do, as the person sees it before agreeing. */
import type { FilePreview, Preview } from '../../contract/calls/records.ts';
import { monthAndYear } from '../../domain/dates.ts';
import { columnName } from '../../domain/records/focus-areas.ts';
import type { VisitDraft } from '../../domain/records/record.ts';
import type { Db } from '../../store/open.ts';
import { walkHoldingResponse } from '../../store/visits.ts';
import type { LoadableFile, ReadOffered } from './read-offered.ts';
import { countOutcomes, visitsIn } from './row-sums.ts';

const firstCardsShown = 12;

export function describe({ files, refused }: ReadOffered, db: Db): Preview {
  return {
    files: files.map(describeFile),
    refused,
    suggestedWalkId: suggestWalk(files, db),
    suggestedTitle: suggestTitle(files),
  };
}

function describeFile({ token, sha256, name, read }: LoadableFile): FilePreview {
  const visits = visitsIn(read);
  const sums = countOutcomes(read);
  const cards = visits.flatMap(({ row, visit }) => visit.evidence.map((evidence) => ({ row, evidence })));
  return {
    token,
    sha256,
    file: name,
    dialect: read.dialect,
    encoding: read.encoding,
    sheet: read.sheet,
    headerRow: read.headerRow,
    rows: read.rows.length,
    visits: visits.length,
    cards: cards.length,
    lookFors: visits.reduce((sum, { visit }) => sum + recorded(visit), 0),
    staff: read.staff.length,
    blankRows: sums.blank,
    totalsRows: sums.totals,
    unchangedRows: sums.copy,
    columns: read.columns,
    firstCards: cards.slice(0, firstCardsShown).map(({ row, evidence }) => ({
      row,
      text: evidence.text,
      kind: evidence.kind,
      area: columnName(evidence.areaId),
      alsoTicked: evidence.alsoTicked,
    })),
    needsAttention: sums.attention,
  };
}

/** Look-fors that have an answer; "not recorded" is none. */
export function recorded(visit: VisitDraft): number {
  return visit.lookFors.filter(({ label }) => label !== null).length;
}

/** The walk that already holds some of these responses: a form's export grows all term. */
function suggestWalk(files: readonly LoadableFile[], db: Db): string | null {
  for (const { read } of files) {
    for (const { responseKey } of visitsIn(read).slice(0, 20)) {
      const walkId = walkHoldingResponse(db, read.fingerprint, responseKey);
      if (walkId !== null) return walkId;
    }
  }
  return null;
}

export function suggestTitle(files: readonly LoadableFile[]): string {
  const stated = files.map(({ read }) => read.walk.title).find((title) => title !== null);
  if (stated) return stated;
  const dates = files.flatMap(({ read }) => visitsIn(read).flatMap(({ visit }) => visit.date ?? []));
  const first = dates.sort()[0];
  return first === undefined ? 'Learning walk' : `Learning walk, ${monthAndYear(first)}`;
}
