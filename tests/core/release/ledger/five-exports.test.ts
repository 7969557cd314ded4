/** Five decks in a row: Elmfield, its baseline, both debriefed together, one visit more, a typo mended. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { usualDeckId } from '../../../../core/contract/calls/decks.ts';
import type { Client } from '../../../../core/contract/client.ts';
import type { Deck, Verdict } from '../../../../core/contract/calls/slides.ts';
import { storeFileName } from '../../../../core/store/file/open.ts';
import { elmfield, top } from '../../../support/folders.ts';
import { addVisit, exportSlides } from '../../../support/seen-visits.ts';
import { loadFiles, testCore, type TestCore } from '../../../support/test-core.ts';

const baseline = path.join(top, 'tests/fixtures/elmfield-baseline');
const files = [
  'microsoft-forms.xlsx',
  'google-sheets.csv',
  'student-voice.json',
  'google-direct.csv',
  'head-of-year.xlsx',
  'staff.csv',
];

const truthShape = z.object({
  evidence: z.array(z.object({ text: z.string(), theme: z.string().nullable().default(null) })),
  themes: z.array(z.object({ key: z.string(), title: z.string() })),
});

/** The themes that the fixture's truth has, as the team makes them: by cards that say the same. */
async function makeThemes(client: Client, walkId: string, folder: string, first: number): Promise<void> {
  const truth = truthShape.parse(JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')));
  const themeOf = new Map(truth.evidence.map(({ text, theme }) => [text, theme]));
  const { cards } = await client.board.get({ walkId });
  for (const [at, { key, title }] of truth.themes.entries()) {
    const own = cards.filter(({ text }) => themeOf.get(text) === key).map(({ id }) => id);
    const [cardId, ...cardIds] = own;
    if (cardId === undefined || cardIds.length === 0) continue;
    const themeId = `10000000-0000-4000-8000-${String(first + at).padStart(12, '0')}`;
    await client.board.moveCards({ walkId, cardIds, to: { kind: 'card', cardId, newThemeId: themeId } });
    await client.board.renameTheme({ walkId, themeId, title });
  }
}

interface Said {
  deck: string[];
  notes: string[];
}

const inWords = (figure: Deck['slides'][number] & { kind: 'theme' }): string =>
  figure.figure?.kind === 'value'
    ? `${figure.title}: ${figure.figure.word} ${figure.subtitle}`
    : figure.title;

/** What a deck shows, and what the team is told of the rest. */
function said(deck: Deck, { reasons }: Verdict): Said {
  const shown = deck.slides.flatMap((slide) => {
    if (slide.kind === 'thanks') return slide.lines.slice(0, 1);
    if (slide.kind === 'theme') return [inWords(slide)];
    if (slide.kind !== 'chart' || slide.of !== 'areas') return [];
    return slide.chart.rows.map(({ label, figure }) => {
      if (figure.kind === 'hidden') return label;
      const day = figure.asOf === null ? '' : ` (as of ${figure.asOf})`;
      return `${label.replace(/ \(as of .*\)$/u, '')}${day}: ${figure.count} of ${figure.of}`;
    });
  });
  return { deck: shown, notes: reasons.map(({ figure, state }) => `${figure}: ${state}`) };
}

async function leave({ client }: TestCore, walkId: string): Promise<Said> {
  await client.decks.choose({ walkId, deckId: usualDeckId, hasThemeCounts: true });
  const { deck } = await client.slides.preview({ walkId });
  const { verdict } = await exportSlides(client, walkId);
  expect([verdict.outcome, verdict.attacks, verdict.findings]).toEqual(['clear', [], []]);
  return said(deck, verdict);
}

/** A word alone does not say of how many visits it was. */
const asOf = (line: string): string =>
  `${line.replace(/(?<!\d )of \d+ visits$/u, 'of our visits')}, as of 5 November`;

const ranks = ['most', 'many', 'some', 'few'];

/** What stands of themes on a deck: six, by their words and then by their titles. */
function six(themes: readonly string[]): string[] {
  const rankOf = (said: string): number => ranks.indexOf(/: (\w+) /u.exec(said)?.[1] ?? '');
  const titleOf = (said: string): string => said.replace(/: \w+ .*$/u, '');
  const english = new Intl.Collator('en-GB');
  return [...themes]
    .sort((a, b) => rankOf(a) - rankOf(b) || english.compare(titleOf(a), titleOf(b)))
    .slice(0, 6);
}

test('each of five decks shows what may stand beside those before it', async () => {
  const seen = await testCore();
  const { client, dataDir } = seen;
  const walkId = (await loadFiles(seen, files)).walkId ?? '';
  await client.walks.update({ walkId, title: 'Talk for learning', purpose: null, focus: null });
  await makeThemes(client, walkId, elmfield, 1);
  const otherId = (await loadFiles(seen, [path.join(baseline, 'microsoft-forms.xlsx')])).walkId ?? '';
  await client.walks.update({ walkId: otherId, title: 'Before', purpose: null, focus: null });
  await makeThemes(client, otherId, baseline, 101);

  const one = await leave(seen, walkId);
  const themesOfOne = [
    'A handful of pupils give most of the spoken answers: many 13 of 21 visits',
    'Time to think or rehearse changes who speaks: some 7 of 21 visits',
    'Pair talk goes further with a job, a side or a time limit: few 5 of 21 visits',
    'Pupils can name the task; fewer can say what it is for: some 9 of 21 visits',
    'What pupils do when they are stuck: some 8 of 21 visits',
    'Stems, mats and displays are there; their use varies: some of 21 visits',
    'Wrong answers are something to work with: some 7 of 21 visits',
    'Pupils answer each other, not only the front: some 6 of 21 visits',
    'Everyone shows an answer before the class moves on: some 7 of 21 visits',
  ];
  expect(one).toEqual({
    deck: [
      '21 visits, several observers, 5 to 16 October 2026',
      'Participation: 18 of 21',
      'Learning environment: 5 of 21',
      'Clear goals: 8 of 21',
      'Progress: 9 of 21',
      'Pupil voice: 20 of 21',
      ...six(themesOfOne),
    ],
    notes: [
      'Curriculum match: hidden',
      'Answers are said again in full, in the words of the subject: left-out',
      'Stems, mats and displays are there; their use varies: word-only',
      'Rehearsed talk turns up in the writing: left-out',
    ],
  });

  const two = await leave(seen, otherId);
  const themesOfTwo = [
    'A handful of pupils give most of the spoken answers: some 7 of 20 visits',
    'Time to think or rehearse changes who speaks: some 5 of 20 visits',
    'Answers are said again in full, in the words of the subject: some 5 of 20 visits',
    'Pupils can name the task; fewer can say what it is for: some 5 of 20 visits',
    'Pupils answer each other, not only the front: some 5 of 20 visits',
    'Everyone shows an answer before the class moves on: some 5 of 20 visits',
  ];
  // Two rare areas stand in one row.
  expect(two.deck).toEqual([
    '20 visits, several observers, 8 to 19 June 2026',
    'Curriculum match and clear goals: 5 of 20',
    'Participation: 14 of 20',
    'Progress: 5 of 20',
    'Pupil voice: 20 of 20',
    ...six(themesOfTwo),
  ]);

  // Both together: what rests on enough people in each walk is counted anew, the rest stays as either deck had it.
  await client.debrief.addWalk({ walkId, otherId });
  const three = await leave(seen, walkId);
  const themes = six([...themesOfOne, ...themesOfTwo].map(asOf));
  expect(three.deck).toEqual([
    '41 visits, several observers, 8 June to 16 October 2026',
    'Participation: 32 of 41',
    'Learning environment (as of 2026-11-05): 5 of 21',
    'Clear goals (as of 2026-11-05): 8 of 21',
    'Progress: 14 of 41',
    'Pupil voice: 40 of 41',
    ...themes,
  ]);
  expect(three.notes).toContain('Curriculum match: hidden');

  // One visit more would say what was seen in it, so that nothing moves.
  await addVisit(client, walkId, { teacher: 'Dr Quentin Zeal', areas: ['progress', 'pupil-voice'] });
  const four = await leave(seen, walkId);
  expect(four.deck).toEqual([
    '41 visits, as of 5 November, several observers, 8 June to 16 October 2026',
    'Participation (as of 2026-11-05): 32 of 41',
    'Learning environment (as of 2026-11-05): 5 of 21',
    'Clear goals (as of 2026-11-05): 8 of 21',
    'Progress (as of 2026-11-05): 14 of 41',
    'Pupil voice (as of 2026-11-05): 40 of 41',
    ...themes,
  ]);
  expect(four.notes).toEqual(
    expect.arrayContaining(['Number of visits: kept', 'Participation: kept', 'Curriculum match: hidden']),
  );

  // A typo mended is no change of figures: the ledger says the same once.
  const [typo, mended] = ['Pair talk goes further with a job', 'Talk in pairs goes further with a job'];
  const pair = (await client.board.get({ walkId })).themes.find(({ title }) => title?.startsWith(typo));
  const title = pair?.title?.replace(typo, mended) ?? '';
  await client.board.renameTheme({ walkId, themeId: pair?.id ?? '', title });
  const five = await leave(seen, walkId);
  const renamed = (lines: string[]): string[] => lines.map((line) => line.replace(typo, mended));
  expect(five.deck).toEqual(renamed(four.deck));
  const db = new Database(path.join(dataDir, storeFileName), { readonly: true });
  const kept = ['ledger_release', 'ledger_figures'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
  db.close();
  expect(kept).toEqual([5, 4]);
});
