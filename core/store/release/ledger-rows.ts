/** The rows of the ledger as they lie in the store: what was said, and each time that it left. */
import * as z from 'zod';
import { disclosureRulesSchema } from '../../contract/calls/disclosure.ts';
import { prevalenceWords } from '../../contract/calls/insight.ts';
import { AppError } from '../../contract/errors.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows, textList } from '../rows.ts';

/** How this version writes what was said. */
export const figuresShape = 1;

const baseColumn = jsonColumn(z.array(z.strictObject({ visit: z.string(), teacher: z.string().nullable() })));
const cellsColumn = jsonColumn(
  z.array(
    z.strictObject({
      cell: z.string(),
      direction: z.enum(['neutral', 'directed']),
      figure: z
        .strictObject({
          word: z.enum(prevalenceWords),
          isAgreed: z.boolean(),
          count: z.int().nonnegative().nullable(),
        })
        .nullable(),
      asOf: z.string().nullable(),
      visits: z.array(z.string()),
    }),
  ),
);

const figuresRow = z.object({
  id: z.string(),
  at: z.string(),
  shape: z.literal(figuresShape),
  rules: jsonColumn(disclosureRulesSchema),
  base: baseColumn,
  cells: cellsColumn,
});

const releaseRow = z.object({
  number: z.int(),
  id: z.string(),
  figuresId: z.string(),
  at: z.string(),
  walkIds: textList,
  decided: z.int(),
  hidden: z.int(),
  hasBeenSeen: z
    .literal(1)
    .nullable()
    .transform((value) => (value === null ? null : true)),
  replacedAt: z.string().nullable(),
});

/** One time that figures left. */
export type ReleaseRow = z.output<typeof releaseRow>;

/** What was said, by random ids, and each time that it left, the earliest first. */
export type SaidFigures = Omit<z.output<typeof figuresRow>, 'shape'> & { releases: ReleaseRow[] };

/**
 * The whole ledger, in the order in which something first left.
 * @throws AppError `too-new` where a row is not written as this version writes it: what it holds back is not known then
 */
export function readRows(db: Db): SaidFigures[] {
  const releases = parseRows(
    releaseRow,
    prepared(
      db,
      `SELECT number, id, figures_id AS figuresId, at, walk_ids AS walkIds, decided, hidden,
         has_been_seen AS hasBeenSeen, replaced_at AS replacedAt
       FROM ledger_release ORDER BY number`,
    ).all(),
  );
  const byFigures = Map.groupBy(releases, ({ figuresId }) => figuresId);
  return prepared(db, 'SELECT id, at, shape, rules, base, cells FROM ledger_figures ORDER BY rowid')
    .all()
    .map((row) => readFigures(row))
    .map((said) => ({ ...said, releases: byFigures.get(said.id) ?? [] }));
}

function readFigures(row: unknown): Omit<SaidFigures, 'releases'> {
  try {
    const { shape: _shape, ...said } = figuresRow.parse(row);
    return said;
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new AppError('too-new', 'a release is not written as this version writes it', { what: 'ledger' });
    throw error;
  }
}

/** The columns of `ledger_figures` that say something, in the one order that equal figures have. */
export function columnsOf({ rules, base, cells }: Pick<SaidFigures, 'rules' | 'base' | 'cells'>): {
  rules: string;
  base: string;
  cells: string;
} {
  const { teachers, classes, oneTeacher, twoTeachers, oneTeacherOfWalk } = rules;
  return {
    rules: JSON.stringify({ teachers, classes, oneTeacher, twoTeachers, oneTeacherOfWalk }),
    base: JSON.stringify(
      base.map(({ visit, teacher }) => ({ visit, teacher })).sort((a, b) => compare(a.visit, b.visit)),
    ),
    cells: JSON.stringify(
      cells
        .map(({ cell, direction, figure, asOf, visits }) => ({
          cell,
          direction,
          figure:
            figure === null ? null : { word: figure.word, isAgreed: figure.isAgreed, count: figure.count },
          asOf,
          visits: [...visits].sort(compare),
        }))
        .sort((a, b) => compare(a.cell, b.cell)),
    ),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
