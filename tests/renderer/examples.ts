/** Whole answers of the core to vary in tests. */
import { newDebrief } from '../../core/domain/debrief/stages.ts';
import type { AttentionRow } from '../../core/contract/calls/attention.ts';
import type { BoardStep } from '../../core/contract/calls/board.ts';
import type { Debrief, Gaps } from '../../core/contract/calls/debrief.ts';
import type { DisclosureRules } from '../../core/contract/calls/disclosure.ts';
import type { ClearedChart } from '../../core/contract/calls/insight.ts';
import type { FilePreview, FileReport, LoadReport, Preview } from '../../core/contract/calls/records.ts';
import type { ColumnUse } from '../../core/contract/tables.ts';
import type { PrivateVisit } from '../../core/contract/calls/visits.ts';
import type { Walk } from '../../core/contract/calls/walks.ts';

export const walk: Walk = {
  id: 'w1',
  title: 'Autumn 1: talk for learning',
  purpose: null,
  focus: null,
  isSample: false,
  visits: 14,
  observers: 3,
  cards: 96,
  from: '2026-10-05',
  to: '2026-10-13',
  needsAttention: 0,
  debriefedWith: null,
  debrief: null,
  sharing: null,
};

/** A column that nobody changed; the rest is what a test is about. */
export function columnOf(
  column: Pick<ColumnUse, 'index' | 'header' | 'role' | 'why'> & Partial<ColumnUse>,
): ColumnUse {
  const asUsual = {
    areaId: null,
    kind: null,
    isCut: false,
    question: null,
    examples: [],
    options: [],
    optionAreas: [],
  };
  return { ...asUsual, reason: '', confidence: 'sure', ...column };
}

export const filePreview: FilePreview = {
  token: 't1',
  sha256: 'hash-1',
  file: 'autumn-forms.xlsx',
  dialect: 'microsoft-forms',
  encoding: null,
  sheet: 'Form1',
  headerRow: 1,
  form: 'form-1',
  isRemembered: false,
  encodingDoubt: null,
  hidden: { isSheet: false, rows: 0, columns: [] },
  otherSheets: [],
  askDayOrder: null,
  asksObserver: false,
  questions: [],
  rows: 8,
  visits: 7,
  newVisits: 7,
  changedVisits: 0,
  cards: 52,
  proposedCards: 0,
  markedCards: 0,
  lookFors: 21,
  staff: 0,
  blankRows: 0,
  totalsRows: 0,
  unchangedRows: 0,
  asideRows: 0,
  waitingRows: 0,
  joinedRows: 0,
  columns: [
    columnOf({
      index: 0,
      header: 'Date of visit',
      role: 'date',
      why: 'known-header',
      examples: ['5 Oct 2026'],
    }),
    columnOf({
      index: 1,
      header: 'What did pupils say? ',
      role: 'pupil-quote',
      why: 'known-header',
      areaId: 'pupil-voice',
      kind: 'pupil-voice',
      isCut: true,
    }),
    columnOf({ index: 2, header: 'Total points', role: 'ignored', why: 'not-understood' }),
  ],
  firstCards: [
    {
      row: 5,
      text: 'Typed <script>alert("hi")</script> into the shared document.',
      kind: 'saw',
      area: 'Participation',
      ticked: ['Participation', 'Progress'],
      proposal: ['typed', 'shared'],
    },
  ],
  needsAttention: [{ row: 7, column: 'Date of visit', value: '32/13/2026', reason: 'invalid-date' }],
};

export const preview: Preview = {
  files: [filePreview],
  walkGroups: [],
  refused: [{ token: 't2', file: 'notes.docx', reason: 'not-a-table', detail: null }],
  suggestedWalkId: null,
  suggestedTitle: 'Learning walk, October 2026',
  goneFromFile: 0,
};

export const fileReport: FileReport = {
  file: 'autumn-forms.xlsx',
  dialect: 'microsoft-forms',
  encoding: null,
  sheet: 'Form1',
  rows: 8,
  waitingRows: 0,
  visits: { added: 7, updated: 0, unchanged: 0 },
  cards: { added: 52 },
  lookFors: { added: 21 },
  joined: 0,
  jointProposed: 0,
  blankRows: 0,
  totalsRows: 0,
  unchangedRows: 0,
  asideRows: 0,
  questions: [],
  ignoredColumns: ['Total points'],
  sheetsLeftOut: [],
  needsAttention: filePreview.needsAttention,
};

export const report: LoadReport = {
  walkId: 'w1',
  walkIds: ['w1'],
  proposedCards: 0,
  markedCards: 0,
  goneFromFile: 0,
  files: [fileReport],
  refused: [],
  staff: 0,
  totals: { rows: 8, visits: 7, cards: 52, lookFors: 21, needsAttention: 1 },
};

