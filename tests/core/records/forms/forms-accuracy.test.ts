/** How well tables of real wordings are understood, on 22 tables with the truth about every column. */
import { expect, test } from 'vitest';
import {
  furtherTruths,
  score,
  scoreWithoutOwnWords,
  scoreWithoutWords,
  sums,
  truths,
  type Score,
} from './forms-score.ts';

/** What is wrong, table by table. */
function told(all: readonly Score[]): string {
  const lines = all.flatMap((one) => {
    const days = one.areDaysRight ? 'right' : 'days wrong';
    const state = one.refusal ?? (one.isVisitsRight ? days : `${one.visits} visits`);
    const asked = one.questions.length === 0 ? '' : `, asks ${one.questions.join(', ')}`;
    const wrong = one.columns.filter(({ isRight, critical }) => !isRight || critical !== null);
    return [
      `${one.file}: ${state}, ${one.attention} need attention${asked}`,
      ...wrong.map(
        ({ header, truth, got, critical }) => `    ${header}: ${truth}, read as ${got} ${critical ?? ''}`,
      ),
    ];
  });
  return [...lines, JSON.stringify(sums(all))].join('\n');
}

/** With FORMS_TABLE=1 the tests print what is wrong, with FORMS_TABLE=sums only how much: for tables not to be learnt from. */
function print(name: string, all: readonly Score[], also = ''): void {
  const wanted = process.env['FORMS_TABLE'];
  if (wanted === undefined) return;
  const text = wanted === 'sums' ? JSON.stringify(sums(all)) : told(all);
  process.stderr.write(`\n== ${name}\n${text}${also}\n`);
}

test('columns, visits and days are understood, and nothing critical is lost or falsified unasked', async () => {
  const scores = await Promise.all(truths.map((truth) => score(truth)));
  print('as they are', scores);
  const { roles, rolesNotIgnored, lost, falsified, visitsRight, daysRight } = sums(scores);
  expect(Math.min(roles, rolesNotIgnored)).toBeGreaterThanOrEqual(0.98);
  expect([lost, falsified]).toEqual([0, 0]);
  expect([visitsRight, daysRight]).toEqual([22, 22]);
  expect(scores.flatMap(({ attention }) => attention)).toEqual(truths.map(() => 0));
});

test('so are those of further tables, which others wrote', async () => {
  const scores = await Promise.all(furtherTruths.map((truth) => score(truth)));
  const { roles, rolesNotIgnored, lost, falsified, visitsRight, daysRight } = sums(scores);
  expect(Math.min(roles, rolesNotIgnored)).toBeGreaterThanOrEqual(0.97);
  expect([lost, falsified]).toEqual([0, 0]);
  expect([visitsRight, daysRight]).toEqual([34, 34]);
});

/** Headers of other fixtures, whose words are known from there. */
const elsewhere = [
  ...[
    'Date of visit',
    'Lesson',
    'Period',
    'Year group',
    'Subject',
    'Class',
    'Room',
    'Rm',
    'Teacher (initials)',
  ],
  ...['Your name', 'Focus area(s)', 'Main focus', "What did you see? (describe it, don't judge it)", 'Staff'],
  ...[
    'What did you hear?',
    'What did pupils say?',
    'A pupil told me',
    "In a pupil's words",
    'I wonder',
    'Seen',
  ],
  ...['Even better if', 'One wondering', 'Next step for us?', 'Evidence (what you saw / heard)', 'When'],
  ...['Different voices heard', 'What did you notice? (one thing per line)'],
];

test('without the words that stand in a table alone, most of it is understood', async () => {
  const scores = await Promise.all(truths.map((truth) => scoreWithoutOwnWords(truth, elsewhere)));
  print('without their own words', scores);
  const { roles, rolesNotIgnored, lost, falsified, visitsRight } = sums(scores);
  expect(Math.min(roles, rolesNotIgnored)).toBeGreaterThanOrEqual(0.93);
  expect(lost + falsified).toBeLessThanOrEqual(10);
  expect(visitsRight).toBe(22);
});

test('without any header, what stands in the cells tells most columns', async () => {
  const scores = await Promise.all(truths.map(scoreWithoutWords));
  print('without headers', scores);
  const roles = new Set(['date', 'class', 'year-group', 'observer', 'teacher', 'evidence', 'tally']);
  const columns = scores
    .flatMap((one) => one.columns)
    .filter(({ truth }) => roles.has(truth.split(' ')[0] ?? ''));
  const share = (role: string): number => {
    const of = columns.filter(({ truth }) => truth.startsWith(role));
    return of.filter(({ isRight, isAsked }) => isRight || isAsked).length / of.length;
  };
  expect(share('')).toBeGreaterThanOrEqual(0.88);
  const byRole = [...roles].map((role) => [role, share(role)] as const);
  print('by role', scores.slice(0, 0), JSON.stringify(byRole));
  expect(byRole.filter(([, part]) => part < 0.8)).toEqual([]);
});
