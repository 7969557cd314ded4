/** Rules 1 and 2 of one set of visits, and the published answers that concern them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { crowd, crowdOf, isOneTeachersWalk, whyFails } from '../../../core/domain/release/primary.ts';
import { factsOf, Office, planOnce, range, rules, said } from './support/school.ts';

describe('a set of visits', () => {
  test.each([
    ['nothing', [], 0, 'nobody'],
    ['only unknown ones', [], 7, 'few-teachers'],
    ['four teachers', [2, 2, 2, 2], 0, 'few-teachers'],
    ['four and an unknown one', [1, 1, 1, 1], 1, 'few-teachers'],
    ['five', [1, 1, 1, 1, 1], 0, null],
    ['60 % to one', [6, 1, 1, 1, 1], 0, null],
    ['more to one', [7, 1, 1, 1, 1], 0, 'one-teacher'],
    ['60 % with an unknown one', [5, 1, 1, 1, 1], 1, null],
    ['more with two', [5, 1, 1, 1, 1], 2, 'one-teacher'],
    ['80 % to two', [6, 6, 1, 1, 1], 0, null],
    ['more to two', [7, 6, 1, 1, 1], 0, 'two-teachers'],
    ['80 % to two with an unknown one', [6, 5, 1, 1, 1], 1, null],
    ['zeros are nobody', [0, 1, 1, 1, 1], 0, 'few-teachers'],
  ])('%s', (_, counts, unknown, why) => {
    expect(whyFails(crowd(counts, unknown), rules)).toBe(why);
  });

  test('rules that are no numbers pass nothing', () => {
    for (const key of ['teachers', 'oneTeacher', 'twoTeachers'] as const)
      expect(whyFails(crowd([1, 1, 1, 1, 1, 1], 0), { ...rules, [key]: Number.NaN }), key).not.toBeNull();
    expect(isOneTeachersWalk(crowd([1, 1], 0), { ...rules, oneTeacherOfWalk: Number.NaN })).toBe(true);
  });

  test('is counted by teacher', () => {
    const teachers = new Map([
      ['v0', 'a'],
      ['v1', 'b'],
      ['v2', 'a'],
    ]);
    expect(crowdOf(['v0', 'v1', 'v2', 'v3'], (visit) => teachers.get(visit) ?? null)).toEqual({
      visits: 4,
      perTeacher: [2, 1],
      unknown: 1,
    });
  });

  test('one teacher may have 40 % of a walk, the unknown visits among them', () => {
    expect(isOneTeachersWalk(crowd([4, 3, 3], 0), rules)).toBe(false);
    expect(isOneTeachersWalk(crowd([4, 3, 2], 1), rules)).toBe(true);
  });
});

const answers = JSON.parse(
  readFileSync(new URL('../../fixtures/disclosure/known-answers.json', import.meta.url), 'utf8'),
) as { id: string }[];
const answer = <Shape extends z.ZodType>(id: string, shape: Shape): z.infer<Shape> =>
  shape.parse(answers.find((one) => one.id === id));

describe('published answers', () => {
  test('contributors are people, not rows: cells of one or two companies are hidden', () => {
    const { cells, primary_if_company_is_contributor_maxN2: hidden } = answer(
      'ssb-magnitude1-contributors',
      z.object({
        cells: z.record(z.string(), z.object({ rows: z.int(), distinct: z.int() })),
        primary_if_company_is_contributor_maxN2: z.array(z.string()),
      }),
    );
    const three = { ...rules, teachers: 3 };
    const found = Object.entries(cells).flatMap(([name, { rows, distinct }]) => {
      const counts = Array.from({ length: distinct }, (_, at) => (at === 0 ? rows - distinct + 1 : 1));
      return whyFails(crowd(counts, 0), three) === 'few-teachers' ? [name] : [];
    });
    expect(found.sort()).toEqual([...hidden].sort());
  });

  test('two single persons: what is hidden together must pass the threshold as well', () => {
    const { cells, primary } = answer(
      'sdctable-singletons-1d',
      z.object({ cells: z.record(z.string(), z.int()), primary: z.array(z.string()) }),
    );
    const three = { ...rules, teachers: 3 };
    const rare = primary.map((name) =>
      crowd(
        Array.from({ length: cells[name] ?? 0 }, () => 1),
        0,
      ),
    );
    expect(rare.map((one) => whyFails(one, three))).toEqual(['few-teachers', 'few-teachers']);
    expect(
      said(
        planOnce(factsOf({ teachers: 'abcdefgh', areas: { participation: [0], progress: [1] } }), {
          rules: three,
        }),
      ),
    ).toEqual({ total: '8' });
    expect(
      said(
        planOnce(
          factsOf({ teachers: 'aabbccdefgh', areas: { participation: [0, 1, 2], progress: [4, 5, 6] } }),
          { rules: three },
        ),
      ),
    ).toEqual({ total: '11', 'area:participation+progress': '6/11' });
  });

  test('six items of one teacher are hidden, five of five may stand, and what is left is mostly one teacher’s', () => {
    const { records } = answer(
      'own-k-persons',
      z.object({ records: z.array(z.tuple([z.string(), z.string()])) }),
    );
    const letters = 'abcdefgh';
    const at = (subject: string) => records.flatMap(([one], index) => (one === subject ? [index] : []));
    const facts = factsOf({
      teachers: records.map(([, teacher]) => letters[Number(teacher.slice(1)) - 1] ?? '').join(''),
      areas: { 'curriculum-match': at('Latin'), participation: at('Maths'), progress: at('Art') },
    });
    for (const teachers of [3, 5]) {
      expect(said(planOnce(facts, { rules: { ...rules, teachers } }))).toEqual({
        total: '13',
        'area:participation': '5/13',
      });
    }
  });

  test('a second release that adds three items of one new teacher keeps the first one’s figures', () => {
    const { release1, release2 } = answer(
      'own-differencing-terms',
      z.object({
        release1: z.object({ Questioning: z.object({ items: z.int(), teachers: z.int() }) }),
        release2: z.object({ Questioning: z.object({ items: z.int(), teachers: z.int() }) }),
      }),
    );
    const walkOf = ({ Questioning: { items, teachers } }: typeof release1) => {
      const letters = 'abcdefghij'.slice(0, teachers);
      const before = release1.Questioning;
      const noted = Array.from({ length: items }, (_, at) =>
        at < before.items ? (letters[at % before.teachers] ?? '') : (letters.at(-1) ?? ''),
      );
      return factsOf({ teachers: noted.join(''), areas: { participation: range(0, items) } });
    };
    const office = new Office();
    expect(said(office.release(walkOf(release1)))).toEqual({ total: '22', 'area:participation': '22/22' });
    expect(said(office.look(walkOf(release2)))).toEqual({
      total: '22 as of 2026-10-13',
      'area:participation': '22/22 as of 2026-10-13',
    });
  });

  test('a whole percentage of up to a hundred visits is the count, so no deck has any', () => {
    const { example } = answer(
      'own-percent-reversal',
      z.object({ example: z.object({ n: z.int(), pct: z.int(), numerator: z.int() }) }),
    );
    const possible = range(0, example.n + 1).filter(
      (count) => Math.round((100 * count) / example.n) === example.pct,
    );
    expect(possible).toEqual([example.numerator]);
    const facts = factsOf({
      teachers: 'abcdefghijklmn',
      areas: { participation: range(0, 9) },
      themes: { talk: { visits: range(0, 7) } },
    });
    expect(JSON.stringify(makeDeck(planOnce(facts).release))).not.toMatch(/%|per ?cent/iu);
  });
});
