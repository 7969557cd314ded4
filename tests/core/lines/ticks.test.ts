/** A tick never survives a change of its text, a mask, or a new staff list that names somebody in it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WalkNames, WordDecision } from '../../../core/contract/names.ts';
import { readText, type TextAsRead } from '../../../core/domain/lines/read-text.ts';
import { textState } from '../../../core/domain/lines/text-state.ts';
import { createNameEngine } from '../../../core/domain/veil/engine.ts';
import { anyContext, noNames } from './support/engine.ts';

const member = (firstName: string, surname: string): WalkNames['staff'][number] => ({
  title: 'Ms',
  firstName,
  surname,
  initials: null,
  knownAs: [],
});

const read = (names: WalkNames, text: string, decisions: WordDecision[] = []): TextAsRead =>
  readText(createNameEngine(names, decisions), text, anyContext(null));

/** How a text stands that was read as another, or the same. */
const after = (ticked: TextAsRead, now: TextAsRead): string =>
  textState('card:1@t', now, { ticks: new Map([['card:1@t', ticked.text]]), dropped: new Set() }, true).state;

const ordinary = ['pupils', 'talked', 'about', 'the', 'text', 'with', 'partners', 'and', 'explained', 'why'];
const surnames = [
  'Okonkwo',
  'Fosdyke',
  'Gilchrist',
  'Wieczorek',
  'Mottram',
  'Bhattacharya',
  'Delgado',
  'Varma',
];

const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...ordinary), { minLength: 1, maxLength: 8 }),
    fc.constantFrom(...surnames),
    fc.array(fc.constantFrom(...ordinary), { maxLength: 6 }),
  )
  .map(([before, surname, behind]) => ({ surname, text: `${[...before, surname, ...behind].join(' ')}.` }));

const runs = { seed: 1710, numRuns: 120 };

test('a tick holds while nothing changes', () => {
  fc.assert(
    fc.property(sentence, ({ text }) => {
      expect(after(read(noNames, text), read(noNames, text))).toBe('ticked');
    }),
    runs,
  );
});

test('a tick never survives a change of its text', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.string({ minLength: 1, maxLength: 3 }), ({ text }, at, piece) => {
      const ticked = read(noNames, text);
      const cut = at % text.length;
      const changed = read(noNames, `${text.slice(0, cut)}${piece}${text.slice(cut)}`);
      // What is masked as a whole may have been changed within the mask.
      fc.pre(changed.text !== ticked.text);
      expect(after(ticked, changed)).toBe('unread');
    }),
    runs,
  );
});

test('a tick never survives a word that comes to be masked, nor one that is masked no more', () => {
  fc.assert(
    fc.property(sentence, ({ text, surname }) => {
      const word = surname.toLowerCase();
      const plain = read(noNames, text, [{ word, meaning: 'nobody' }]);
      const masked = read(noNames, text, [{ word, meaning: 'colleague' }]);
      expect([plain.text.includes(surname), masked.text.includes(surname)]).toEqual([true, false]);
      expect([after(plain, masked), after(masked, plain)]).toEqual(['unread', 'unread']);
    }),
    runs,
  );
});

test('a tick never survives a staff list that names somebody in its text', () => {
  fc.assert(
    fc.property(sentence, fc.constantFrom('Adaeze', 'Tom', 'Wren'), ({ text, surname }, firstName) => {
      const ticked = read(noNames, text);
      const now = read({ ...noNames, staff: [member(firstName, surname)] }, text);
      // Hidden without the list too, it was "a name"; now it is known to be "a teacher", which is another text.
      expect(now.text).not.toContain(surname);
      expect(after(ticked, now)).toBe('unread');
    }),
    runs,
  );
});

test('a staff list of the hundred commonest words leaves no name in a ticked text', () => {
  const common =
    'the and that have for not with you this but from they say her she will one all would there'.split(' ');
  const staff = common.map((word) => member('Ada', word.charAt(0).toUpperCase() + word.slice(1)));
  const text = 'They say that Ms Will would have all the pupils speak.';
  const ticked = read(noNames, text);
  const now = read({ ...noNames, staff }, text);
  expect(now.text).not.toMatch(/Will/);
  expect(after(ticked, now)).toBe(now.text === ticked.text ? 'ticked' : 'unread');
});
