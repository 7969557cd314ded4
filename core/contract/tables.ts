/** What may be said of a table of a file: its dialect and columns, what is chosen, asked and refused; and kinds of cards. */
import * as z from 'zod';

export const dialects = [
  'microsoft-forms',
  'google-forms',
  'google-sheets',
  'table',
  'learning-walk-records',
  'staff-list',
] as const;

/** Kinds that become cards on the board. Ratings and ticked options are look-fors, for charts. */
export const cardKinds = ['saw', 'heard', 'pupil-voice', 'wondering', 'tally'] as const;

export const attentionReasons = [
  'invalid-date',
  'ambiguous-date',
  'missing-visit-details',
  'unknown-focus-area',
  'unknown-column-layout',
  'too-long',
  'unreadable-cell',
  'invalid-record',
] as const;

/** Why a whole file was not loaded. */
export const refusalReasons = [
  'not-found',
  'not-a-file',
  'changed-since-preview',
  'empty-file',
  'no-rows',
  'not-a-table',
  'apple-numbers',
  'encrypted',
  'has-macros',
  'too-large',
  'unreadable',
  'unknown-form',
  'no-days',
  'too-slow',
  'invalid-record-file',
  'newer-format',
  'same-file-twice',
] as const;

/** How the letters of a text file may be written. */
export const encodings = [
  'utf-8',
  'utf-8 twice',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macroman',
  'cp850',
] as const;

export const columnRoles = [
  'response-id',
  'timestamp',
  'end-time',
  'date',
  'start-time',
  'period',
  'minutes',
  'observer',
  'observer-email',
  'second-observer',
  'teacher',
  'teacher-initials',
  'class',
  'year-group',
  'subject',
  'room',
  'walk-title',
  'focus-areas',
  'evidence',
  'pupil-quote',
  'wondering',
  'rating',
  'tally',
  'option',
  'ignored',
] as const;

/** Why a column is understood as it is: what the preview says beside it. */
const columnWhys = [
  'known-header',
  'area-in-header',
  'counts-in-cells',
  'scale-in-cells',
  'same-scale-as-neighbour',
  'sentences-in-cells',
  'ticks-in-cells',
  'fits-cells',
  'added-by-form',
  'remembered',
  'chosen',
  'not-understood',
] as const;

/** How much better a column is understood as what it is than as anything else. */
const confidences = ['sure', 'likely', 'undecided'] as const;

export const attentionSchema = z.strictObject({
  row: z.int().positive(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.enum(attentionReasons),
});

/** How a column is used: what a person can change about it. */
const columnUse = {
  /** Position in the table, from 0; headers may repeat. */
  index: z.int().nonnegative(),
  role: z.enum(columnRoles),
  /** The one focus area that the column is tied to, as an id, or null. */
  areaId: z.string().nullable(),
  /** For columns whose text becomes cards, else null. */
  kind: z.enum(cardKinds).nullable(),
  /** Whether free text is cut into sentences or lines that stand alone. */
  isCut: z.boolean(),
  /** For ratings: the look-for (the parent question of a Likert block) that the column belongs to, or null. */
  question: z.string().max(500).nullable(),
};

export const columnUseSchema = z.strictObject({
  ...columnUse,
  header: z.string(),
  why: z.enum(columnWhys),
  /** The same in words, with what was counted: "Its header says “day” and 9 of 9 cells are dates." */
  reason: z.string(),
  /** `sure`: used; `likely`: used and shown to be confirmed; `undecided`: as good as something else. */
  confidence: z.enum(confidences),
  /** A few of its values, shortened. */
  examples: z.array(z.string()),
  /** For ticks: the set of options that the whole column shows. For ratings: the labels from least to most. */
  options: z.array(z.string()),
  /**
   * For ticks of focus areas: which area each option stands for, as an id; null: none of them.
   * `sure`: it is named so, or a person said it; `likely`: proposed, and used until something else is said;
   * `undecided`: nothing is known like it, and rows that tick it need attention.
   */
  optionAreas: z.array(
    z.strictObject({ option: z.string(), areaId: z.string().nullable(), confidence: z.enum(confidences) }),
  ),
});

export const dayOrder = z.enum(['day-first', 'month-first']);

/** What the person chose for one table of a file; everything that is not named is understood as by default. */
export const tableChoicesSchema = z.strictObject({
  token: z.string(),
  /** Null for a file without sheets. */
  sheet: z.string().nullable(),
  columns: z.array(z.strictObject(columnUse)).max(1000),
  /** Only asked where the column does not settle it. */
  dayOrder: dayOrder.nullable(),
  /** Which focus area an option of the form stands for, as an id; null: none of them. Remembered with the form. */
  optionAreas: z
    .array(z.strictObject({ option: z.string().max(500), areaId: z.string().max(100).nullable() }))
    .max(200)
    .optional(),
  /** Who made the visits, where the file does not say; empty string: stays unknown. Null: not asked yet. */
  observer: z.string().max(200).nullable(),
  /** How the letters of the file are written, where that is in doubt. */
  encoding: z.enum(encodings).nullable().optional(),
  /** Nothing of the table is loaded, and it counts nowhere; the other tables of its file are. */
  isLeftOut: z.boolean().optional(),
});

/** A question about a table, its columns by their headers; none where no column of it can be the answer. */
export const openQuestionSchema = z.strictObject({
  about: z.enum([...columnRoles, 'day-order']),
  columns: z.array(z.string()),
  /** While it is open, nothing of the table is loaded. */
  isBlocking: z.boolean(),
});

export const refusalSchema = z.strictObject({
  file: z.string(),
  reason: z.enum(refusalReasons),
  /** What exactly, where the reason alone does not say it (a key, a sheet, a size). */
  detail: z.string().nullable(),
});

export type Dialect = (typeof dialects)[number];
export type CardKind = (typeof cardKinds)[number];
export type Encoding = (typeof encodings)[number];
export type ColumnRole = (typeof columnRoles)[number];
export type Confidence = (typeof confidences)[number];
export type ColumnWhy = (typeof columnWhys)[number];
export type ColumnUse = z.infer<typeof columnUseSchema>;
export type TableChoices = z.infer<typeof tableChoicesSchema>;
export type ColumnChoice = TableChoices['columns'][number];
export type AttentionItem = z.infer<typeof attentionSchema>;
export type OpenQuestion = z.infer<typeof openQuestionSchema>;
export type RefusalReason = (typeof refusalReasons)[number];
export type Refusal = z.infer<typeof refusalSchema>;
