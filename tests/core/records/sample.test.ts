/** The sample walk: it says that it is one, its board shows no name, and nothing of it stays with the school's own. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { isOnBoard, shownText } from '../../../core/domain/board/board-slice.ts';
import { createNameEngine, isHidden } from '../../../core/domain/veil/engine.ts';
import { elmfield, top } from '../../support/folders.ts';
import { loadFiles, testCore } from '../../support/test-core.ts';

/** Every name of the staff list, and each part of one. */
const staffNames = fs
  .readFileSync(path.join(top, 'resources/sample-walk/staff.csv'), 'utf8')
  .split(/\r?\n/u)
  .slice(1)
  .flatMap((line) => {
    const [, firstName = '', surname = '', initials = '', knownAs = ''] = line.split(',');
    return [firstName, surname, ...surname.split(/[- ]/u), initials, ...knownAs.split(';')];
  })
  .map((name) => name.trim())
  .filter((name) => name.length > 2);

/** Pupils, classes and rooms, and names as observers slipped in writing them. */
const { names: furtherNames } = z
  .object({ names: z.array(z.string()) })
  .parse(JSON.parse(fs.readFileSync(path.join(elmfield, 'truth.json'), 'utf8')));

/** Of the names that are also words, what stands on the board as the word. */
const ordinary = /\b(?:Mark schemes?|Mark your own|Bell work|Hall(?:way)?s?|Grace notes?|Rose petals?)\b/gu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

async function sample() {
  const opened = await testCore();
  const { walkId } = await opened.client.records.loadSample({});
  return { ...opened, walkId: walkId ?? '' };
}

test('every name in the texts of its cards is veiled as the board shows them', async () => {
  const { client, walkId } = await sample();
  const { cards, names } = await client.board.get({ walkId });
  const engine = createNameEngine(names, names.decisions ?? []);
  const shown = cards.filter(isOnBoard).map((card) => {
    const text = shownText(card);
    return engine
      .read(text)
      .filter(isHidden)
      .reduceRight((veiled, { from, to }) => `${veiled.slice(0, from)}▇${veiled.slice(to)}`, text);
  });
  expect(shown.length).toBeGreaterThan(80);
  expect(shown.some((text) => text.includes('▇'))).toBe(true);
  const seen = shown.flatMap((text) => {
    const words = text.replace(ordinary, '');
    return [...staffNames, ...furtherNames]
      .filter((name) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(words))
      .map((name) => `${name}: ${text}`);
  });
  expect(seen).toEqual([]);
});

test('its title says what it is, and people are known by its staff list', async () => {
  const { client, walkId } = await sample();
  const { walks } = await client.walks.list({});
  expect(walks.map(({ title, isSample }) => [title, isSample])).toEqual([
    ['Sample walk: an invented school', true],
  ]);
  const { people, staff } = await client.people.list({ walkId });
  expect(staff).toHaveLength(32);
  expect(people.filter(({ isOnStaffList }) => isOnStaffList).length).toBeGreaterThan(10);
  const received = people.map(({ spellings }) =>
    spellings.reduce((sum, { visitsReceived }) => sum + visitsReceived, 0),
  );
  expect(Math.max(...received)).toBeGreaterThan(1);
});

test('every slide of its deck says that it is a sample', async () => {
  const { client, walkId } = await sample();
  const { deck, verdict } = await client.slides.preview({ walkId });
  const pages = layOut(deck, plainLook).map((page) => JSON.stringify(page));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((page) => !page.includes('A sample: school, people and texts are invented'))).toEqual(
    [],
  );
  expect([verdict.outcome, verdict.findings]).toEqual(['clear', []]);
});

test('the people of the sample are nobody at the school, and go with the last sample', async () => {
  const { client, core, walkId } = await sample();
  expect((await client.settings.getRemembered({})).staff.count).toBe(0);
  const own = (await loadFiles({ client, core }, ['google-sheets.csv'])).walkId ?? '';
  expect((await client.people.list({ walkId: own })).staff).toEqual([]);
  expect((await client.debrief.gaps({ walkId: own })).subjects.some(({ visits }) => visits === 0)).toBe(
    false,
  );
  expect((await client.board.get({ walkId: own })).names.staff).toEqual([]);
  const again = (await client.records.loadSample({})).walkId ?? '';
  await client.walks.remove({ walkId });
  expect((await client.people.list({ walkId: again })).staff).toHaveLength(32);
  await client.walks.remove({ walkId: again });
  const last = (await client.records.loadSample({})).walkId ?? '';
  expect((await client.people.list({ walkId: last })).staff).toHaveLength(32);
});
