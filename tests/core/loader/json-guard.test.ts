/** JSON is held to a depth and a number of values before it is parsed, whatever its texts say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkJson } from '../../../core/features/records/reading/json/json-guard.ts';

const refused = { reason: 'invalid-record-file', detail: 'nested too deeply' };

const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;

test('32 levels are read, one more is refused, also where it never closes', () => {
  expect(() => checkJson(nested(32))).not.toThrow();
  expect(() => checkJson(`[${nested(32)}]`)).toThrow(expect.objectContaining(refused));
  expect(() => checkJson('['.repeat(10_000_000))).toThrow(expect.objectContaining(refused));
});

test('a million values are read, one more is refused', () => {
  const zeros = (count: number): string => `[${Array.from({ length: count }, () => 0).join()}]`;
  expect(() => checkJson(zeros(1_000_000))).not.toThrow();
  expect(() => checkJson(zeros(1_000_001))).toThrow(expect.objectContaining({ reason: 'too-large' }));
});

test('brackets in texts are no levels', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', ']', 'a') })), (texts) => {
      const many = Array.from({ length: 40 }, () => texts);
      expect(() => checkJson(JSON.stringify(many))).not.toThrow();
    }),
  );
});
