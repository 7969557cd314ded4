/** Loading records: look before writing, then load what was looked at. */
import * as z from 'zod';
import { command, query } from '../call.ts';

const dialects = [
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
  'old-excel',
  'encrypted',
  'has-macros',
  'too-large',
  'unreadable',
  'unknown-form',
  'google-download',
  'resaved-form',
  'hand-made-table',
  'invalid-record-file',
  'newer-format',
  'same-file-twice',
] as const;

const columnRoles = [
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

const attentionSchema = z.strictObject({
  row: z.int().positive(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.enum(attentionReasons),
});

const columnUseSchema = z.strictObject({
  header: z.string(),
  role: z.enum(columnRoles),
  /** The one focus area that the column is tied to, or null. */
  area: z.string().nullable(),
});

export const refusalSchema = z.strictObject({
  file: z.string(),
  reason: z.enum(refusalReasons),
  /** What exactly, where the reason alone does not say it (a key, a sheet, a size). */
  detail: z.string().nullable(),
});

const count = z.int().nonnegative();

const filePreviewSchema = z.strictObject({
  token: z.string(),
  sha256: z.string(),
  file: z.string(),
  dialect: z.enum(dialects),
  encoding: z.string().nullable(),
  sheet: z.string().nullable(),
  headerRow: count,
  rows: count,
  visits: count,
  cards: count,
  lookFors: count,
  staff: count,
  blankRows: count,
  totalsRows: count,
  unchangedRows: count,
  columns: z.array(columnUseSchema),
  /** The first cards as they will look on the board. */
  firstCards: z.array(
    z.strictObject({
      row: z.int().positive(),
      text: z.string(),
      kind: z.enum(cardKinds),
      area: z.string(),
      alsoTicked: z.array(z.string()),
    }),
  ),
  needsAttention: z.array(attentionSchema),
});

const previewSchema = z.strictObject({
  files: z.array(filePreviewSchema),
  refused: z.array(refusalSchema.extend({ token: z.string() })),
  /** The walk that these files seem to belong to because it holds some of their responses already. */
  suggestedWalkId: z.string().nullable(),
  suggestedTitle: z.string(),
});

const fileReportSchema = z.strictObject({
  file: z.string(),
  dialect: z.enum(dialects),
  encoding: z.string().nullable(),
  sheet: z.string().nullable(),
  rows: count,
  visits: z.strictObject({ added: count, updated: count, unchanged: count }),
  cards: z.strictObject({ added: count }),
  lookFors: z.strictObject({ added: count }),
  joined: count,
  jointProposed: count,
  blankRows: count,
  totalsRows: count,
  unchangedRows: count,
  ignoredColumns: z.array(z.string()),
  needsAttention: z.array(attentionSchema),
});

export const loadReportSchema = z.strictObject({
  /** Null where only a staff list was loaded: it belongs to no walk. */
  walkId: z.string().nullable(),
  files: z.array(fileReportSchema),
  refused: z.array(refusalSchema),
  staff: count,
  totals: z.strictObject({
    rows: count,
    visits: count,
    cards: count,
    lookFors: count,
    needsAttention: count,
  }),
});

const fileTokens = z.array(z.string().min(1).max(100)).min(1).max(100);

export const recordsCalls = {
  /** Reads the files behind the tokens and says what loading them would do. Writes nothing. */
  'records.preview': query({
    input: z.strictObject({ files: fileTokens }),
    output: previewSchema,
    reads: [],
  }),
  /** Loads files that were looked at. A file that changed since is refused by its hash. */
  'records.load': command({
    input: z.strictObject({
      files: z
        .array(z.strictObject({ token: z.string(), sha256: z.string() }))
        .min(1)
        .max(100),
      /** Null: a new walk. */
      walkId: z.string().nullable(),
      title: z.string().trim().min(1).max(200).nullable(),
    }),
    output: loadReportSchema,
    touches: ['walks', 'board', 'figures', 'staff'],
    undo: 'none',
  }),
  /** Loads the walk that ships with the app, into a walk of its own. */
  'records.loadSample': command({
    input: z.strictObject({}),
    output: loadReportSchema,
    touches: ['walks', 'board', 'figures', 'staff'],
    undo: 'none',
  }),
} as const;

export type Dialect = (typeof dialects)[number];
export type CardKind = (typeof cardKinds)[number];
export type ColumnRole = (typeof columnRoles)[number];
export type ColumnUse = z.infer<typeof columnUseSchema>;
export type AttentionItem = z.infer<typeof attentionSchema>;
export type RefusalReason = (typeof refusalReasons)[number];
export type Refusal = z.infer<typeof refusalSchema>;
export type Preview = z.infer<typeof previewSchema>;
export type FilePreview = z.infer<typeof filePreviewSchema>;
export type LoadReport = z.infer<typeof loadReportSchema>;
export type FileReport = z.infer<typeof fileReportSchema>;
