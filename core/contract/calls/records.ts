/** Loading records: look before writing, then load what was looked at. */
import * as z from 'zod';
import { command, query } from '../call.ts';

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
const encodings = [
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

const columnUseSchema = z.strictObject({
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

const dayOrder = z.enum(['day-first', 'month-first']);

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

const count = z.int().nonnegative();

export const filePreviewSchema = z.strictObject({
  token: z.string(),
  sha256: z.string(),
  file: z.string(),
  dialect: z.enum(dialects),
  encoding: z.string().nullable(),
  /** Where the bytes may be other letters as well: the texts that differ, the one that was taken first. */
  encodingDoubt: z
    .strictObject({
      readings: z.array(z.strictObject({ encoding: z.enum(encodings), example: z.string() })).min(2),
    })
    .nullable(),
  sheet: z.string().nullable(),
  /** What the workbook hides and is read all the same. */
  hidden: z.strictObject({ isSheet: z.boolean(), rows: count, columns: z.array(z.string()) }),
  headerRow: count,
  /** Hash over the form's headers; a mapping is remembered under it. */
  form: z.string(),
  /** Whether a mapping that was chosen for this form before was used. */
  isRemembered: z.boolean(),
  /** Sheets of the same file that hold nothing to load, with the reason. */
  otherSheets: z.array(z.strictObject({ name: z.string(), reason: z.enum(['empty', 'no-records']) })),
  /** Asked where days could be read both ways: a value, and what it would be as ISO days. */
  askDayOrder: z
    .strictObject({
      column: z.string(),
      example: z.string(),
      dayFirst: z.iso.date(),
      monthFirst: z.iso.date(),
      /** What was answered now, or for this form before; null: still open. */
      answer: dayOrder.nullable(),
    })
    .nullable(),
  /** True where no visit of the table says who made it: asked once. */
  asksObserver: z.boolean(),
  /**
   * What neither headers nor cells decide: which of these columns has the role. Answered by choosing it for one of them.
   * While a blocking one is open, nothing of the table can be loaded.
   */
  questions: z.array(
    z.strictObject({
      about: z.enum(columnRoles),
      columns: z.array(z.int().nonnegative()),
      isBlocking: z.boolean(),
    }),
  ),
  rows: count,
  /** Visits in the table; `newVisits` and `changedVisits` of them are not (so) in the suggested walk yet. */
  visits: count,
  newVisits: count,
  changedVisits: count,
  cards: count,
  /** Cards whose focus area is proposed from their words. */
  proposedCards: count,
  /** Cards whose wording judges or looks at the teacher. */
  markedCards: count,
  lookFors: count,
  staff: count,
  blankRows: count,
  totalsRows: count,
  unchangedRows: count,
  /** Rows that are no records: second headers, keys, and what a person said says nothing about a visit. */
  asideRows: count,
  /** Rows that are not read before a blocking question about their table is answered. */
  waitingRows: count,
  /** Rows that go on with the visit of the row above them. */
  joinedRows: count,
  columns: z.array(columnUseSchema),
  /** The first cards as they will look on the board. */
  firstCards: z.array(
    z.strictObject({
      row: z.int().positive(),
      text: z.string(),
      kind: z.enum(cardKinds),
      area: z.string(),
      /** Names of the areas that the row ticks, where there are several. */
      ticked: z.array(z.string()),
      /** The words that led to the area where it is proposed, else null. */
      proposal: z.array(z.string()).nullable(),
    }),
  ),
  needsAttention: z.array(attentionSchema),
});

/** Rows that seem to be a walk of their own: by a title column, or by a gap between dates. */
const walkGroupSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  why: z.enum(['title', 'dates']),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  visits: count,
  /** The walk that holds some of these responses already, or null. */
  suggestedWalkId: z.string().nullable(),
});

const previewSchema = z.strictObject({
  /** One entry per table: a workbook with several tabs gives several, with the same token. */
  files: z.array(filePreviewSchema),
  /** Empty where everything seems to be one walk. The person decides. */
  walkGroups: z.array(walkGroupSchema),
  refused: z.array(refusalSchema.extend({ token: z.string() })),
  /** The walk that these files seem to belong to because it holds some of their responses already. */
  suggestedWalkId: z.string().nullable(),
  suggestedTitle: z.string(),
  /** Visits of the suggested walks that were in an earlier export and are not in this one: loading would mark them. */
  goneFromFile: count,
});

const fileReportSchema = z.strictObject({
  file: z.string(),
  dialect: z.enum(dialects),
  encoding: z.string().nullable(),
  sheet: z.string().nullable(),
  /** Rows that were dealt with: visits added and updated, joined, unchanged, attention, blank, totals and aside. */
  rows: count,
  /** Rows that wait until a blocking question is answered; none of their table was loaded. */
  waitingRows: count,
  visits: z.strictObject({ added: count, updated: count, unchanged: count }),
  cards: z.strictObject({ added: count }),
  lookFors: z.strictObject({ added: count }),
  joined: count,
  jointProposed: count,
  blankRows: count,
  totalsRows: count,
  unchangedRows: count,
  asideRows: count,
  ignoredColumns: z.array(z.string()),
  /** Sheets that hold something of which nothing was loaded; said with the first table of their file. */
  sheetsLeftOut: z.array(z.string()),
  /** What the table leaves open, once for all of it. */
  questions: z.array(openQuestionSchema),
  needsAttention: z.array(attentionSchema),
});

export const loadReportSchema = z.strictObject({
  /** The first of `walkIds`. Null where only a staff list was loaded: it belongs to no walk. */
  walkId: z.string().nullable(),
  walkIds: z.array(z.string()),
  /** Cards of this load whose area is proposed, and whose wording is marked. */
  proposedCards: count,
  markedCards: count,
  /** Visits of these forms that were in an earlier export and are not in this one: kept, and marked so. */
  goneFromFile: count,
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
const choices = z.array(tableChoicesSchema).max(500);

/** Forms for observers that load without one question. */
export const recordingForms = ['sheet', 'questions', 'printable'] as const;

export const recordsCalls = {
  /** Reads the files behind the tokens and says what loading them would do. Writes nothing. */
  'records.preview': query({
    input: z.strictObject({ files: fileTokens, choices }),
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
      choices,
      /**
       * Where the visits go: every group of the preview by its key, or one entry with `group` null for all.
       * `walkId` null: a new walk with this title (null: the suggested one).
       */
      into: z
        .array(
          z.strictObject({
            group: z.string().nullable(),
            walkId: z.string().nullable(),
            title: z.string().trim().min(1).max(200).nullable(),
          }),
        )
        .min(1)
        .max(100),
      /** Two observers in one room become one visit at once instead of a proposal. */
      isJointAccepted: z.boolean(),
    }),
    output: loadReportSchema,
    touches: ['walks', 'board', 'figures', 'staff', 'records', 'waiting'],
    undo: 'none',
  }),
  /** Loads the walk that ships with the app, into a walk of its own. */
  'records.loadSample': command({
    input: z.strictObject({}),
    output: loadReportSchema,
    touches: ['walks', 'board', 'figures', 'staff', 'records'],
    undo: 'none',
  }),
  /** A form for observers, as a file that the host can save. */
  'records.makeForm': command({
    input: z.strictObject({ form: z.enum(recordingForms) }),
    output: z.strictObject({ token: z.string(), name: z.string() }),
    touches: [],
    undo: 'none',
  }),
  /** New or changed files in the watched folder, complete and not loaded yet. */
  'records.listWaiting': query({
    input: z.strictObject({}),
    output: z.strictObject({
      files: z.array(z.strictObject({ token: z.string(), name: z.string(), isChanged: z.boolean() })),
    }),
    reads: ['waiting', 'settings'],
  }),
  /** Offers a waiting file no more, until it changes. */
  'records.dismissWaiting': command({
    input: z.strictObject({ tokens: fileTokens }),
    output: z.strictObject({}),
    touches: ['waiting'],
    undo: 'none',
  }),
} as const;

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
export type Preview = z.infer<typeof previewSchema>;
export type FilePreview = z.infer<typeof filePreviewSchema>;
export type WalkGroup = z.infer<typeof walkGroupSchema>;
export type LoadReport = z.infer<typeof loadReportSchema>;
export type FileReport = z.infer<typeof fileReportSchema>;
export type RecordingForm = (typeof recordingForms)[number];
