/** The app's own JSON, visit by visit. */
import { describe, expect, test } from 'vitest';
import type { RowDraft } from '../../../../core/domain/records/record.ts';
import { readText, visitsOf } from '../support.ts';

const hands = { kind: 'saw', text: 'Hands went up. Four spoke.' };

async function read(...visits: object[]): Promise<RowDraft[]> {
  return (await readText(JSON.stringify({ format: 'learning-walk-records', version: 1, visits }))).rows;
}

async function attentionOf(visit: object): Promise<object[]> {
  const [row] = await read(visit);
  return row?.outcome.kind === 'attention' ? row.outcome.items : [];
}

test('evidence alone makes a visit, and a text stays whole', async () => {
  const plain = { kind: 'saw', text: 'It was a Tuesday. Rain fell.' };
  const [visit] = visitsOf(await read({ evidence: [plain] }));
  expect(visit).toEqual({
    date: null,
    period: null,
    minutes: null,
    observer: null,
    withObserver: null,
    teacherSpellings: [],
    className: null,
    yearGroup: null,
    subject: null,
    room: null,
    walkTitle: null,
    evidence: [
      {
        kind: 'saw',
        text: plain.text,
        areaId: 'unsorted',
        ticked: [],
        proposal: null,
        column: null,
        tally: null,
      },
    ],
    lookFors: [],
  });
});

test('a text beside a tally or a rating is not lost', async () => {
  const [visit] = visitsOf(
    await read({
      evidence: [
        { kind: 'tally', lookFor: 'voices', value: 3, outOf: 9, text: 'all at the front' },
        {
          kind: 'rating',
          lookFor: 'Goal known',
          label: 'Often',
          scale: ['Rarely', 'Often'],
          text: 'by heart',
        },
        { kind: 'rating', lookFor: 'Not answered', label: null },
        { kind: 'option', lookFor: 'Talk partners', label: 'ticked' },
      ],
    }),
  );
  expect(visit?.evidence.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'tally voices: 3 of 9 (all at the front)',
    'saw by heart',
  ]);
  expect(visit?.lookFors.map(({ kind, lookFor, label }) => [kind, lookFor, label])).toEqual([
    ['rating', 'Goal known', 'Often'],
    ['rating', 'Not answered', null],
    ['option', 'Talk partners', 'ticked'],
  ]);
});

test('without a stated focus area a quote is pupil voice, and other words propose one', async () => {
  const text = 'The success criteria were read out.';
  const [visit] = visitsOf(
    await read({ evidence: [{ kind: 'pupil-voice', text }, { text }, { text: 'Blue.' }] }),
  );
  expect(visit?.evidence.map(({ kind, areaId, proposal }) => ({ kind, areaId, proposal }))).toEqual([
    { kind: 'pupil-voice', areaId: 'pupil-voice', proposal: null },
    { kind: 'saw', areaId: 'clear-goals', proposal: ['success criteria'] },
    { kind: 'saw', areaId: 'unsorted', proposal: null },
  ]);
});

describe('needs attention', () => {
  test.each([
    [
      { date: '2026-02-30', evidence: [hands] },
      { column: 'date', value: '2026-02-30', reason: 'invalid-date' },
    ],
    [
      { date: '5/10/2026', evidence: [hands] },
      { column: 'date', value: '5/10/2026', reason: 'invalid-date' },
    ],
    [{ evidence: [] }, { column: null, value: null, reason: 'missing-visit-details' }],
    [
      { evidence: [{ ...hands, focusArea: 'Behaviour' }] },
      { column: 'focusArea', value: 'Behaviour', reason: 'unknown-focus-area' },
    ],
    [
      { evidence: [{ kind: 'tally', lookFor: 'voices' }] },
      { column: 'evidence 1', value: 'tally', reason: 'invalid-record' },
    ],
    [
      { minutes: 'ten', evidence: [hands] },
      { column: 'minutes', value: null, reason: 'invalid-record' },
    ],
    [
      { evidence: [{ kind: 'felt', text: 'x' }] },
      { column: 'evidence 1, kind', value: null, reason: 'invalid-record' },
    ],
    [
      { evidence: [{ text: 'a'.repeat(20_001) }] },
      { column: 'evidence 1', value: 'a'.repeat(200), reason: 'too-long' },
    ],
    [{}, { column: 'evidence', value: null, reason: 'invalid-record' }],
  ])('%j', async (visit, expected) => {
    expect(await attentionOf(visit)).toEqual([{ row: 1, ...expected }]);
  });
});

