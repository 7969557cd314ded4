/** The records behind a walk: rows that need attention, and tables that are read again in another way. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { attentionSchema, columnRoles, dialects, openQuestionSchema, tableChoicesSchema } from '../tables.ts';
import { filePreviewSchema } from './records.ts';

const id = z.string().min(1).max(100);
const count = z.int().nonnegative();

/** A row in a file of a walk. */
const place = {
  fileId: z.int().positive(),
  sheet: z.string().nullable(),
  row: z.int().positive(),
};
const rowPlace = { walkId: id, ...place };

const attentionRowSchema = z.strictObject({
  fileId: z.int().positive(),
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().positive(),
  items: z.array(attentionSchema),
  /** What rows of one form may have in common: the same answer, now and in its later exports. */
  form: z.string(),
  /** The cells as they stand in the file or were corrected (in JSON: its values, named by their path). */
  fields: z.array(
    z.strictObject({
      name: z.string(),
      value: z.string(),
      /** What the column is taken for, and what may stand in it; null where that is not known. */
      role: z.enum(columnRoles).nullable(),
      options: z.array(z.string()),
    }),
  ),
});

const rowList = z.array(z.strictObject(place)).min(1).max(10_000);

const cells = z
  .array(z.strictObject({ index: z.int().nonnegative(), value: z.string().max(20_000) }))
  .min(1)
  .max(1000);

/** What is to be read in another way about a table that is loaded; what is left out stays as it is. */
const changedChoices = tableChoicesSchema
  .pick({ columns: true, dayOrder: true, observer: true, encoding: true, optionAreas: true })
  .partial();

const tablePlace = { walkId: id, fileId: z.int().positive(), sheet: z.string().nullable() };

/** What reading a table again does to the visits and cards that it made. */
const changeSchema = z.strictObject({
  added: count,
  changed: count,
  /** Visits that no row makes any more: removed, or kept and marked where the team has worked with their cards. */
  gone: count,
  newCards: count,
  /** Cards whose text no column gives any more: kept, and marked. */
  vanishedCards: count,
});

export const attentionCalls = {
  /** The rows of a walk that could not be understood, and those that were corrected. Private: shows cells. */
  'records.listAttention': query({
    input: z.strictObject({ walkId: id }),
    output: z.strictObject({
      open: z.array(attentionRowSchema),
      corrected: z.array(attentionRowSchema.extend({ visitNumber: z.int().positive() })),
      /** Rows of which somebody said that they say nothing about a visit. */
      dismissed: z.array(attentionRowSchema),
    }),
    reads: ['records', 'walks'],
  }),
  /**
   * Corrects cells of rows that need attention and loads them, all in one step. Of a row that is still not understood a
   * correction is kept only where it put its own cell right.
   */
  'records.correctRows': command({
    input: z.strictObject({
      walkId: id,
      rows: z
        .array(z.strictObject({ ...place, fields: cells }))
        .min(1)
        .max(10_000),
    }),
    output: z.strictObject({
      /** In the order of the rows. */
      rows: z.array(
        z.strictObject({
          /** Null where the row is still not understood. */
          visitNumber: z.int().positive().nullable(),
          cards: count,
          items: z.array(attentionSchema),
        }),
      ),
    }),
    touches: ['walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
  /** Says of rows that need attention that they say nothing about a visit; so it is in later exports of their form. */
  'records.dismissRows': command({
    input: z.strictObject({ walkId: id, rows: rowList }),
    output: z.strictObject({}),
    touches: ['walks', 'records'],
    undo: 'none',
  }),
  /** Takes that back: the rows need attention again. */
  'records.undoDismissal': command({
    input: z.strictObject({ walkId: id, rows: rowList }),
    output: z.strictObject({}),
    touches: ['walks', 'records'],
    undo: 'none',
  }),
  /** The tables behind a walk. Private: names of files say whose they are. */
  'records.listTables': query({
    input: z.strictObject({ walkId: id }),
    output: z.strictObject({
      tables: z.array(
        z.strictObject({
          fileId: z.int().positive(),
          file: z.string(),
          sheet: z.string().nullable(),
          dialect: z.enum(dialects),
          rows: count,
          visits: count,
          /** Questions without whose answer no row of the table is read. */
          questions: z.array(openQuestionSchema),
        }),
      ),
    }),
    reads: ['records', 'walks'],
  }),
  /** Reads a table that was kept with other choices, and says what loading it so would change. Writes nothing. */
  'records.lookAtTable': query({
    input: z.strictObject({ ...tablePlace, choices: changedChoices }),
    output: z.strictObject({ table: filePreviewSchema, change: changeSchema }),
    reads: [],
  }),
  /**
   * Reads a table that was kept with other choices, and every table of its form in the walk with it. The choices are
   * remembered for the form; what the team did with the cards stays.
   */
  'records.readAgain': command({
    input: z.strictObject({ ...tablePlace, choices: changedChoices }),
    output: z.strictObject({
      ...changeSchema.shape,
      /** Rows that need attention now, and rows that wait for an answer. */
      needsAttention: count,
      waitingRows: count,
    }),
    touches: ['walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
  /** Takes a correction back: the row needs attention again, and the visit that it made goes. */
  'records.undoCorrection': command({
    input: z.strictObject(rowPlace),
    output: z.strictObject({}),
    touches: ['walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
} as const;

export type AttentionRow = z.infer<typeof attentionRowSchema>;
export type RowPlaceInFile = z.infer<typeof rowList>[number];
export type ChangedChoices = z.infer<typeof changedChoices>;
export type TableChange = z.infer<typeof changeSchema>;
