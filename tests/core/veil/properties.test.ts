/** What holds for every text: spans apart and on their place in the original, masking twice as once, no listed name left. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameEngine, isHidden } from '../../../core/domain/veil/engine.ts';
import { normaliseMapped, normaliseText } from '../../../core/domain/veil/normalise.ts';
import { tuningCleanLines } from './support/clean-lines.ts';
import { listsOf } from './support/school-names.ts';
import { type Person, places, schoolOf, ways } from './support/ways.ts';

const { listed, ordinary } = schoolOf('tuning');
const engine = createNameEngine(listsOf([...listed, ...ordinary]), []);

/** Whoever reads the text sees the same name. */
const disguises: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.normalize('NFD'),
  (name) => `${name.slice(0, 2)}\u200b${name.slice(2)}`,
  (name) => `${name.slice(0, 1)}\u00ad${name.slice(1)}`,
  (name) => `\u2067${name}\u2069`,
  (name) => `${name.slice(0, 2)}\u200f${name.slice(2)}`,
  (name) => name.replace(/[A-Za-z]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
  (name) => name.replace(/[aeopc]/gu, (sign) => 'аеорс'['aeopc'.indexOf(sign)] ?? sign),
  (name) => name.replace(/'/gu, '’'),
];
const person = fc.constantFrom(...listed);
const written = fc
  .tuple(person, fc.constantFrom(...Object.values(ways)), fc.constantFrom(...disguises))
  .map(([who, way, disguise]) => disguise(way(who)));
const sentence = fc
  .tuple(written, fc.constantFrom(...places('tuning').map(([, template]) => template)))
  .map(([name, template]) => template.replace('@', name));
const mixed = fc
  .array(
    fc.oneof(sentence, fc.constantFrom(...tuningCleanLines), fc.string({ unit: 'binary', maxLength: 12 })),
    {
      maxLength: 4,
    },
  )
  .chain((pieces) => fc.constantFrom(' ', '\n', '. ', '').map((between) => pieces.join(between)));

test('spans are in order, apart, on whole signs, and say what stands there', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      let last = 0;
      for (const { from, to, text: own } of engine.read(text)) {
        expect(from >= last && to > from && to <= text.length).toBe(true);
        expect(own).toBe(text.slice(from, to));
        if (text.isWellFormed()) expect(own.isWellFormed()).toBe(true);
        last = to;
      }
    }),
    { numRuns: 600, seed: 7 },
  );
});

test('a stretch reads the same in the original and in the text as it was normalised', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const { plain } = normaliseMapped(text);
      for (const { text: own } of engine.read(text)) expect(plain).toContain(normaliseText(own));
    }),
    { numRuns: 300, seed: 8 },
  );
});

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const once = engine.mask(text);
      expect(engine.mask(once)).toBe(once);
    }),
    { numRuns: 1000, seed: 9 },
  );
});

const plainNames = listed
  .flatMap(({ first, last }) => [first, last])
  .map((name) => normaliseText(name).toLowerCase())
  .filter((name) => name.length > 3);

test('a masked text holds no listed name', () => {
  const names = new Set(plainNames.filter((name) => isAlwaysMeant(name)));
  expect(names.size).toBeGreaterThan(150);
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const masked = normaliseText(engine.mask(`${one} ${other}`)).toLowerCase();
      for (const word of masked.match(/\p{L}+/gu) ?? []) expect(names).not.toContain(word);
    }),
    { numRuns: 800, seed: 10 },
  );
});

/** Words that are nothing but names: the engine hides them in small letters as well. */
function isAlwaysMeant(name: string): boolean {
  return engine.read(`we saw ${name} there`).some((span) => span.verdict === 'masked');
}

describe('bad input', () => {
  const hall: Person = { title: 'Ms', first: 'Oluwaseun', last: 'Pemberton', code: 'OPE', alias: 'Seun' };
  const small = createNameEngine(listsOf([hall]), []);
  test.each([
    ['zero-width', 'We saw Pem\u200bber\u200dton teach.'],
    ['look-alike letters', 'We saw Реmbеrtоn teach.'],
    ['right-to-left', 'We saw \u202enotrebmeP\u202c teach.'],
    ['isolated', 'We saw \u2067Pemberton\u2069 teach.'],
    ['a line break inside', 'We saw Pember-\nton teach, and Pem\nberton again.'],
    ['a line break between', 'We saw Ms\nPemberton and Oluwaseun\r\nPemberton teach.'],
    ['full width', 'We saw Ｐｅｍｂｅｒｔｏｎ teach.'],
    ['spelt out', 'We saw P e m b e r t o n teach.'],
    ['run together', 'We saw OluwaseunPemberton and mspemberton teach.'],
  ])('%s', (_, text) => {
    const shown = normaliseText(small.mask(text))
      .toLowerCase()
      .replace(/[^a-z]/gu, '');
    expect(shown).not.toMatch(/pemberton|notrebmep|oluwaseun/u);
    expect(small.read(text).filter(isHidden).length).toBeGreaterThan(0);
  });

  const commonest =
    `the be to of and a in that have I it for not on with he as you do at this but his by from they we say her
    she or an will my one all would there their what so up out if about who get which go me when make can like time no just
    him know take people into year your good some could them see other than then now look only come its over think also back
    after use two how our work first well way even new want because any these give day most us`
      .split(/\s+/u)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1));

  test('a staff list of the hundred commonest words hides no ordinary text, and still finds whoever is meant', () => {
    const odd = createNameEngine(
      {
        staff: commonest.map((word, at) => ({
          title: 'Mr',
          firstName: word,
          surname: commonest[(at + 37) % commonest.length] ?? '',
          initials: null,
          knownAs: [],
        })),
        teachers: [],
        others: [],
        classes: [],
        rooms: [],
      },
      [],
    );
    const veiled = tuningCleanLines.filter((text) => odd.read(text).some(isHidden));
    expect(veiled.length / tuningCleanLines.length).toBeLessThan(0.1);
    expect(odd.mask('Mr Work asked; then Mr Day said so.')).toBe(
      '[a teacher] asked; then [a teacher] said so.',
    );
  });

  test.each([
    ['names', 'Pemberton asked Oluwaseun. '],
    ['words no list knows', 'Zuri Kwepo said Tamwe '],
    ['one long word', 'Zq'],
    ['single letters', 'a b '],
    ['hyphens', 'ab-'],
    ['apostrophes', "o'"],
    ['titles', 'Mr '],
    ['particles', 'van der '],
    ['digits', '07 '],
    ['addresses', 'a.b@'],
    ['placeholders', '[a teacher] Pemberton '],
    ['only one in the department', 'only one department '],
  ])(
    '10,000 characters of %s are read at once, and four times as many in about four times as long',
    (_, unit) => {
      const timeOf = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        return Math.min(
          ...[1, 2, 3].map(() => {
            const before = performance.now();
            small.read(text);
            return performance.now() - before;
          }),
        );
      };
      expect(timeOf(10_000)).toBeLessThan(400);
      expect(timeOf(40_000)).toBeLessThan(1600);
    },
  );
});
