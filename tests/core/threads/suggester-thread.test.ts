/** The suggester in its own thread: the same answers as in place, one job after the other, each stopped alone. */
import { expect, onTestFinished, test } from 'vitest';
import type { Suggester, Work } from '../../../core/features/context.ts';
import { createSuggester } from '../../../core/features/suggest/suggester.ts';
import { walkNames } from '../../../core/domain/veil/walk-names.ts';
import { startSuggester } from '../../../core/threads/start-suggester.ts';
import { labelledTexts } from '../../support/labelled-texts.ts';
import { threadUrl } from '../../support/threads.ts';

function open(url = threadUrl('suggester-thread')): Suggester {
  const suggester = startSuggester(url);
  onTestFinished(() => suggester.close());
  return suggester;
}

function work(): Work & { stop: () => void; steps: string[] } {
  const controller = new AbortController();
  const steps: string[] = [];
  return {
    signal: controller.signal,
    progress: (step, done, total) => steps.push(`${step} ${done}/${total}`),
    stop: () => controller.abort(),
    steps,
  };
}

const member = { title: 'Ms', initials: null, knownAs: [], subjects: [], rooms: [], coach: null };
const names = walkNames([{ ...member, firstName: 'Rose', surname: 'Hall' }], []);
const cards = labelledTexts()
  .slice(0, 400)
  .map(({ text }, at) => ({ id: `c${at}`, text }));
const themes = [
  { id: 'arrival', texts: ['When will my card arrive?'] },
  { id: 'cash', texts: ['The machine gave me no cash.'] },
];
const text = 'My card has not arrived';

test('answers in the thread what it answers in place, and says how far it is', async () => {
  const there = open();
  const here = createSuggester();
  const first = work();
  expect(await there.suggest({ cards, names }, first)).toEqual(await here.suggest({ cards, names }, work()));
  expect(first.steps).toEqual(['compare 0/1', 'compare 1/1']);
  const ranked = await there.rank({ text, themes, names }, work());
  expect(ranked).toEqual(await here.rank({ text, themes, names }, work()));
  expect(ranked[0]?.themeId).toBe('arrival');
  const similar = await there.like({ text, cards, names }, work());
  expect(similar).toEqual(await here.like({ text, cards, names }, work()));
  expect(similar.length).toBeGreaterThan(3);
});

test('jobs that come together are all answered', async () => {
  const suggester = open();
  const ranked = await Promise.all(
    themes.map(({ texts }) => suggester.rank({ text: texts.join(' '), themes, names }, work())),
  );
  expect(ranked.map(([best]) => best?.themeId)).toEqual(['arrival', 'cash']);
});

test('a job that is stopped midway is cancelled at once; those behind it are done', async () => {
  const suggester = open();
  const large = Array.from({ length: 20_000 }, (_, at) => ({
    id: `x${at}`,
    text: `${cards[at % 400]?.text} ${cards[(at * 7) % 400]?.text} ${at}`,
  }));
  const first = work();
  const stopped = suggester.suggest({ cards: large, names }, first);
  const behind = suggester.rank({ text, themes, names }, work());
  setTimeout(first.stop, 300);
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect((await behind)[0]?.themeId).toBe('arrival');
});

test('a job that is stopped while it waits is never begun', async () => {
  const suggester = open();
  const running = suggester.suggest({ cards, names }, work());
  const second = work();
  const waiting = suggester.suggest({ cards, names }, second);
  second.stop();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  expect(second.steps).toEqual([]);
  expect((await running).length).toBeGreaterThan(0);
});

test('a job that is stopped before it comes is cancelled, in the thread and in place', async () => {
  const before = work();
  before.stop();
  for (const suggester of [open(), createSuggester()])
    await expect(suggester.suggest({ cards, names }, before)).rejects.toMatchObject({ name: 'AbortError' });
});

test('a thread that cannot begin fails the job, and the next one begins another', async () => {
  const suggester = open(new URL('../../../core/no-such-thread.ts', import.meta.url));
  for (let time = 0; time < 2; time += 1)
    await expect(suggester.suggest({ cards, names }, work())).rejects.toMatchObject({ code: 'internal' });
});