test('copies are found, and equal ids of two observers are two responses', async () => {
  const first = { id: 'v-001', observer: 'Observer A', evidence: [hands] };
  const rows = await read(first, first, { ...first, observer: 'Observer B' });
  expect(rows.map(({ outcome }) => outcome.kind)).toEqual(['visit', 'copy', 'visit']);
  expect(rows[0]?.responseKey).toBe(rows[1]?.responseKey);
  expect(rows[0]?.responseKey).not.toBe(rows[2]?.responseKey);
});

describe('a visit that needs attention', () => {
  const wrong = {
    date: '2026-10-45',
    minutes: 'ten',
    evidence: [hands, { kind: 'tally', lookFor: 'voices', value: 3 }, 'not a record'],
  };
  const text = JSON.stringify({ format: 'learning-walk-records', version: 1, visits: [wrong] });

  test('lists its values by their path, with what is missing', async () => {
    const [row] = await read(wrong);
    const fields = row?.outcome.kind === 'attention' ? row.outcome.fields : [];
    expect(fields.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'observer: ',
      'withObserver: ',
      'date: 2026-10-45',
      'period: ',
      'minutes: ten',
      'teacher: ',
      'class: ',
      'yearGroup: ',
      'subject: ',
      'room: ',
      'evidence 1, focusArea: ',
      'evidence 1, kind: saw',
      'evidence 1, text: Hands went up. Four spoke.',
      'evidence 2, focusArea: ',
      'evidence 2, kind: tally',
      'evidence 2, text: ',
      'evidence 2, lookFor: voices',
      'evidence 2, value: 3',
      'evidence 2, outOf: ',
      'evidence 3, focusArea: ',
      'evidence 3, kind: ',
      'evidence 3, text: ',
    ]);
  });

  test('is read with what a person corrects, its row staying as it was', async () => {
    const [before] = await read(wrong);
    const cells = [
      { index: 2, value: '2026-10-05' },
      { index: 4, value: '10' },
      { index: 6, value: '9X/Ma1' },
      { index: 18, value: '9' },
      { index: 21, value: 'Boards went up.' },
    ];
    const { rows } = await readText(text, { corrections: () => new Map([[before?.hash ?? '', cells]]) });
    const [visit] = visitsOf(rows);
    expect({
      raw: rows[0]?.raw,
      isSameHash: rows[0]?.hash === before?.hash,
      date: visit?.date,
      minutes: visit?.minutes,
      className: visit?.className,
      cards: visit?.evidence.map((card) => card.text),
    }).toEqual({
      raw: [JSON.stringify(wrong)],
      isSameHash: false,
      date: '2026-10-05',
      minutes: 10,
      className: '9X/Ma1',
      cards: [hands.text, 'voices: 3 of 9', 'Boards went up.'],
    });
  });

  test('that is no record at all can still be filled in', async () => {
    const nothing = JSON.stringify({ format: 'learning-walk-records', version: 1, visits: [7] });
    const { rows } = await readText(nothing);
    const fields = rows[0]?.outcome.kind === 'attention' ? rows[0].outcome.fields : [];
    const at = fields.findIndex(({ name }) => name === 'evidence 1, text');
    const corrections = new Map([[rows[0]?.hash ?? '', [{ index: at, value: 'Boards went up.' }]]]);
    const [visit] = visitsOf((await readText(nothing, { corrections: () => corrections })).rows);
    expect(visit?.evidence.map((card) => card.text)).toEqual(['Boards went up.']);
  });
});

test('who made the visits can be said for the whole file', async () => {
  const visits = [{ evidence: [hands] }, { evidence: [hands], observer: 'B. Named' }];
  const text = JSON.stringify({ format: 'learning-walk-records', version: 1, visits: visits.slice(0, 1) });
  expect((await readText(text)).asksObserver).toBe(true);
  const both = JSON.stringify({ format: 'learning-walk-records', version: 1, visits });
  const choices = { columns: [], dayOrder: null, observer: 'A. Asked' };
  const { rows, asksObserver } = await readText(both, { choices: () => choices });
  expect([asksObserver, ...visitsOf(rows).map(({ observer }) => observer)]).toEqual([
    false,
    'A. Asked',
    'B. Named',
  ]);
});
