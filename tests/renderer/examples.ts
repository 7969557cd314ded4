/** Whole answers of the core to vary in tests. */
import type { ClearedChart } from '../../core/contract/calls/insight.ts';
import type { FilePreview, FileReport, LoadReport, Preview } from '../../core/contract/calls/records.ts';
import type { Deck, Verdict } from '../../core/contract/calls/slides.ts';
import type { Walk } from '../../core/contract/calls/walks.ts';

export const walk: Walk = {
  id: 'w1',
  title: 'Autumn 1: talk for learning',
  focus: null,
  isSample: false,
  visits: 14,
  observers: 3,
  cards: 96,
  from: '2026-10-05',
  to: '2026-10-13',
  needsAttention: 0,
};

export const filePreview: FilePreview = {
  token: 't1',
  sha256: 'hash-1',
  file: 'autumn-forms.xlsx',
  dialect: 'microsoft-forms',
  encoding: null,
  sheet: 'Form1',
  headerRow: 1,
  rows: 8,
  visits: 7,
  cards: 52,
  lookFors: 21,
  staff: 0,
  blankRows: 0,
  totalsRows: 0,
  unchangedRows: 0,
  columns: [
    { header: 'Date of visit', role: 'date', area: null },
    { header: 'What did pupils say? ', role: 'pupil-quote', area: 'Pupil voice' },
    { header: 'Total points', role: 'ignored', area: null },
  ],
  firstCards: [
    {
      row: 5,
      text: 'Typed <script>alert("hi")</script> into the shared document.',
      kind: 'saw',
      area: 'Participation',
      alsoTicked: ['Progress'],
    },
  ],
  needsAttention: [{ row: 7, column: 'Date of visit', value: '32/13/2026', reason: 'invalid-date' }],
};

export const preview: Preview = {
  files: [filePreview],
  refused: [{ token: 't2', file: 'notes.docx', reason: 'not-a-table', detail: null }],
  suggestedWalkId: null,
  suggestedTitle: 'Learning walk, October 2026',
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
  files: [fileReport],
  refused: [],
  staff: 0,
  totals: { rows: 8, visits: 7, cards: 52, lookFors: 21, needsAttention: 1 },
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
