/** What is recorded with the forms for observers loads without one question, as it was recorded. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../core/features/records/reading/read-file.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { agreedTo, offer, testCore } from '../../support/test-core.ts';
import { csv, day, filled, questionsOf, scale, titles } from './support.ts';

/** Two visits as observers enter them, in the order of the sheet's columns. */
const said = '“I check it against the worked example first.”';

const answers = {
  first: ['3', 'A. Okafor', '', 'Ms J. Smythe', '9X/Ma1', '9', 'Mathematics', 'M12'],
  firstEvidence: [
    '',
    'Eleven pupils spoke in the whole-class talk.\nTwo pairs shared one whiteboard.',
    '',
    'All six pupils asked could say what they were practising and why.',
    '',
    said,
    'I wonder who was not asked.',
    'Mostly',
    'In places',
  ],
  second: ['Form time', 'R. Singh', 'H. Yusuf', 'JSM', '', '10', 'History', ''],
  secondEvidence: [
    'The task was source analysis, as planned for this week.',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'Throughout',
  ],
};

const nothing = { tally: null, proposal: null, ticked: [] };

const rating = (lookFor: string, label: string | null) => ({
  kind: 'rating',
  question: null,
  lookFor,
  label,
  scale,
});

const visits = [
  {
    date: '2026-10-05',
    period: '3',
    minutes: null,
    observer: 'A. Okafor',
    withObserver: null,
    teacherSpellings: ['Ms J. Smythe'],
    className: '9X/Ma1',
    yearGroup: '9',
    subject: 'Mathematics',
    room: 'M12',
    walkTitle: null,
    evidence: [
      {
        kind: 'saw',
        areaId: 'participation',
        column: 'Participation',
        text: 'Eleven pupils spoke in the whole-class talk.',
      },
      {
        kind: 'saw',
        areaId: 'participation',
        column: 'Participation',
        text: 'Two pairs shared one whiteboard.',
      },
      {
        kind: 'saw',
        areaId: 'clear-goals',
        column: 'Clear goals',
        text: 'All six pupils asked could say what they were practising and why.',
      },
      { kind: 'pupil-voice', areaId: 'pupil-voice', column: 'A pupil told me…', text: said },
      { kind: 'wondering', areaId: 'unsorted', column: 'I wonder…', text: 'I wonder who was not asked.' },
    ].map((card) => ({ ...nothing, ...card })),
    lookFors: [
      rating('Pupils could say what they were learning and why', 'Mostly'),
      rating('Every pupil had a way to take part', 'In places'),
    ],
  },
  {
    date: '2026-10-12',
    period: 'Form time',
    minutes: null,
    observer: 'R. Singh',
    withObserver: 'H. Yusuf',
    teacherSpellings: ['JSM'],
    className: null,
    yearGroup: '10',
    subject: 'History',
    room: null,
    walkTitle: null,
    evidence: [
      {
        ...nothing,
        kind: 'saw',
        areaId: 'curriculum-match',
        column: 'Curriculum match',
        text: 'The task was source analysis, as planned for this week.',
      },
    ],
    lookFors: [
      rating('Pupils could say what they were learning and why', null),
      rating('Every pupil had a way to take part', 'Throughout'),
    ],
  },
];

const { first, firstEvidence, second, secondEvidence } = answers;

const started = { serial: day('2026-10-05T11:40:00Z') };

/** The same two visits, by each of the ways that the forms offer. */
const ways: [string, string, Uint8Array][] = [
  [
    'the recording sheet',
    'walk.xlsx',
    filled(
      [
        [{ serial: day('2026-10-05') }, 3, ...first.slice(1, 5), 9, ...first.slice(6), ...firstEvidence],
        [{ serial: day('2026-10-12') }, ...second.slice(0, 5), 10, ...second.slice(6), ...secondEvidence],
      ],
      2,
    ),
  ],
  [
    'Microsoft Forms',
    'walk-forms.xlsx',
    filled(
      [
        ['ID', 'Start time', 'Completion time', 'Email', 'Name', ...titles],
        [1, started, started, 'anonymous', '', { serial: day('2026-10-05') }, ...first, ...firstEvidence],
        [2, started, started, 'anonymous', '', { serial: day('2026-10-12') }, ...second, ...secondEvidence],
      ],
      1,
    ),
  ],
  [
    'Google Forms',
    'walk.csv',
    csv([
      ['Timestamp', ...titles],
      ['2026/10/05 11:42:10 AM GMT+1', '2026-10-05', ...first, ...firstEvidence],
      ['2026/10/12 9:02:44 AM GMT+1', '2026-10-12', ...second, ...secondEvidence],
    ]),
  ],
];

describe('what is recorded loads without one question, as it was recorded', () => {
  test.each(ways)('read from %s', async (_way, name, bytes) => {
    const { tables, otherSheets } = await readFile({ name, bytes }, {});
    expect(otherSheets).toEqual([]);
    const read = tables.map(({ askDayOrder, asksObserver, columns, rows }) => ({
      askDayOrder,
      asksObserver,
      notUnderstood: columns.filter(({ why }) => why === 'not-understood'),
      outcomes: rows.map(({ outcome }) => outcome),
    }));
    expect(read).toEqual([
      {
        askDayOrder: null,
        asksObserver: false,
        notUnderstood: [],
        outcomes: visits.map((visit) => ({ kind: 'visit', visit })),
      },
    ]);
  });

  test.each(ways)('loaded from %s', async (_way, name, bytes) => {
    const app = await testCore();
    const file = path.join(temporaryFolder(), name);
    fs.writeFileSync(file, bytes);
    const preview = await app.client.records.preview({ files: await offer(app.core, [file]), choices: [] });
    expect(questionsOf(preview)).toEqual({
      refused: [],
      walkGroups: [],
      files: [
        { askDayOrder: null, asksObserver: false, needsAttention: [], proposedCards: 0, notUnderstood: [] },
      ],
    });
    const report = await app.client.records.load(agreedTo(preview));
    expect(report.totals).toEqual({ rows: 2, visits: 2, cards: 6, lookFors: 3, needsAttention: 0 });
  });
});
