/** The app's own JSON, visit by visit. */
import { describe, expect, test } from 'vitest';
import type { RowDraft } from '../../../core/domain/records/record.ts';
import { readText, visitsOf } from './support.ts';

const hands = { kind: 'saw', text: 'Hands went up. Four spoke.' };

async function read(...visits: object[]): Promise<RowDraft[]> {
  return (await readText(JSON.stringify({ format: 'learning-walk-records', version: 1, visits }))).rows;
}

async function attentionOf(visit: object): Promise<object[]> {
  const [row] = await read(visit);
  return row?.outcome.kind === 'attention' ? row.outcome.items : [];
}

test('evidence alone makes a visit, and a text stays whole', async () => {
  const [visit] = visitsOf(await read({ evidence: [hands] }));
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
      { kind: 'saw', text: hands.text, areaId: 'unsorted', alsoTicked: [], column: null, tally: null },
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
