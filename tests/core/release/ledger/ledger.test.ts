/** Decks of overlapping visits, one after the other, over the API: what is asked, kept, freed, refused and taken back. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../../core/contract/client.ts';
import { storeFileName } from '../../../../core/store/file/open.ts';
import {
  addVisit,
  coreWithWalks,
  exportSlides,
  makeTheme,
  shownAreas,
  teachers,
  visitsWith,
  type SeenWalk,
} from '../../../support/seen-visits.ts';

const day = '2026-11-05';
const themeId = '10000000-0000-4000-8000-000000000001';
const newcomer = { teacher: teachers.at(-1) ?? '', areas: ['progress'] };

async function fourteen(first = teachers[0] ?? ''): Promise<SeenWalk & { walkId: string }> {
  const [visit, ...others] = visitsWith(14, { participation: 12, progress: 9, 'clear-goals': 6 });
  const seen = await coreWithWalks(visit ? [{ ...visit, teacher: first }, ...others] : []);
  return { ...seen, walkId: seen.walkIds[0] ?? '' };
}

const before = ['Participation 12/14', 'Clear goals 6/14', 'Progress 9/14'];
const after = ['Participation 12/15', 'Clear goals 6/15', 'Progress 10/15'];

function rows(dataDir: string, table: string): number {
  const db = new Database(path.join(dataDir, storeFileName), { readonly: true });
  const count = Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  db.close();
  return count;
}

const asksOf = async (client: Client, walkId: string): Promise<string[]> =>
  (await client.slides.preview({ walkId })).asks.map(({ id }) => id);

describe('one visit more after a deck has left', () => {
  test('is asked about before anything is kept back, and until then nothing is saved', async () => {
    const { client, walkId, dataDir } = await fourteen();
    const { releaseId } = await exportSlides(client, walkId);
    expect(await shownAreas(client, walkId)).toEqual(before);
    expect(await asksOf(client, walkId)).toEqual([]);
    await addVisit(client, walkId, newcomer);
    expect(await asksOf(client, walkId)).toEqual([releaseId]);
    await expect(exportSlides(client, walkId, { isAssumedSeen: false })).rejects.toMatchObject({
      code: 'refused',
      details: { reason: 'release-asked', asks: [{ id: releaseId, at: '2026-11-05T16:10:00.000Z' }] },
    });
    expect(rows(dataDir, 'ledger_release')).toBe(1);
  });

  test('leaves the figures as they were, n and date included, once somebody has seen them', async () => {
    const { client, walkId } = await fourteen();
    const { releaseId } = await exportSlides(client, walkId);
    await addVisit(client, walkId, newcomer);
    await client.disclosure.answer({ releaseId, hasBeenSeen: true });
    expect(await asksOf(client, walkId)).toEqual([]);
    expect(await shownAreas(client, walkId)).toEqual(before.map((row) => `${row} as of ${day}`));
    const { verdict } = await exportSlides(client, walkId, { isAssumedSeen: false });
    const kept = verdict.reasons.filter(({ state }) => state === 'kept').map(({ cell }) => cell);
    expect(kept).toEqual(expect.arrayContaining(['area:participation', 'area:progress', 'area:clear-goals']));
    expect(verdict).toMatchObject({ outcome: 'clear', attacks: [] });
    // The deck before it is known as seen, the new one is not.
    const { releases } = await client.disclosure.get({ walkId });
    expect(releases.map(({ state }) => state)).toEqual(['open', 'seen']);
  });

  test('changes every figure where nobody has seen them', async () => {
    const { client, walkId } = await fourteen();
    const { releaseId } = await exportSlides(client, walkId);
    await addVisit(client, walkId, newcomer);
    await client.disclosure.answer({ releaseId, hasBeenSeen: false });
    expect(await asksOf(client, walkId)).toEqual([]);
    expect(await shownAreas(client, walkId)).toEqual(after);
    // Somebody remembers that it was seen after all.
    await client.disclosure.answer({ releaseId, hasBeenSeen: true });
    expect(await shownAreas(client, walkId)).toEqual(before.map((row) => `${row} as of ${day}`));
  });

  test('changes every figure where the file was not saved', async () => {
    const { client, walkId, dataDir } = await fourteen();
    const { releaseId } = await exportSlides(client, walkId);
    await client.slides.withdraw({ releaseId });
    expect([rows(dataDir, 'ledger_release'), rows(dataDir, 'ledger_figures')]).toEqual([0, 0]);
    await addVisit(client, walkId, newcomer);
    expect(await shownAreas(client, walkId)).toEqual(after);
  });

  test('is written down as seen where it is taken so, and a deck that was seen cannot be taken back', async () => {
    const { client, walkId } = await fourteen();
    const { releaseId } = await exportSlides(client, walkId);
    await addVisit(client, walkId, newcomer);
    await exportSlides(client, walkId);
    const { releases } = await client.disclosure.get({ walkId });
    expect(releases.map(({ state }) => state)).toEqual(['open', 'seen']);
    await expect(client.slides.withdraw({ releaseId })).rejects.toMatchObject({
      code: 'refused',
      details: { reason: 'release-seen' },
    });
  });

  test('and visits to five teachers more free what they may', async () => {
    const { client, walkId } = await fourteen();
    await exportSlides(client, walkId);
    for (const teacher of teachers.slice(15, 25))
      await addVisit(client, walkId, { teacher, areas: ['participation', 'progress'] });
    const { verdict } = await exportSlides(client, walkId);
    expect(verdict).toMatchObject({ outcome: 'clear', attacks: [] });
    const shown = await shownAreas(client, walkId);
    expect(shown[0]).toBe('Participation 22/24');
  });
});

test('a visit that leaves is a change as well', async () => {
  const { client, walkId } = await fourteen();
  const { visitNumber } = await addVisit(client, walkId, newcomer);
  await exportSlides(client, walkId);
  await client.visits.remove({ walkId, visitNumber });
  expect(await shownAreas(client, walkId)).toEqual(after.map((row) => `${row} as of ${day}`));
  expect(await asksOf(client, walkId)).toHaveLength(1);
});

test('a typo, another order and a second copy change no figure, ask nothing and are kept once', async () => {
  const { client, walkId, dataDir } = await fourteen();
  await makeTheme(client, walkId, {
    id: themeId,
    title: 'Talk coms first',
    areaId: 'participation',
    visits: 8,
  });
  const first = await exportSlides(client, walkId);
  await client.board.renameTheme({ walkId, themeId, title: 'Talk comes first' });
  const again = await exportSlides(client, walkId, { isAssumedSeen: false });
  expect(again.verdict.reasons).toEqual(
    first.verdict.reasons.map((one) => ({
      ...one,
      figure: one.figure === 'Talk coms first' ? 'Talk comes first' : one.figure,
    })),
  );
  await exportSlides(client, walkId, { isAssumedSeen: false });
  expect([rows(dataDir, 'ledger_release'), rows(dataDir, 'ledger_figures')]).toEqual([3, 1]);
  const { releases } = await client.disclosure.get({ walkId });
  expect(releases).toHaveLength(3);
});

test('two exports at once leave one after the other, the second beside the first', async () => {
  const { client, walkId, dataDir } = await fourteen();
  const [one, other] = await Promise.all([exportSlides(client, walkId), exportSlides(client, walkId)]);
  expect(one.releaseId).not.toBe(other.releaseId);
  expect([rows(dataDir, 'ledger_release'), rows(dataDir, 'ledger_figures')]).toEqual([2, 1]);
});

test('a deck of two walks still counts when one of them is gone', async () => {
  const { client, walkIds, dataDir } = await coreWithWalks(
    visitsWith(14, { participation: 12, progress: 9 }),
    visitsWith(17, { participation: 15 }).slice(14),
  );
  const [walkId = '', otherId = ''] = walkIds;
  await client.debrief.addWalk({ walkId, otherId });
  await exportSlides(client, walkId);
  expect(await shownAreas(client, walkId)).toEqual(['Participation 13/17', 'Progress 9/17']);
  await client.walks.remove({ walkId: otherId });
  // Three visits left: subtracting would give what was noted in them.
  expect(await shownAreas(client, walkId)).toEqual([
    `Participation 13/17 as of ${day}`,
    `Progress 9/17 as of ${day}`,
  ]);
  expect(rows(dataDir, 'ledger_visit')).toBe(14);
});

describe('an export that fails leaves no file and no row', () => {
  test('where a name stands in the title, until it is approved, and again once that is taken back', async () => {
    // A place as well as a colleague: it is left readable, and a person has to say that it names nobody.
    const { client, walkId, dataDir } = await fourteen('Ms Hall');
    const title = 'As in the Hall';
    await client.walks.update({ walkId, title, purpose: null, focus: null });
    await expect(exportSlides(client, walkId)).rejects.toMatchObject({
      code: 'refused',
      details: { verdict: { outcome: 'found' } },
    });
    expect(rows(dataDir, 'ledger_release')).toBe(0);
    const { verdict } = await client.slides.preview({ walkId });
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({ text: 'Hall', reason: 'name', within: title, slide: 1 }),
    );
    const approval = { walkId, text: title, name: 'Hall' };
    await client.slides.approve(approval);
    await exportSlides(client, walkId);
    const { approvals } = await client.slides.preview({ walkId });
    expect(approvals).toEqual([{ text: title, name: 'Hall' }]);
    // It holds until the text changes.
    await client.walks.update({ walkId, title: `${title} now`, purpose: null, focus: null });
    await expect(exportSlides(client, walkId)).rejects.toMatchObject({ code: 'refused' });
    await client.walks.update({ walkId, title, purpose: null, focus: null });
    await exportSlides(client, walkId);
    await client.slides.takeBack(approval);
    await expect(exportSlides(client, walkId)).rejects.toMatchObject({ code: 'refused' });
    expect(rows(dataDir, 'ledger_release')).toBe(2);
  });

  test('where the ledger cannot be read', async () => {
    const { client, walkId, dataDir } = await fourteen();
    await exportSlides(client, walkId);
    const db = new Database(path.join(dataDir, storeFileName));
    db.exec('UPDATE ledger_figures SET shape = 2');
    db.close();
    for (const ask of [
      () => exportSlides(client, walkId),
      () => client.slides.preview({ walkId }),
      () => client.insight.charts({ walkId }),
      () => client.disclosure.get({ walkId }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'too-new', details: { what: 'ledger' } });
    expect(rows(dataDir, 'ledger_release')).toBe(1);
  });
});

test('the title of a theme that is left out is kept as a noticing, until it is another title', async () => {
  const { client, walkId } = await fourteen();
  await makeTheme(client, walkId, {
    id: themeId,
    title: 'Books are open',
    areaId: 'clear-goals',
    visits: 3,
  });
  const look = () => client.slides.preview({ walkId });
  const titles = async (): Promise<string[]> =>
    (await look()).deck.slides.flatMap((slide) => (slide.kind === 'theme' ? [slide.title] : []));
  expect(await titles()).toEqual([]);
  const noticing = { themeId, title: 'Books are open' };
  expect((await look()).noticings).toEqual([{ ...noticing, label: 'Books are open', isKept: false }]);
  await client.slides.keepNoticing({ walkId, ...noticing, isKept: true });
  expect((await look()).noticings).toEqual([{ ...noticing, label: 'Books are open', isKept: true }]);
  expect(await titles()).toEqual(['Books are open']);
  await client.board.renameTheme({ walkId, themeId, title: 'Books are shut' });
  expect(await titles()).toEqual([]);
  expect((await look()).noticings).toEqual([
    { themeId, title: 'Books are shut', label: 'Books are shut', isKept: false },
  ]);
  await client.board.renameTheme({ walkId, themeId, title: 'Books are open' });
  await client.slides.keepNoticing({ walkId, ...noticing, isKept: false });
  expect(await titles()).toEqual([]);
});

test('the check can be kept as one private page', async () => {
  const { client, core, walkId } = await fourteen();
  const { token, name } = await client.slides.makePage({ walkId });
  const page = new TextDecoder().decode((await core.takeFile(token)).bytes);
  expect(name).toBe('Private check of the slides.html');
  expect(page).toContain('Private to the leadership team');
  expect(page).toMatch(/0 names found in \d+ parts/u);
  expect(page).toContain('6 figures, 3 hidden');
  expect(page).toContain('5 or more teachers');
  expect(page).not.toMatch(/<script/iu);
});
