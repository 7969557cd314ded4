/** The name engine on lines as schools write them: what of a text names somebody, and what stays. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { WalkNames } from '../../../core/contract/names.ts';
import { createNameEngine, isHidden } from '../../../core/domain/veil/engine.ts';
import { normaliseMapped, normaliseText } from '../../../core/domain/veil/normalise.ts';
import { walkNames } from '../../../core/domain/veil/walk-names.ts';
import { elmfield, elmfieldStaff, readFiles } from '../slides/support/elmfield.ts';

const person = z.object({
  title: z.string().optional(),
  first: z.string(),
  last: z.string(),
  code: z.string().optional(),
  also: z.array(z.string()).optional(),
});
const linesSchema = z.object({
  roster: z.object({
    staff: z.array(person),
    pupils: z.array(person),
    observers: z.array(person),
    rooms: z.array(z.string()),
    classes: z.array(z.string()),
  }),
  items: z.array(z.object({ id: z.int(), text: z.string(), spans: z.array(z.tuple([z.int(), z.int()])) })),
});
const { roster, items } = linesSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/school-lines.json', import.meta.url), 'utf8')),
);

const written = ({ title, first, last }: z.output<typeof person>): string =>
  [title, first, last].filter(Boolean).join(' ');

const schoolNames: WalkNames = {
  staff: roster.staff.map(({ title, first, last, code, also }) => ({
    title: title ?? null,
    firstName: first,
    surname: last,
    initials: code ?? null,
    knownAs: also ?? [],
  })),
  teachers: [],
  others: [
    ...roster.observers.flatMap((one) => [written(one), one.code ?? '']),
    ...roster.pupils.map(written),
  ],
  classes: roster.classes,
  rooms: roster.rooms,
};
const school = createNameEngine(schoolNames, []);
const hidden = (text: string) => school.read(text).filter(isHidden);
const shown = (text: string): string[] => hidden(text).map((span) => span.text);

test('the school set: names found, nothing else veiled, no trap', () => {
  let [wanted, found, made, right] = [0, 0, 0, 0];
  const traps: number[] = [];
  for (const { id, text, spans } of items) {
    const offsets = [0];
    for (const sign of text) offsets.push((offsets.at(-1) ?? 0) + sign.length);
    const gold = spans.map(([from, to]) => ({ from: offsets[from] ?? 0, to: offsets[to] ?? 0 }));
    const veiled = hidden(text);
    // What counts is letters and digits: a dot or a space more or less hides nothing and shows nothing.
    const isWithin = (one: { from: number; to: number }, others: readonly { from: number; to: number }[]) =>
      [...text.slice(one.from, one.to)].every(
        (sign, at) =>
          !/[\p{L}\p{N}]/u.test(sign) ||
          others.some(({ from, to }) => one.from + at >= from && one.from + at < to),
      );
    wanted += gold.length;
    found += gold.filter((span) => isWithin(span, veiled)).length;
    made += veiled.length;
    right += veiled.filter((span) => isWithin(span, gold)).length;
    if (gold.length === 0 && veiled.length > 0) traps.push(id);
  }
  expect(items).toHaveLength(81);
  expect(found / wanted).toBeGreaterThanOrEqual(0.98);
  expect(right / made).toBeGreaterThanOrEqual(0.85);
  expect(traps).toEqual([]);
});

describe('further lines', () => {
  test.each([
    'Will pupils be able to say why?',
    'They will, in time, rose to the challenge and mark each other.',
    'Mark schemes were shared and marked work returned.',
    'The instruction "Mark your own, then swap" stayed on screen.',
    'Grace periods were given; a young reader rose to leave.',
    'A bell rang in the hall, so pages were put away.',
    'Reading was silent. Pupils were reading page 12.',
    'Pupils miss a step when they rush.',
    'Dr Jekyll and Mr Hyde were compared with Scrooge.',
    'They sat on chairs in the hall and will read on.',
    'Question 7A took ten minutes; A4 paper was handed out.',
    'Emily Brontë, Isaac Newton and Harry Potter were read about; a poppy stood on the sill.',
    'PowerPoint and Teams were open on both screens.',
    'Y9 pupils and Year 10 pupils explained 3x4.',
    'Share the best of it on Mondays, and on Wednesdays until Whitsun.',
  ])('left as it is: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['We saw that Will and Grace had planned it together.', ['Will', 'Grace']],
    ['Mark modelled it; pupils copied.', ['Mark']],
    ["In Mark's lesson the starter was up.", ['Mark']],
    ['Asked Hall’s class about it.', ['Hall']],
    ['mr marsh circulated, then ms page took over', ['mr marsh', 'ms page']],
    ['Mr Liam Pemberton asked two pupils.', ['Mr Liam Pemberton']],
    ['Adeyami was quoted by a pupil who read Adeyami aloud.', ['Adeyami']],
    ['"Miss says a wrong answer is fine."', ['Miss']],
    ['WMA and J.P. looked at 8Ma3 in B14.', ['WMA', 'J.P.', '8Ma3', 'B14']],
    ['Ring 01632 960123 or write to g.obrien@oakfield.sch.uk', ['01632 960123', 'g.obrien@oakfield.sch.uk']],
    [
      'Answers came from Kayden, Rayyan and Poppy M; Freya’s was longest.',
      ['Kayden', 'Rayyan', 'Poppy M', 'Freya'],
    ],
    ['Visited room 12 with 9X/Ma1', ['room 12', '9X/Ma1']],
    ['Zoe\u0308 and Lu\u200bkasz', ['Zoe\u0308', 'Lu\u200bkasz']],
  ])('%s', (text, names) => {
    expect(shown(text)).toEqual(expect.arrayContaining(names));
    const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
    expect(shown(text).filter((name) => rest.includes(name))).toEqual([]);
  });
});

test('the Elmfield walk: every name that must go is veiled, and no word that must stay', () => {
  const place = z.object({ evidence: z.string(), string: z.string(), start: z.int(), end: z.int() });
  const truth = z
    .object({
      evidence: z.array(z.object({ id: z.string(), text: z.string() })),
      redactions: z.array(place.extend({ must: z.boolean() })),
      mustNotRedact: z.array(place),
      visits: z.array(z.object({ file: z.string() })),
    })
    .parse(JSON.parse(readFileSync(new URL('../../fixtures/elmfield/truth.json', import.meta.url), 'utf8')));
  const files = truth.visits.map(({ file }) => file);
  const engine = createNameEngine(walkNames(elmfieldStaff(), elmfield(files).visits), []);
  const textOf = new Map(truth.evidence.map(({ id, text }) => [id, text]));
  const spansAt = ({ evidence }: { evidence: string }) =>
    engine.read(textOf.get(evidence) ?? '').filter(isHidden);
  const missed = truth.redactions
    .filter((one) => one.must && textOf.get(one.evidence)?.slice(one.start, one.end) === one.string)
    .filter((one) => !spansAt(one).some(({ from, to }) => from <= one.start && to >= one.end));
  const wronged = truth.mustNotRedact.filter((one) =>
    spansAt(one).some(({ from, to }) => from < one.end && to > one.start),
  );
  expect([missed, wronged]).toEqual([[], []]);
});

test('a mask says what stood there, and nothing that tells two people apart', () => {
  expect(school.mask('Mr Hall asked 7B/Sc2 in B14; Mrs Young and Jay nodded.')).toBe(
    '[a teacher] asked [a class] in [a room]; [a teacher] and [a name] nodded.',
  );
  expect(school.mask('Nobody is named.')).toBe('Nobody is named.');
});

test('spans are in order, apart, within the text and on whole signs, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Mr Hall',
      'Mark',
      'will',
      '7B/Sc2',
      ' ',
      '. ',
      "'s",
      'Łukasz',
      '\u200b',
      '10x1',
      '😀',
      'Мark',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      (text) => {
        let last = 0;
        for (const { from, to } of hidden(text)) {
          expect(from >= last && to > from && to <= text.length).toBe(true);
          expect(text.slice(from, to).isWellFormed()).toBe(text.isWellFormed());
          last = to;
        }
      },
    ),
  );
});

test('a sign that reads as several belongs to one span', () => {
  const text = 'Mr HallⰀ⅐ψMr Hall';
  const spans = hidden(text);
  expect(spans.every(({ from }, at) => from >= (spans[at - 1]?.to ?? 0))).toBe(true);
  expect(school.mask(text)).not.toContain('Hall');
});

test('the text with its map is the text that names are sought in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const { plain, from, to } = normaliseMapped(text);
      expect(plain).toBe(normaliseText(text));
      if (from && to) expect([from.length, to.length]).toEqual([plain.length, plain.length]);
    }),
    { numRuns: 500 },
  );
});

test('what a walk is veiled by: every spelling once, and no subject', () => {
  const names = walkNames(elmfieldStaff(), elmfield(readFiles).visits);
  expect(names.staff).toHaveLength(elmfieldStaff().length);
  for (const list of [names.teachers, names.others, names.classes, names.rooms])
    expect(list).toEqual([...new Set(list)]);
  expect(JSON.stringify(names)).not.toMatch(/Mathematics/);
});
