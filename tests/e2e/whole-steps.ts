/** What a team does in a whole debrief of the Elmfield walk, stage by stage, whatever hands it has. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { stringsFound } from '../support/deck-text.ts';
import { card, elmfield, mainFiles, theme } from './support/app.ts';
import type { Hands } from './whole-hands.ts';

const files = [
  ...mainFiles,
  ...['google-direct.csv', 'head-of-year.xlsx', 'resaved-windows-1252.csv', 'staff.csv'].map((name) =>
    path.join(elmfield, name),
  ),
];
const { names } = JSON.parse(fs.readFileSync(path.join(elmfield, 'truth.json'), 'utf8')) as {
  names: string[];
};

const title = {
  think: 'Time to think changes who speaks',
  look: 'Pupils know where to look when stuck',
  ask: 'Questions come from pupils',
} as const;
const note = 'Settle the cover with the office first';

/** The second display, and all that it was ever told. */
export interface Room {
  readonly page: Page;
  readonly told: string[];
}

/** Where pictures of each step go, for somebody to look at; none without. */
const pictures = process.env['DEBRIEF_PICTURES'];
let step = 0;

export async function look(page: Page, hands: Hands, what: string, room?: Room): Promise<void> {
  if (!pictures) return;
  step += 1;
  const file = path.join(pictures, `${hands.name}-${String(step).padStart(2, '0')}-${what}`);
  await page.screenshot({ path: `${file}.png` });
  if (room) await room.page.screenshot({ path: `${file}-room.png` });
}

export async function openWall(page: Page, context: BrowserContext, hands: Hands): Promise<Room> {
  const told: string[] = [];
  context.on('response', async (response) => {
    if (!response.url().includes('/api/')) return;
    if (response.frame().page() !== page) told.push(await response.text().catch(() => ''));
  });
  const opening = context.waitForEvent('page');
  await hands.goBeside('Second display');
  const room = await opening;
  await room.getByRole('timer').waitFor();
  await page.bringToFront();
  return { page: room, told };
}

/** Nobody in the room reads a name, whoever is here, an owner, or what is only for the team. */
export async function expectNoName(room: Room, stage: string): Promise<void> {
  await expect(room.page.locator('h1')).toHaveText(stage);
  // The path of an icon is no room: M6.
  const shown = (await room.page.content()).replace(/<svg[\s\S]*?<\/svg>/g, '');
  const said = [shown, ...room.told].join('\n');
  const found = [...names, 'Perpetua', 'Thaddeus', note].filter((name) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u').test(said);
  });
  expect([found, room.told.length > 0]).toEqual([[], true]);
}

const lane = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const headIn = (page: Page, name: string): Locator =>
  lane(page, name).getByRole('button', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export async function loadAndSetUp(page: Page, hands: Hands): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await hands.press(button(page, 'Load records…'));
  await (await dialog).setFiles(files);
  await hands.write(page.getByRole('textbox', { name: 'Name of the observer' }), 'Ruth Penhaligon');
  await look(page, hands, 'preview');
  await hands.press(button(page, 'Load 25 visits'));
  await look(page, hands, 'report');
  await hands.press(button(page, 'Go to the board'));
  await page.getByRole('heading', { name: 'Set up this debrief' }).waitFor();
  await hands.write(page.getByRole('textbox', { name: 'Focus question' }), 'Who does the thinking?');
  await hands.write(page.getByRole('textbox', { name: 'Title of this debrief' }), 'October debrief');
  await hands.write(page.getByRole('textbox', { name: 'Name, or several' }), 'Perpetua, Thaddeus');
  await hands.press(button(page, 'Add'));
  await expect(button(page, 'Take Thaddeus out')).toBeVisible();
  await hands.press(button(page, 'Start the timer'));
  await look(page, hands, 'set-up');
  await hands.press(page.getByRole('link', { name: 'Start reading' }));
}

