/** Typing on a slide, in the real app: from a changed word to the frame in which its slide is laid out anew. */
import { chromium, type Page } from '@playwright/test';
import { chromiumArgs, ensureBrowser } from '../../build/browser.mjs';
import { median, repeated, rounded, type Figure } from './figures.ts';
import { generatedWalk } from './generated-walk.ts';
import { loadText, startBenchApp } from './running-app.ts';

const viewport = { width: 1920, height: 1080 };
const runs = 9;

/** The floor types the same into a bare field of a page that has nothing else. */
export async function measureShare(n: number): Promise<Figure[]> {
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  const app = await startBenchApp();
  try {
    const walkId = await loadText(app, 'walk.json', generatedWalk(n));
    const page = await browser.newPage({ viewport });
    await page.goto(app.address());
    await page.getByRole('button', { name: 'Load records…' }).waitFor();
    const opens = await repeated(() => open(page, walkId));
    const slides = await page.getByRole('list', { name: 'Slides in order' }).getByRole('listitem').count();
    await page.getByRole('button', { name: /^Edit title/ }).click();
    const words = await repeated(() => page.evaluate(typeWord, true), runs);
    const bare = await browser.newPage({ viewport });
    await bare.setContent('<textarea autofocus></textarea>');
    await bare.locator('textarea').focus();
    const bareWords = await repeated(() => bare.evaluate(typeWord, false), runs);
    const bareOpens = await repeated(() => bare.evaluate(frame));
    const ms = (name: string, of: number, value: number[], floor: number[]): Figure => ({
      name,
      n: of,
      value: rounded(median(value)),
      unit: 'ms',
      floor: rounded(median(floor)),
    });
    return [ms('share.open', n, opens, bareOpens), ms('share.word-painted', slides, words, bareWords)];
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** From the click on the stage to the frame in which the slide in hand stands. */
async function open(page: Page, walkId: string): Promise<number> {
  await page.evaluate((id) => (location.hash = `#/walks/${id}/set-up`), walkId);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const took = await page.evaluate(async (id) => {
    const began = performance.now();
    location.hash = `#/walks/${id}/share`;
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const picture = document.querySelector('.pages img');
      if (picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0)
        return performance.now() - began;
      if (performance.now() - began > 20_000) throw new Error('the slides did not open');
    }
  }, walkId);
  return took;
}

/** Answers how long an empty frame takes. */
async function frame(): Promise<number> {
  const began = performance.now();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
}

/**
 * Types a word where the caret stands.
 * @param isOnSlide whether the picture of a slide has to follow
 */
async function typeWord(isOnSlide: boolean): Promise<number> {
  const picture = document.querySelector<HTMLImageElement>('.pages img');
  const before = picture?.src;
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) field.select();
  const began = performance.now();
  const words = `A word more, ${Math.round(began)}`;
  document.execCommand('insertText', false, words);
  for (;;) {
    const isDrawn = !isOnSlide || (picture?.complete === true && picture.src !== before);
    const isKept = field instanceof HTMLTextAreaElement && field.value === words;
    if (isDrawn && isKept) break;
    if (performance.now() - began > 5000) throw new Error('the slide did not follow');
    await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
}
