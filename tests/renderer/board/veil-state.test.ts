/** The veil on the shared screen: lifted on purpose, for a moment; and what is drawn of a text under it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VeilState } from '../../../renderer/features/board/copy/veil-state.svelte.ts';
import { VeiledTexts } from '../../../renderer/history/veiled-texts.ts';
import { barWidth, textParts, type TextSpan } from '../../../renderer/ui/text-parts.ts';

/** A clock that goes on when it is told to. */
function clock() {
  let waiting: (() => void) | null = null;
  return {
    later: (action: () => void, milliseconds: number) => {
      expect(milliseconds).toBe(1000);
      waiting = action;
      return () => (waiting = null);
    },
    pass: (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) waiting?.();
    },
    isRunning: () => waiting !== null,
  };
}

test('names are hidden until somebody shows them, and again after ten seconds', () => {
  const time = clock();
  const veil = new VeilState(
    time.later,
    (lift) => lift(),
    () => true,
  );
  expect(veil.isVeiled).toBe(true);
  veil.toggle();
  expect([veil.isVeiled, veil.secondsLeft]).toEqual([false, 10]);
  time.pass(9);
  expect([veil.isVeiled, veil.secondsLeft]).toEqual([false, 1]);
  time.pass(1);
  expect([veil.isVeiled, time.isRunning()]).toEqual([true, false]);
});

test('the same key hides them at once; the next moment is whole again', () => {
  const time = clock();
  const veil = new VeilState(
    time.later,
    (lift) => lift(),
    () => true,
  );
  veil.toggle();
  time.pass(4);
  veil.toggle();
  expect([veil.isVeiled, time.isRunning()]).toEqual([true, false]);
  time.pass(3);
  veil.toggle();
  expect(veil.secondsLeft).toBe(10);
  veil.hide();
  veil.hide();
  expect([veil.isVeiled, time.isRunning()]).toEqual([true, false]);
});

test('they are hidden as soon as they may be shown no more', () => {
  const time = clock();
  let mayShow = true;
  const veil = new VeilState(
    time.later,
    (lift) => lift(),
    () => mayShow,
  );
  veil.toggle();
  expect(veil.isVeiled).toBe(false);
  mayShow = false;
  expect(veil.isVeiled).toBe(true);
});

test('texts are asked about once, and anew where the names have changed', () => {
  const nobody = { staff: [], teachers: [], others: [], classes: [], rooms: [] };
  const before = new VeiledTexts({ ...nobody, teachers: ['Rose Hall'] });
  expect(before.knowing({ ...nobody, teachers: ['Rose Hall'] })).toBe(before);
  expect(before.spans('Rose Hall asked.')).toBe(before.spans('Rose Hall asked.'));
  const after = before.knowing({ ...nobody, teachers: ['Church Okoro'] });
  expect(before.spans('Church asked.')).toEqual([]);
  expect(after.spans('Church asked.')).toMatchObject([{ from: 0, to: 6, kind: 'teacher' }]);
  expect(after.masked('Church asked.')).toBe('[a teacher] asked.');
  const said = after.knowing({ ...nobody, decisions: [{ word: 'wenlock', meaning: 'nobody' }] });
  expect(after.spans('Then Wenlock asked.')).toHaveLength(1);
  expect(said.spans('Then Wenlock asked.')).toEqual([]);
});

test('what is veiled stays one bar where a mark begins within it', () => {
  const spans: TextSpan[] = [
    { from: 0, to: 12, kind: 'marked' },
    { from: 5, to: 14, kind: 'veiled' },
  ];
  expect(textParts('Good Rose Hall asked.', spans)).toEqual([
    { text: 'Good ', kind: 'marked' },
    { text: 'Rose Hall', kind: 'veiled' },
    { text: ' asked.', kind: 'plain' },
  ]);
  expect(textParts('', [])).toEqual([]);
});

test('the parts are the text, and no letter of a veiled span is drawn', () => {
  const span = fc.record({
    from: fc.nat(20),
    to: fc.nat(20),
    kind: fc.constantFrom('marked' as const, 'veiled' as const),
  });
  fc.assert(
    fc.property(fc.string({ minLength: 20, maxLength: 20 }), fc.array(span), (text, some) => {
      const spans = some.filter(({ from, to }) => from < to);
      const parts = textParts(text, spans);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      let at = 0;
      for (const part of parts) {
        for (const _sign of part.text.split('')) {
          const isVeiled = spans.some(({ from, to, kind }) => kind === 'veiled' && from <= at && at < to);
          expect(part.kind === 'veiled').toBe(isVeiled);
          at += 1;
        }
      }
    }),
  );
});

test('a bar is about as wide as its text and does not tell names apart by a letter', () => {
  expect(['MH', 'Mark', 'Ms Hall', 'Mr Hall', 'Mrs Abernethy-Cole'].map(barWidth)).toEqual([4, 4, 8, 8, 20]);
});