export const attentionRow: AttentionRow = {
  fileId: 3,
  file: 'autumn-forms.xlsx',
  sheet: 'Form1',
  row: 7,
  items: filePreview.needsAttention,
  form: 'form-1',
  fields: [
    { name: 'What did pupils say?', value: 'I check it first.', role: 'pupil-quote', options: [] },
    { name: 'Date of visit', value: '32/13/2026', role: 'date', options: [] },
  ],
};

export const privateVisit: PrivateVisit = {
  number: 4,
  date: '2026-10-08',
  period: '2',
  className: '9R/Sc1',
  yearGroup: '9',
  subject: 'Science',
  room: null,
  observers: ['H. Yusuf'],
  teacher: 'Ms J. Smythe',
  cards: 6,
  isByHand: false,
};

export const areasChart: ClearedChart = {
  title: 'We noted participation in most of our visits',
  subtitle: 'Visits with evidence noted, by focus area. 24 visits, 5 to 16 October 2026',
  rows: [
    {
      id: 'b',
      label: 'Participation',
      letter: 'B',
      figure: { kind: 'value', word: 'most', count: 22, of: 24, asOf: null },
      why: null,
    },
    {
      id: 'c',
      label: 'Learning environment',
      letter: 'C',
      figure: { kind: 'hidden' },
      why: 'It rests on fewer than 5 teachers. Visits to more teachers would change that.',
    },
    {
      id: 'e',
      label: 'Progress',
      letter: 'E',
      figure: { kind: 'value', word: 'some', count: 11, of: 24, asOf: null },
      why: null,
    },
    {
      id: 'f',
      label: 'Pupil voice',
      letter: 'F',
      figure: { kind: 'value', word: 'many', count: null, of: null, asOf: null },
      why: 'Only the word is shown: the other visits rest on fewer than 5 teachers.',
    },
  ],
  footnote: '',
  scale: 24,
  alt: 'Bar chart. Participation: most, 22 of 24 visits. Learning environment: not shown.',
};

/** The same as it leaves: without the hidden row, one figure kept from an earlier deck, and nothing for the team. */
export const sharedChart: ClearedChart = {
  ...areasChart,
  rows: [
    {
      id: 'b',
      label: 'Participation',
      letter: 'B',
      figure: { kind: 'value', word: 'most', count: 22, of: 24, asOf: null },
      why: null,
    },
    {
      id: 'e',
      label: 'Progress (as of 13 October)',
      letter: 'E',
      figure: { kind: 'value', word: 'some', count: 5, of: 14, asOf: '2026-10-13' },
      why: null,
    },
  ],
  footnote: 'Areas noted in few visits are not shown',
  alt: 'Bar chart. Participation: most, 22 of 24 visits. Progress: some, 5 of 14 visits as of 13 October.',
};

export const themesChart: ClearedChart = {
  title: 'We found themes across our visits',
  subtitle: 'Visits in which each theme was seen. 24 visits',
  rows: [],
  footnote: '',
  scale: 24,
  alt: 'Bar chart.',
};

/** A step of the board as the core answers it. */
export const step: BoardStep = {
  revision: 1,
  sentence: 'Slide moved',
  patch: {
    cards: [],
    themes: [],
    removedThemes: [],
    references: [],
    removedReferences: [],
    notes: [],
    removedNotes: [],
    decisions: [],
    removedDecisions: [],
    decks: [],
    removedDecks: [],
  },
  newCards: [],
  history: { undo: 'Slide moved', redo: null },
  eventId: 1,
  afterEventId: 0,
};

export const rules: DisclosureRules = {
  teachers: 5,
  classes: 3,
  oneTeacher: 60,
  twoTeachers: 80,
  oneTeacherOfWalk: 40,
};

export const debrief: Debrief = {
  walkId: walk.id,
  title: null,
  purpose: 'teaching and learning',
  focus: 'How do pupils use talk to think?',
  walks: [{ id: walk.id, title: walk.title, visits: walk.visits, from: walk.from, to: walk.to }],
  people: [],
  stage: 'sort',
  lengths: newDebrief().lengths,
  timer: { endsAt: null, left: 720, isOff: false },
  isNamingHeld: true,
  screen: { arrangement: 'columns', themeId: null, isBlank: false },
  rounds: [],
  openedAt: '2026-10-12T14:00:00.000Z',
  closedAt: null,
  sharedOn: null,
};

export const gaps: Gaps = {
  years: [
    { name: '7', visits: 6 },
    { name: '11', visits: 0 },
  ],
  subjects: [
    { name: 'English', visits: 8 },
    { name: 'Music', visits: 0 },
  ],
  times: [
    { name: '1', visits: 5 },
    { name: '5', visits: 0 },
  ],
  weekdays: [
    { name: 'Monday', visits: 9 },
    { name: 'Friday', visits: 0 },
  ],
  unknown: { year: 1, subject: 0, time: 2, weekday: 0 },
};
