/** Cutting free text into cards. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutCell, cutQuotations, cutSentences } from '../../../../core/domain/records/evidence/sentences.ts';

const solid = (text: string): string => text.replace(/\s/g, '');

/** Text that is dense in what a cut depends on. */
const fragments = fc.constantFrom(
  ...[
    'Pupils wrote',
    'boards up',
    'e.g.',
    'Mr.',
    'Yr.',
    '9',
    'R.',
    'I',
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '(',
    ')',
    '.',
  ],
  ...['. ', '? ', '! ', '… ', '...', ' ', '\t', ',', '"It goes up" ', 'É', '👍', '1. ', 'a.m. '],
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fragments, { maxLength: 30 }).map((all) => all.join('')),
);

describe('cutSentences', () => {
  test.each([
    ['Hands went up. Four spoke.', ['Hands went up.', 'Four spoke.']],
    ['Who spoke? Nobody did! Then one tried.', ['Who spoke?', 'Nobody did!', 'Then one tried.']],
    ['Some waited… Then they spoke. 12 hands up.', ['Some waited…', 'Then they spoke.', '12 hands up.']],
  ])('ends at a mark: %s', (line, expected) => {
    expect(cutSentences(line)).toEqual(expected);
  });

  test.each([
    'A task for Yr. 9 and one for Mr. Ali, e.g. The Tempest.',
    'Ms R. Hall and A. Okafor were named.',
    'Turn to p. 4 and Q. 3 first.',
    '1. Pupils listened to each other',
    'It began at 9.12 and ended at 9.20 sharp.',
    '"Say it again. Say it louder." was heard twice.',
    '“Say it again. Say it louder.” was heard twice.',
    "'Stop. Look. Listen.' stood on the board.",
    'Nobody spoke (I counted. Twice.) in ten minutes.',
    'They waited… and then spoke.',
    '"Why?" "Because it rises." "Good", then the next one.',
    'Pupils left. Quietly.',
  ])('keeps whole: %s', (line) => {
    expect(cutSentences(line)).toEqual([line]);
  });

  test.each([
    ['A 6" ruler was used. Nobody measured.', 2],
    ["The pupils' books were open. Two had gaps.", 2],
    ["'Cos it is hard, said one. Then she tried.", 2],
    ['Asked "why?" twice. Nobody knew.', 2],
    ['"I know." Then silence fell. The next one spoke.', 3],
    ['So did I. Then we left the room.', 2],
    ['At least 14 of 27 (I counted). Noise rose at once.', 2],
  ])('is not misled by marks: %s', (line, count) => {
    expect(cutSentences(line)).toHaveLength(count);
  });

  test('loses no character but spaces', () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(solid(cutSentences(line).join(' '))).toBe(solid(line));
        expect(solid(cutQuotations(line).join(' '))).toBe(solid(line));
      }),
    );
  });

  test('gives pieces that are trimmed and not empty', () => {
    fc.assert(
      fc.property(text, (line) => {
        for (const piece of cutSentences(line)) expect(piece).toBe(piece.trim());
        expect(cutSentences(line)).not.toContain('');
      }),
    );
  });

  test('has work that grows with the text and not with its square', () => {
    const long = `${'.'.repeat(60_000)}${'"('.repeat(30_000)}`;
    expect(solid(cutSentences(long).join(''))).toBe(long);
  });
});

describe('cutCell', () => {
  test('cuts lines, takes bullets off and leaves fillers out', () => {
    const cell =
      '- pairs took turns\r\n• one wrote. Another read.\n\n N/A \n-\nsee above\n-4 degrees outside';
    expect(cutCell(cell, cutSentences)).toEqual([
      'pairs took turns',
      'one wrote.',
      'Another read.',
      '-4 degrees outside',
    ]);
  });

  test('parts quotations on one line and keeps what was said in one breath', () => {
    expect(cutCell('"I wait." "I just guess"  “Me too.”', cutQuotations)).toEqual([
      '"I wait."',
      '"I just guess"',
      '“Me too.”',
    ]);
    expect(cutCell('I wait. Then I ask.', cutQuotations)).toEqual(['I wait. Then I ask.']);
  });

  test('takes control characters out and keeps everything else as text', () => {
    const cell = 'A\u0000 <script>x</script>\u0007 and =HYPERLINK("a","b") 👍\u202e';
    expect(cutCell(cell, cutSentences)).toEqual(['A <script>x</script> and =HYPERLINK("a","b") 👍']);
  });
});
