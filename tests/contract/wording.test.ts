/** Every code has a sentence that names the file or the row and says what to do. */
import { describe, expect, test } from 'vitest';
import { attentionReasons, refusalReasons } from '../../core/contract/tables.ts';
import { errorCodes } from '../../core/contract/errors.ts';
import {
  attentionFault,
  attentionLine,
  attentionSentence,
  errorSentence,
  questionSentence,
  refusalSentence,
} from '../../core/contract/wording.ts';

describe('refused files', () => {
  test.each(refusalReasons)('%s names the file and ends as a sentence', (reason) => {
    const sentence = refusalSentence({ file: 'autumn.xlsx', reason, detail: null });
    expect(sentence).toMatch(/“autumn\.xlsx”.*\.$/);
    expect(sentence).not.toContain(reason.includes('-') ? reason : 'undefined');
  });

  test('no two reasons say the same', () => {
    const sentences = refusalReasons.map((reason) =>
      refusalSentence({ file: 'a.csv', reason, detail: null }),
    );
    expect(new Set(sentences).size).toBe(refusalReasons.length);
  });

  test('a detail stands in brackets', () => {
    expect(
      refusalSentence({ file: 'a.json', reason: 'invalid-record-file', detail: 'unknown key "colour"' }),
    ).toBe(
      '“a.json” says it holds learning-walk records, but they are not written as agreed (unknown key "colour"). Correct it where it was made, then choose it again.',
    );
  });
});

describe('rows that need attention', () => {
  test.each(attentionReasons)('%s names the row and the column', (reason) => {
    const sentence = attentionSentence({ row: 7, column: 'Date of visit', value: 'x', reason });
    expect(sentence).toMatch(/^Row 7, “Date of visit”: [A-Z“].*\.$/);
  });

  test('says the value and what to do', () => {
    expect(attentionSentence({ row: 7, column: 'Date', value: '32/13/2026', reason: 'invalid-date' })).toBe(
      'Row 7, “Date”: “32/13/2026” is not a date. Correct it on the Records page, or in the file and load it again.',
    );
  });

  test('beside the row itself the advice is left out', () => {
    const item = { row: 7, column: 'Date', value: '32/13/2026', reason: 'invalid-date' } as const;
    expect(attentionLine(item)).toBe('Row 7, “Date”: “32/13/2026” is not a date.');
    expect(attentionFault(item)).toBe('“32/13/2026” is not a date.');
  });

  test('a long value and a header over two lines are kept to one short line', () => {
    const sentence = attentionSentence({
      row: 4,
      column: 'What did\u00a0you\nsee?',
      value: 'word '.repeat(180),
      reason: 'too-long',
    });
    expect(sentence).toContain('Row 4, “What did you see?”');
    expect(sentence.length).toBeLessThan(260);
  });
});

describe('errors', () => {
  test.each(errorCodes)('%s has a sentence of its own', (code) => {
    const sentence = errorSentence({ code, details: {} });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(errorCodes.filter((other) => errorSentence({ code: other, details: {} }) === sentence)).toEqual([
      code,
    ]);
  });

  test.each([
    ['conflict', { dataFolderOpenAt: 'http://127.0.0.1:4000/' }, 'already open in http://127.0.0.1:4000/'],
    ['conflict', { nothingTo: 'undo' }, 'There is nothing to undo.'],
    ['read-only', { dataFolder: 'D:\\walks' }, 'The data folder D:\\walks cannot be written to.'],
    [
      'corrupt',
      { dataFolder: 'D:\\walks' },
      'is damaged and cannot be read. Nothing was thrown away. The data folder is D:\\walks.',
    ],
    ['not-found', { file: 'autumn.csv' }, '“autumn.csv” is no longer where it was.'],
    ['not-found', { what: 'walk' }, 'This walk is no longer here.'],
    ['not-found', { what: 'theme' }, 'That theme has gone from the board'],
    ['not-found', { what: 'release' }, 'That deck is no longer in the list of what has left.'],
    ['too-new', { what: 'ledger' }, 'no figure can be shown or shared safely'],
    ['too-new', { what: 'disclosure-settings' }, 'The rules for figures were set in a newer version'],
    ['refused', { reason: 'release-asked' }, 'First say whether anybody outside this team'],
    ['refused', { reason: 'release-seen' }, 'Somebody has seen that deck'],
    ['invalid-input', { file: 'big.csv', size: 300_000_000 }, '“big.csv” is too large'],
    ['refused', { reason: 'signed-out' }, 'Open the app again from its address.'],
    ['refused', { file: 'big.csv', reason: 'too-large' }, '“big.csv” is too large'],
    ['refused', { reason: 'two-visits' }, 'Only cards of the same visit can become one.'],
    ['refused', { reason: 'theme-set-aside' }, 'A theme cannot be set aside.'],
    ['refused', { reason: 'nothing-left' }, 'This theme cannot be taken out again'],
    ['refused', { verdict: { outcome: 'found' } }, 'The slides were not saved'],
    ['internal', { reason: 'unreachable' }, 'The app does not answer.'],
    ['internal', { reason: 'not-sent', file: 'folder' }, '“folder” could not be read from where it lies.'],
  ] as const)('%s with %o', (code, details, expected) => {
    expect(errorSentence({ code, details })).toContain(expected);
  });

  test('every refused file is said', () => {
    const refused = [
      { file: 'a.csv', reason: 'empty-file', detail: null },
      { file: 'b.numbers', reason: 'apple-numbers', detail: null },
    ] as const;
    const sentence = errorSentence({
      code: 'refused',
      details: { refused: refused.map((one) => ({ ...one })) },
    });
    expect(sentence).toBe(refused.map(refusalSentence).join(' '));
  });
});

test('a port that is taken is named, and is not taken for a change elsewhere', () => {
  expect(errorSentence({ code: 'conflict', details: { port: 4000 } })).toBe(
    'Port 4000 cannot be used: another program has it, or the system keeps it. Start the app with another port, or with none.',
  );
});

test.each([
  [
    { about: 'date', columns: ['Day', 'Seen on', 'When'], isBlocking: true },
    'Which column is the day of the visit: “Day”, “Seen on” or “When”?',
  ],
  [
    { about: 'teacher', columns: ['Name', 'With'], isBlocking: false },
    'Which column says who was visited: “Name” or “With”?',
  ],
  [
    { about: 'day-order', columns: ['Day'], isBlocking: false },
    'In “Day”, does the day come first or the month?',
  ],
  [{ about: 'observer', columns: [], isBlocking: false }, 'Who made these visits?'],
  [{ about: 'room', columns: ['A', 'B'], isBlocking: false }, 'Which column is “room”: “A” or “B”?'],
] as const)('a question about a table is one sentence: %o', (question, sentence) => {
  expect(questionSentence({ ...question, columns: [...question.columns] })).toBe(sentence);
});
