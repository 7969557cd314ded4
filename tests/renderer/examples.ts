/** Whole answers of the core to vary in tests. */
import type { ClearedChart } from '../../core/contract/calls/insight.ts';
import type {
  AttentionRow,
  ColumnUse,
  FilePreview,
  FileReport,
  LoadReport,
  Preview,
} from '../../core/contract/calls/records.ts';
import type { Deck, Verdict } from '../../core/contract/calls/slides.ts';
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
};

/** A column that nobody changed; the rest is what a test is about. */
function columnOf(
  column: Pick<ColumnUse, 'index' | 'header' | 'role' | 'why'> & Partial<ColumnUse>,
): ColumnUse {
  return { areaId: null, kind: null, isCut: false, question: null, examples: [], options: [], ...column };
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
  otherSheets: [],
  askDayOrder: null,
  asksObserver: false,
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
  visits: { added: 7, updated: 0, unchanged: 0 },
  cards: { added: 52 },
  lookFors: { added: 21 },
  joined: 0,
  jointProposed: 0,
  blankRows: 0,
  totalsRows: 0,
  unchangedRows: 0,
  ignoredColumns: ['Total points'],
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
  fields: [
    { name: 'What did pupils say?', value: 'I check it first.' },
    { name: 'Date of visit', value: '32/13/2026' },
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
      figure: { kind: 'value', word: 'most', count: 22, of: 24 },
    },
    { id: 'c', label: 'Learning environment', letter: 'C', figure: { kind: 'hidden' } },
    { id: 'e', label: 'Progress', letter: 'E', figure: { kind: 'value', word: 'some', count: 11, of: 24 } },
    {
      id: 'f',
      label: 'Pupil voice',
      letter: 'F',
      figure: { kind: 'value', word: 'many', count: null, of: null },
    },
  ],
  scale: 24,
  alt: 'Bar chart. Participation: most, 22 of 24 visits. Learning environment: not shown.',
};

export const themesChart: ClearedChart = {
  title: 'We found themes across our visits',
  subtitle: 'Visits in which each theme was seen. 24 visits',
  rows: [],
  scale: 24,
  alt: 'Bar chart.',
};

export const deck: Deck = {
  title: walk.title,
  slides: [
    { kind: 'title', title: walk.title, lines: ['24 visits'], footer: '' },
    { kind: 'chart', chart: areasChart, footer: 'A snapshot' },
    {
      kind: 'theme',
      title: 'Partner talk came first',
      figure: { kind: 'value', word: 'many', count: null, of: null },
      subtitle: 'of 24 visits',
      footer: 'A snapshot',
    },
  ],
};

export const clearVerdict: Verdict = {
  slides: 3,
  figures: 5,
  hidden: 1,
  reasons: [
    { figure: 'Learning environment', why: 'It rests on fewer than 5 teachers.' },
    { figure: 'Number of visits', why: 'Only for the panel.' },
  ],
  parts: 31,
  findings: [],
  outcome: 'clear',
};

export const foundVerdict: Verdict = {
  ...clearVerdict,
  findings: [{ part: 'ppt/slides/slide1.xml', text: 'Autumn', reason: 'name', within: walk.title }],
  outcome: 'found',
};
