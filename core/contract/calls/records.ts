/** Loading records: look before writing, then load what was looked at. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import {
  attentionSchema,
  cardKinds,
  columnRoles,
  columnUseSchema,
  dayOrder,
  dialects,
  encodings,
  openQuestionSchema,
  refusalSchema,
  tableChoicesSchema,
} from '../tables.ts';

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

export type Preview = z.infer<typeof previewSchema>;
export type FilePreview = z.infer<typeof filePreviewSchema>;
export type WalkGroup = z.infer<typeof walkGroupSchema>;
export type LoadReport = z.infer<typeof loadReportSchema>;
export type FileReport = z.infer<typeof fileReportSchema>;
export type RecordingForm = (typeof recordingForms)[number];