export async function read(page: Page, hands: Hands): Promise<void> {
  await hands.cardDeed(card(page, 'Of 17 spoken answers'), 'Confirm Participation');
  await expect(page.getByText('94 focus areas to confirm')).toBeVisible();
  await hands.cardDeed(card(page, 'When the class were told'), 'Split');
  await hands.write(
    page.getByRole('textbox', { name: 'One part on each line' }),
    'The class were told to jot a word first.\nNine different pupils offered something.',
  );
  await look(page, hands, 'split');
  await hands.press(page.getByRole('button', { name: 'Split into 2 cards' }));
  await hands.cardDeed(card(page, 'Excellent lesson'), 'Set aside: for the coach');
  await expect(button(page, '1 set aside')).toBeVisible();
  await hands.cardDeed(card(page, 'sheet is worth having'), 'Set aside: park');
  await expect(button(page, '2 set aside')).toBeVisible();
  await look(page, hands, 'read');
}

export async function sort(page: Page, hands: Hands): Promise<void> {
  await hands.join(card(page, 'Nine different pupils'), card(page, 'The class were told'));
  await expect(theme(page, 'Cluster 1').getByRole('article')).toHaveCount(2);
  await hands.join(card(page, '"If I don\'t get it'), card(page, '"We\'re doing the extract'));
  await expect(theme(page, 'Cluster 2').getByRole('article')).toHaveCount(2);
  await hands.join(card(page, 'Does the side bench'), card(page, '"ooh, I hadn\'t thought'));
  await expect(theme(page, 'Cluster 3').getByRole('article')).toHaveCount(2);
  await hands.put(card(page, 'Of 17 spoken answers'), theme(page, 'Cluster 1'), 'Cluster 1');
  await expect(theme(page, 'Cluster 1')).toContainText('3 cards');
  await hands.put(card(page, '"I go back to the example'), theme(page, 'Cluster 2'), 'Cluster 2');
  await expect(theme(page, 'Cluster 2')).toContainText('3 cards');
  await look(page, hands, 'clusters');

  await hands.cardDeed(card(page, 'lad said mass for weight'), 'Also in');
  await hands.pick('Cluster 1');
  await expect(theme(page, 'Cluster 1')).toContainText('4 cards');
  await hands.merge(theme(page, 'Cluster 3'), theme(page, 'Cluster 1'), 'Cluster 1');
  await expect(theme(page, 'Cluster 3')).toHaveCount(0);
  await look(page, hands, 'merged');
  await hands.undo();
  await expect(theme(page, 'Cluster 3').getByRole('article')).toHaveCount(2);
  await hands.themeDeed(theme(page, 'Cluster 3'), 'Rename');
  await expect(page.getByText('Names come at the next stage.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await look(page, hands, 'sort');
}

export async function name(page: Page, hands: Hands): Promise<void> {
  for (const [at, text] of [title.think, title.look, title.ask].entries()) {
    const untitled = `Theme ${at + 1}`;
    await hands.themeDeed(lane(page, untitled), 'Rename');
    await expect(page.getByRole('textbox', { name: `Title of ${untitled}` })).toBeFocused();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await expect(lane(page, text)).toBeVisible();
  }
  await hands.cardDeed(card(page, 'Nine different pupils'), 'Star');
  await hands.cardDeed(card(page, '"ooh, I hadn\'t thought'), 'Star');
  await look(page, hands, 'name');
  await hands.press(button(page, 'Columns'));
  await expect(theme(page, title.think)).toBeVisible();
  await look(page, hands, 'name-columns');
}

export async function weigh(page: Page, hands: Hands, room: Room): Promise<void> {
  const words = { [title.think]: 'most', [title.look]: 'few', [title.ask]: 'few' };
  for (const [text, word] of Object.entries(words)) {
    const radio = lane(page, text).getByRole('radio', { name: word });
    await hands.press(radio, headIn(page, text));
    await expect(radio).toHaveAttribute('aria-checked', 'true');
  }
  await expect(lane(page, title.think).getByText('The count says ‘few’')).toBeVisible();
  await hands.write(page.getByLabel('people'), '2');
  await hands.write(page.getByLabel('votes each'), '2');
  await hands.press(button(page, 'Start a round of votes'));
  for (const [given, text] of [title.think, title.think, title.think, title.look].entries()) {
    await hands.press(lane(page, text).getByRole('button', { name: 'One vote more' }), headIn(page, text));
    await expect(page.getByText(`Round 1: ${given + 1} of 4 votes given`)).toBeVisible();
  }
  await expect(lane(page, title.ask).getByRole('button', { name: 'One vote more' })).toBeDisabled();
  await expect(room.page.getByText('Votes are being taken')).toBeVisible();
  await look(page, hands, 'votes', room);
  await hands.press(button(page, 'Close the round'));
  await expect(lane(page, title.think).getByText('3 votes')).toBeVisible();
  await look(page, hands, 'weigh', room);
}

export async function wonder(page: Page, hands: Hands): Promise<void> {
  const written = [
    [title.think, 'I wonder…', 'what happens where nobody jots first?'],
    [title.look, /^If you were a pupil/, 'find the worked example on my own'],
    [title.ask, 'A note for the team only', note],
  ] as const;
  for (const [text, field, words] of written) {
    const place = lane(page, text);
    await hands.write(place.getByRole('textbox', { name: field }), words, headIn(page, text));
    await hands.press(place.getByRole('button', { name: 'Add', exact: true }));
    await expect(place.getByRole('button', { name: words, exact: true })).toBeVisible();
  }
  await look(page, hands, 'wonder');
}

export async function decide(page: Page, hands: Hands): Promise<void> {
  const decided = {
    'Keep one thing': 'Jot a word before anybody speaks',
    'Ask one question': 'Who has not spoken yet today?',
    Support: 'Cover for an hour to watch it',
  };
  for (const [kind, text] of Object.entries(decided)) {
    const place = page.getByRole('region', { name: kind });
    await hands.write(place.getByRole('textbox').first(), text);
    if (kind === 'Support') {
      await hands.choose(place.getByLabel('By when'), 'next month');
      await hands.write(place.getByLabel('Owner'), 'Thaddeus');
    }
    await hands.press(place.getByRole('button', { name: 'Add', exact: true }));
    await expect(place.getByRole('listitem').getByText(text)).toBeVisible();
  }
  await look(page, hands, 'decide');
}

/** Back to before anything was decided, and forth again: nothing is lost by either. */
export async function goBackAndForth(page: Page, hands: Hands): Promise<void> {
  const decision = page.getByText('Cover for an hour to watch it');
  await hands.openHistory();
  const panel = page.getByRole('complementary', { name: 'History' });
  await look(page, hands, 'history');
  await hands.press(panel.getByRole('button', { name: /^Go back to here: .*written for/ }).first());
  await expect(decision).toHaveCount(0);
  await look(page, hands, 'gone-back');
  await hands.press(panel.getByRole('button', { name: 'Undo', exact: true }));
  await expect(decision).toBeVisible();
  await hands.press(panel.getByRole('button', { name: 'Close', exact: true }));
}

export async function share(page: Page, hands: Hands): Promise<void> {
  await expect(page.getByText(title.think)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await hands.press(button(page, 'Save slides…'));
  const bytes = fs.readFileSync(await (await downloading).path());
  expect(stringsFound(bytes, [...names, 'Perpetua', 'Thaddeus', note])).toEqual([]);
  await expect(page.getByRole('heading', { name: 'Slides saved' })).toBeVisible();
  await hands.press(button(page, 'Close this debrief'));
  await expect(page.getByText(/^Closed \d/).first()).toBeVisible();
  await look(page, hands, 'share');
}
