/** How soon a board is veiled anew once a staff list is loaded. */
import type { Page } from '@playwright/test';
import { openBoard, roundTrip } from './board-steps.ts';
import { median, repeated, rounded, type Figure } from './figures.ts';
import type { BenchApp } from './running-app.ts';

const codes = ['ZQA', 'ZQB', 'ZQD', 'ZQF', 'ZQG', 'ZQH'];

/** From sending a staff list of one more member to the frame in which those initials are off the screen. */
export async function measureVeil(
  page: Page,
  app: BenchApp,
  { walkId, n }: { walkId: string; n: number },
): Promise<Figure> {
  await openBoard(page, walkId);
  const cardId = (await page.locator('article[data-card]').first().getAttribute('data-card')) ?? '';
  await app.client.board.editCard({ walkId, cardId, text: `${codes.join(' and ')} came along.` });
  await page.getByText(codes.at(-1) ?? '').waitFor();
  let at = 0;
  const veil = async (): Promise<number> => {
    const code = codes[at] ?? '';
    at += 1;
    const token = await app.upload(
      'staff.csv',
      `Title,First name,Surname,Initials\nMs,Ann,Quorlton${at},${code}\n`,
    );
    const { files } = await app.client.records.preview({ files: [token], choices: [] });
    const gone = page.evaluate(waitUntilGone, code);
    const began = Date.now();
    await app.client.records.load({
      files: files.map(({ sha256 }) => ({ token, sha256 })),
      choices: [],
      into: [{ group: null, walkId, title: null }],
      isJointAccepted: false,
    });
    return (await gone) - began;
  };
  const veils = await repeated(veil);
  const trips = await repeated(() => roundTrip(page));
  await app.client.board.editCard({ walkId, cardId, text: null });
  return { name: 'board.veil', n, value: rounded(median(veils)), unit: 'ms', floor: rounded(median(trips)) };
}

/** Answers when, on the clock of the machine, a text had gone from the cards. */
async function waitUntilGone(text: string): Promise<number> {
  const began = Date.now();
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const isShown = [...document.querySelectorAll('article')].some((card) => card.textContent.includes(text));
    if (!isShown) return Date.now();
    if (Date.now() - began > 20_000) throw new Error('the board was not veiled');
  }
}
