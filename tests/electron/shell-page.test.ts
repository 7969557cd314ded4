import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createClient } from '../../core/contract/client.ts';
import { limits } from '../../core/contract/limits.ts';
import { bridgeHost, bridgeTransport } from '../../renderer/api/bridge.ts';
import { ownFolder, startWhole } from './start-shell.ts';

describe('the page and the core through the shell', () => {
  test('a call goes through and its answer comes back', async () => {
    const { bridge, core } = await startWhole();
    const client = createClient(bridgeTransport(bridge), () => 'r1');
    expect(await client.walks.list({})).toEqual({ walks: [] });
    expect(core.requests).toEqual([{ id: 'r1', call: 'walks.list', input: {} }]);
  });

  test('a refusal keeps its code', async () => {
    const { bridge, core } = await startWhole();
    core.result = { ok: false, error: { code: 'disk-full', message: 'full', details: {} } };
    const client = createClient(bridgeTransport(bridge), () => 'r1');
    await expect(client.walks.list({})).rejects.toMatchObject({ code: 'disk-full' });
  });

  test('events reach the page until it stops listening, and no window that is gone', async () => {
    const { bridge, core, window } = await startWhole();
    const heard: unknown[] = [];
    const stop = bridgeTransport(bridge).subscribe((event) => heard.push(event));
    core.publish({ type: 'changed', tags: ['board'], revision: 3 });
    stop();
    core.publish({ type: 'changed', tags: ['board'], revision: 4 });
    window.close();
    core.publish({ type: 'changed', tags: ['board'], revision: 5 });
    expect([heard, window.sent.length]).toEqual([[{ type: 'changed', tags: ['board'], revision: 3 }], 2]);
  });

  test('files are chosen, dropped and saved', async () => {
    const { bridge, core, electron } = await startWhole();
    const host = bridgeHost(bridge);
    electron.dialog.toOpen = ['/home/ada/forms.xlsx'];
    electron.dialog.toSave = path.join(ownFolder(), 'deck.pptx');
    core.made.set('deck', { name: 'deck.pptx', bytes: new Uint8Array([80, 75]) });
    expect([
      await host.chooseFiles(),
      await host.offerFiles([new File(['x'], 'voice.json')]),
      await host.saveFile('deck', 'deck.pptx'),
      [...fs.readFileSync(path.join(ownFolder(), 'deck.pptx'))],
      core.offered,
    ]).toEqual([
      [{ token: 'offered-1', name: 'forms.xlsx' }],
      [{ token: 'offered-2', name: 'voice.json' }],
      true,
      [80, 75],
      [
        { name: 'forms.xlsx', path: '/home/ada/forms.xlsx', isTemporary: false },
        {
          name: 'voice.json',
          path: expect.stringContaining(path.join('data/window/offered')),
          isTemporary: true,
        },
      ],
    ]);
  });

  test('a table that is pasted, which lies nowhere, goes the same way', async () => {
    const { bridge, core } = await startWhole();
    const table = new File(['Date\tSeen\n1 May\tPairs'], 'Pasted table.tsv');
    expect(await bridgeHost(bridge).offerFiles([table])).toEqual([
      { token: 'offered-1', name: 'Pasted table.tsv' },
    ]);
    expect(fs.readFileSync(core.offered[0]?.path ?? '', 'utf8')).toBe('Date\tSeen\n1 May\tPairs');
  });

  test('a folder that is dropped is refused in words, and what was dropped beside it is taken', async () => {
    const { bridge } = await startWhole();
    const dropped = new File([], 'Autumn');
    vi.spyOn(dropped, 'arrayBuffer').mockRejectedValue(new DOMException('a folder', 'NotFoundError'));
    const offered = bridgeHost(bridge).offerFiles([dropped, new File(['x'], 'voice.json')]);
    await expect(offered).rejects.toMatchObject({
      code: 'internal',
      details: {
        reason: 'not-sent',
        file: 'Autumn',
        offered: [{ token: 'offered-1', name: 'voice.json' }],
      },
    });
  });

  test('a file that is too large is refused before it is read', async () => {
    const { bridge, core } = await startWhole();
    const large = new File(['x'], 'film.mp4');
    Object.defineProperty(large, 'size', { value: limits.file + 1 });
    const read = vi.spyOn(large, 'arrayBuffer');
    await expect(bridgeHost(bridge).offerFiles([large])).rejects.toMatchObject({
      code: 'refused',
      details: { reason: 'too-large', file: 'film.mp4' },
    });
    expect([read.mock.calls, core.offered]).toEqual([[], []]);
  });
});
