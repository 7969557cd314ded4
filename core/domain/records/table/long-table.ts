/** Tables that have a row for each piece of evidence: which rows are one visit. */
import type { ColumnRole } from '../../../contract/tables.ts';
import { isEvidence, type Column } from './columns.ts';
import { oneLine } from '../cells/text.ts';

/** What tells visits apart. */
const detailRoles: ReadonlySet<ColumnRole> = new Set([
  ...(['response-id', 'date', 'start-time', 'end-time', 'period', 'observer', 'second-observer'] as const),
  ...(['teacher', 'teacher-initials', 'class', 'year-group', 'subject', 'room'] as const),
]);

/** Fewer rows that go on with the one above are slips of a hand. */
const fewestContinued = 2;
const leastContinued = 0.3;
/** A table has fewer visits than this share of its rows before equal details make rows one visit. */
const mostVisits = 0.7;
const fewestRows = 4;
const fewestDetails = 3;
const mostEvidenceColumns = 2;

type Cells = readonly string[];

const textOf = (cells: Cells, { index }: Column): string => oneLine(cells[index] ?? '').toLowerCase();

/** Rows whose details are blank go on with the row above them. */
function byBlanks(
  lines: readonly Cells[],
  details: readonly Column[],
  evidence: readonly Column[],
): number[] | null {
  const days = details.filter(({ role }) => role === 'date');
  let lead = -1;
  let continued = 0;
  const leads = lines.map((cells, at) => {
    const isBare = details.every((column) => textOf(cells, column) === '');
    if (isBare && lead >= 0 && evidence.some((column) => textOf(cells, column) !== '')) {
      continued += 1;
      return lead;
    }
    if (days.some((column) => textOf(cells, column) !== '')) lead = at;
    return at;
  });
  const filled = lines.filter((cells) => cells.some((cell) => cell.trim() !== '')).length;
  const isLong = continued >= fewestContinued && continued >= filled * leastContinued;
  return isLong ? leads : null;
}

/** Rows that follow one another with the same details are one visit, where that is so all over the table. */
function byDetails(
  lines: readonly Cells[],
  details: readonly Column[],
  evidence: readonly Column[],
): number[] | null {
  // One time or one number is of one visit: where either is told, its rows may say as much as they like.
  const isTimed = details.some(({ role }) => role === 'start-time' || role === 'response-id');
  if (lines.length < fewestRows || (!isTimed && evidence.length > mostEvidenceColumns)) return null;
  const hasId = details.some(({ role }) => role === 'response-id');
  if (!hasId && details.length < fewestDetails + 1) return null;
  const keys = lines.map((cells) => {
    const said = details.map((column) => textOf(cells, column));
    return said.filter((text) => text !== '').length < fewestDetails ? '' : said.join('\n');
  });
  const leads: number[] = [];
  keys.forEach((key, at) =>
    leads.push(at > 0 && key !== '' && key === keys[at - 1] ? (leads[at - 1] ?? at) : at),
  );
  const visits = new Set(leads).size;
  return visits <= lines.length * mostVisits && new Set(keys).size === visits ? leads : null;
}

/**
 * Says of every row which one its visit begins with.
 * @returns indices of rows, a row that stands alone with its own; null where each row is a visit
 */
export function leadsOf(columns: readonly Column[], lines: readonly Cells[]): number[] | null {
  const details = columns.filter(({ role }) => detailRoles.has(role));
  const evidence = columns.filter(isEvidence);
  if (evidence.length === 0 || !details.some(({ role }) => role === 'date')) return null;
  return byBlanks(lines, details, evidence) ?? byDetails(lines, details, evidence);
}

/** A row with what the first row of its visit says of the visit. */
export function withLead(columns: readonly Column[], cells: Cells, lead: Cells): Cells {
  const filled = [...cells];
  for (const { index, role } of columns) {
    if (detailRoles.has(role) && (filled[index] ?? '').trim() === '') filled[index] = lead[index] ?? '';
  }
  return filled;
}
