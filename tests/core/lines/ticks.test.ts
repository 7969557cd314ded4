/** A tick never survives a change of its text, a mask, or a new staff list that names somebody in it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNameEngine } from '../../../core/domain/lines/name-engine.ts';
import { readText } from '../../../core/domain/lines/read-text.ts';
import { tickLost, tickOf, whyTickIsLost } from '../../../core/domain/lines/ticks.ts';
import type { WalkNames } from '../../../core/contract/names.ts';
import { listEngine } from './support/engine.ts';

const nobody: WalkNames = { staff: [], teachers: [], others: [], classes: [], rooms: [] };

const member = (firstName: string, surname: string): WalkNames['staff'][number] => ({
  title: 'Ms',
  firstName,
  surname,
  initials: null,
  knownAs: [],
});

const read = (names: WalkNames, text: string) => readText(createNameEngine(names, new Map()), text);

const ordinary = ['pupils', 'talked', 'about', 'the', 'text', 'with', 'partners', 'and', 'explained', 'why'];
const surnames = [
  'Okonkwo',
  'Fosdyke',
  'Gilchrist',
  'Wieczorek',
  'Mottram',
  'Bhattacharya',
  'O’Malley',
  'Li-Chen',
];

const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...ordinary), { minLength: 1, maxLength: 8 }),
    fc.constantFrom(...surnames),
    fc.array(fc.constantFrom(...ordinary), { maxLength: 6 }),
    fc.constantFrom('Ms ', 'Mr ', 'Dr ', ''),
  )
  .map(([before, surname, after, title]) => ({
    surname,
    text: `${[...before, `${title}${surname}`, ...after].join(' ')}.`,
  }));

const runs = { seed: 1710, numRuns: 200 };

test('a tick holds while nothing changes', () => {
  fc.assert(
    fc.property(sentence, ({ text }) => {
      const now = read(nobody, text);
      expect(whyTickIsLost(tickOf(now), read(nobody, text))).toBeNull();
    }),
    runs,
  );
});

test('a tick never survives a change of its text', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.string({ minLength: 1, maxLength: 3 }), ({ text }, at, piece) => {
      const tick = tickOf(read(nobody, text));
      const cut = at % text.length;
      const changed = read(nobody, `${text.slice(0, cut)}${piece}${text.slice(cut)}`);
      fc.pre(changed.text !== tick.text);
      expect(whyTickIsLost(tick, changed)).toBe(tickLost.text);
    }),
    runs,
  );
});

test('a tick never survives a staff list that names somebody in its text, nor their leaving it', () => {
  fc.assert(
    fc.property(sentence, fc.constantFrom('Adaeze', 'Tom', 'Wren'), ({ text, surname }, firstName) => {
      const named: WalkNames = { ...nobody, staff: [member(firstName, surname)] };
      const [before, after] = [read(nobody, text), read(named, text)];
      expect(after.text).not.toContain(surname);
      // Where it was masked without the list, the text is the same and so is what was read.
      if (before.text === after.text) return;
      expect(whyTickIsLost(tickOf(before), after)).toBe(tickLost.text);
      expect(whyTickIsLost(tickOf(after), before)).toBe(tickLost.text);
    }),
    runs,
  );
});

test('a tick given in the face of a question holds; a new question about the same text takes it away', () => {
  const text = 'Rose asked Will.';
  const first = readText(listEngine({ asked: ['Rose'] }), text);
  const tick = tickOf(first);
  expect(whyTickIsLost(tick, first)).toBeNull();
  expect(whyTickIsLost(tick, readText(listEngine(), text))).toBeNull();
  expect(whyTickIsLost(tick, readText(listEngine({ asked: ['Rose', 'Will'] }), text))).toBe(tickLost.names);
  expect(whyTickIsLost(tick, readText(listEngine({ names: ['Will'], asked: ['Rose'] }), text))).toBe(
    tickLost.text,
  );
});
