/** One suite over every transport: the main job and its bad twins, through the API alone. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { calls } from '../../core/contract/calls/index.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { CoreEvent } from '../../core/contract/transport.ts';
import { connections, type Connection } from '../support/connections.ts';
import { elmfield, mainFiles, temporaryFolder } from '../support/folders.ts';
import { agreedTo, loadFiles, offer } from '../support/test-core.ts';

async function failure(promise: Promise<unknown>): Promise<AppError> {
  return promise.then(
    () => {
      throw new Error('the call was answered');
    },
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );
}

async function loadMain(connection: Connection): Promise<string> {
  const { walkId } = await loadFiles(connection, mainFiles);
  return walkId ?? '';
}

describe.each(Object.entries(connections))('over %s', (_name, connect) => {
  test('an unknown call, or one from the prototype, is not supported', async () => {
    const { transport } = await connect();
    for (const call of ['records.erase', 'constructor', '__proto__', 'toString']) {
      const result = await transport.invoke({ id: '1', call, input: {} });
      expect(result).toMatchObject({ ok: false, error: { code: 'not-supported' } });
    }
  });

  test('wrong input is refused before anything runs', async () => {
    const { transport } = await connect();
    const result = await transport.invoke({ id: '1', call: 'board.get', input: { walkId: 7, more: true } });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('looking writes nothing; loading makes the walk; loading again changes nothing', async () => {
    const connection = await connect();
    const { client, core } = connection;
    const preview = await client.records.preview({ files: await offer(core, mainFiles), choices: [] });
    expect(preview.files.map(({ file, rows, visits }) => [file, rows, visits])).toEqual([
      ['microsoft-forms.xlsx', 8, 7],
      ['google-sheets.csv', 5, 4],
      ['student-voice.json', 3, 3],
    ]);
    expect((await client.walks.list({})).walks).toEqual([]);
    const walkId = await loadMain(connection);
    const before = await client.board.get({ walkId });
    const again = await loadFiles(connection, mainFiles, walkId);
    expect(again.files.map(({ visits, cards }) => [visits.added, visits.unchanged, cards.added])).toEqual([
      [0, 7, 0],
      [0, 4, 0],
      [0, 3, 0],
    ]);
    const after = await client.board.get({ walkId });
    expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
  });

  test('a step is answered with its patch, announced to other windows, undone and done again', async () => {
    const connection = await connect();
    const { client, transport } = connection;
    const walkId = await loadMain(connection);
    const events: CoreEvent[] = [];
    const stop = transport.subscribe((event) => events.push(event));
    onTestFinished(stop);
    await expect.poll(() => client.app.info({}).then(() => true)).toBe(true);
    const before = await client.board.get({ walkId });
    const [first, second] = before.cards;
    if (!first || !second) throw new Error('the walk has no cards');
    const newThemeId = '11111111-1111-4111-8111-111111111111';
    const step = await client.board.moveCards({
      walkId,
      cardIds: [second.id],
      to: { kind: 'card', cardId: first.id, newThemeId },
    });
    expect(step.patch.themes).toMatchObject([{ id: newThemeId, number: 1, title: null }]);
    expect(step.history).toEqual({ undo: step.sentence, redo: null });
    const moved = await client.board.get({ walkId });
    expect(moved.cards.filter(({ themeId }) => themeId === newThemeId)).toHaveLength(2);
    const named = await client.board.renameTheme({ walkId, themeId: newThemeId, title: 'Time to think' });
    expect(named.patch.themes).toMatchObject([{ title: 'Time to think' }]);
    await client.board.undo({ walkId });
    await client.board.undo({ walkId });
    const undone = await client.board.get({ walkId });
    expect([undone.cards, undone.themes]).toEqual([before.cards, []]);
    expect((await failure(client.board.undo({ walkId }))).code).toBe('conflict');
    await client.board.redo({ walkId });
    await client.board.redo({ walkId });
    expect((await client.board.get({ walkId })).themes).toMatchObject([
      { id: newThemeId, title: 'Time to think' },
    ]);
    // What tells of events opens on its own time: none of the steps so far may have been seen.
    const toldOf = async (): Promise<boolean> => {
      await client.board.undo({ walkId });
      await client.board.redo({ walkId });
      return events.some(({ type }) => type === 'changed');
    };
    await expect.poll(toldOf).toBe(true);
  });

  test('a file that goes away or changes between looking and loading is refused, the others load', async () => {
    const { client, core } = await connect();
    const folder = temporaryFolder();
    const [gone, changed] = ['gone.csv', 'changed.json'].map((name) => path.join(folder, name));
    const [, sheets, voice] = mainFiles.map((name) => path.join(elmfield, name));
    if (!gone || !changed || !sheets || !voice) throw new Error('fixtures are missing');
    fs.copyFileSync(sheets, gone);
    fs.copyFileSync(voice, changed);
    const tokens = await offer(core, [gone, changed, 'microsoft-forms.xlsx']);
    const preview = await client.records.preview({ files: tokens, choices: [] });
    fs.rmSync(gone);
    fs.appendFileSync(changed, '\n');
    const report = await client.records.load(agreedTo(preview));
    expect(report.refused).toEqual([
      { file: 'gone.csv', reason: 'not-found', detail: null },
      { file: 'changed.json', reason: 'changed-since-preview', detail: null },
    ]);
    expect(report.files.map(({ file }) => file)).toEqual(['microsoft-forms.xlsx']);
  });

  test('the same file twice in one go loads once', async () => {
    const { client, core } = await connect();
    const preview = await client.records.preview({
      files: await offer(core, ['student-voice.json', 'student-voice.json']),
      choices: [],
    });
    expect(preview.files).toHaveLength(1);
    expect(preview.refused).toMatchObject([{ file: 'student-voice.json', reason: 'same-file-twice' }]);
  });

  test('figures are cleared: what rests on too few teachers is hidden without a word', async () => {
    const connection = await connect();
    const walkId = await loadMain(connection);
    const { areas } = await connection.client.insight.charts({ walkId });
    expect(areas.rows.map(({ label, figure }) => [label, figure.kind])).toEqual([
      ['Curriculum match', 'hidden'],
      ['Participation', 'value'],
      ['Learning environment', 'hidden'],
      ['Clear goals', 'value'],
      ['Progress', 'value'],
      ['Pupil voice', 'value'],
    ]);
  });

  test('the rules of the school say whether comparing phases is looked at', async () => {
    const connection = await connect();
    const walkId = await loadMain(connection);
    const ask = async (): Promise<boolean | null> =>
      (await connection.client.insight.charts({ walkId })).canComparePhases;
    expect(await ask()).toBe(false);
    const settings = await connection.client.disclosure.getSettings({});
    await connection.client.disclosure.setSettings({ ...settings, isPhaseOffered: false });
    expect(await ask()).toBeNull();
  });

  test('the deck is made, checked and handed over once', async () => {
    const connection = await connect();
    const { client, core } = connection;
    const walkId = await loadMain(connection);
    const { token, name, verdict } = await client.slides.export({
      walkId,
      isAssumedSeen: true,
    });
    expect(verdict).toMatchObject({ outcome: 'clear', findings: [] });
    const file = await core.takeFile(token);
    expect(file.name).toBe(name);
    expect(Buffer.from(file.bytes.subarray(0, 2)).toString('latin1')).toBe('PK');
  });

  test('the sample walk loads into a walk of its own', async () => {
    const { client } = await connect();
    const { walkId } = await client.records.loadSample({});
    const { walks } = await client.walks.list({});
    expect(walks).toMatchObject([{ id: walkId, isSample: true, visits: 14 }]);
  });

  test('a walk that is not there is not found', async () => {
    const { client } = await connect();
    expect((await failure(client.board.get({ walkId: 'none' }))).code).toBe('not-found');
    expect((await failure(client.board.undo({ walkId: 'none' }))).code).toBe('not-found');
    expect((await failure(client.slides.preview({ walkId: 'none' }))).code).toBe('not-found');
  });
});

test('every shape of the contract is JSON-safe', async () => {
  const z = await import('zod');
  for (const [name, { input, output }] of Object.entries(calls)) {
    expect(() => z.toJSONSchema(output, { io: 'output' }), name).not.toThrow();
    expect(() => z.toJSONSchema(input, { io: 'input' }), name).not.toThrow();
  }
});
