/** A walk that is removed, and its backups with it: no byte of a name in it is left in the data folder. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { startCore, type ThreadCore } from '../../../core/host/start-core.ts';
import { closedStore, openAttacked } from '../../support/attacks.ts';
import { top } from '../../support/folders.ts';
import { agreedTo, countedIds } from '../../support/test-core.ts';
import { threadUrl } from '../../support/threads.ts';

const secrets = ['Quagliotti', 'Zylphia', 'Zebulon'];

/** The files of a folder, and of those in it, in which a secret can be read in any case and any usual encoding. */
function filesWithSecrets(folder: string): string[] {
  const found = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    if (!fs.statSync(file).isFile()) return false;
    const text = fs.readFileSync(file).toString('latin1').replaceAll('\0', '').toLowerCase();
    return secrets.some((secret) => text.includes(secret.toLowerCase()));
  });
  return found.sort();
}

/** The same while the core is at work in its thread: where it has renamed a file meanwhile, all are looked at anew. */
function filesWithSecretsIn(open: Opened): string[] {
  for (;;) {
    try {
      return filesWithSecrets(open.dataDir);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

interface Opened {
  core: ThreadCore;
  client: Client;
  dataDir: string;
}

/** As the app runs it: reading and loading have a thread and a connection of their own. */
async function open(dataDir: string): Promise<Opened> {
  const place = { dataDir, resourcesDir: path.join(top, 'resources'), where: 'a test' };
  const core = await startCore({ workerUrl: threadUrl('core-thread'), place });
  onTestFinished(() => core.close());
  return { core, client: createClient(core, countedIds()), dataDir };
}

/** Loads a file that was uploaded, as a browser does; it lies in the data folder until the host closes. */
async function load({ core, client, dataDir }: Opened, rows: readonly string[]): Promise<string> {
  const uploads = path.join(dataDir, 'incoming-11111111-1111-4111-8111-111111111111');
  fs.mkdirSync(uploads, { recursive: true });
  const file = path.join(uploads, String(rows.length));
  fs.writeFileSync(file, ['Date,Observer,Teacher,Class,What did you see?', ...rows].join('\n'));
  const { token } = await core.offerFile({ name: 'autumn.csv', path: file, isTemporary: true });
  const preview = await client.records.preview({ files: [token], choices: [] });
  const { walkId } = await client.records.load(agreedTo(preview));
  return walkId ?? '';
}

const secretRows = Array.from(
  { length: 40 },
  (_, n) =>
    `${1 + (n % 28)}/10/2026,Z. Quagliotti,Zebulon Quagliotti,9X/Ma1,Zylphia said ${n} more. She read it out.`,
);

async function writeOnBoard({ client }: Opened, walkId: string): Promise<void> {
  const { cards } = await client.board.get({ walkId });
  const [one = '', other = '', third = ''] = cards.map(({ id }) => id);
  const newThemeId = '11111111-1111-4111-8111-111111111111';
  await client.board.moveCards({ walkId, cardIds: [one], to: { kind: 'card', cardId: other, newThemeId } });
  await client.board.renameTheme({ walkId, themeId: newThemeId, title: 'What Zylphia asks' });
  await client.board.editCard({ walkId, cardId: third, text: 'Zylphia, again.' });
  await client.board.undo({ walkId });
}

test('removed from the backups too, a name is in no file of the data folder; until then it is', async () => {
  const attacked = await closedStore('Kept');
  const { dataDir } = attacked;
  const opened = await open(dataDir);
  const { client } = opened;
  const walkId = await load(opened, secretRows);
  await writeOnBoard(opened, walkId);
  const other = await load(opened, [
    '5/10/2026,B. Cole,,9X/Ma1,Pairs talked.',
    '6/10/2026,B. Cole,,9X/Ma1,So it was.',
  ]);
  await client.walks.remove({ walkId: other });
  const { backups } = await client.backups.list({});
  const removal = backups.find(({ reason }) => reason === 'removal');
  await client.backups.putBack({ name: removal?.name ?? '' });
  await opened.core.close();
  fs.cpSync(attacked.file, path.join(dataDir, 'before-version-11.backup.sqlite'));

  const again = await open(dataDir);
  const upload = await load(again, secretRows.slice(1));
  await again.client.walks.remove({ walkId: upload });
  await again.client.walks.remove({ walkId });
  const places = new Set(filesWithSecretsIn(again).map((name) => name.split(path.sep)[0] ?? ''));
  for (const place of ['backups', 'kept', 'incoming-11111111-1111-4111-8111-111111111111'])
    expect([...places]).toContain(place);

  const { backup } = await again.client.backups.removeEarlier({});
  expect(filesWithSecretsIn(again)).toEqual([]);
  expect((await again.client.backups.list({})).backups.map(({ name, reason }) => [name, reason])).toEqual([
    [backup, 'erasure'],
  ]);
  await again.core.close();
  expect(filesWithSecrets(dataDir)).toEqual([]);

  // What was not removed is in the backup.
  const last = await openAttacked(attacked);
  await last.client.backups.putBack({ name: backup });
  expect((await last.client.board.get({ walkId: attacked.walkId })).cards).toHaveLength(36);
  await last.core.close();
});

test('while no records are open, no backup is deleted', async () => {
  const attacked = await closedStore();
  const first = await openAttacked(attacked);
  await first.client.walks.remove({ walkId: attacked.walkId });
  await first.core.close();
  fs.truncateSync(attacked.file, 0);
  const { client, core } = await openAttacked(attacked);
  await expect(client.backups.removeEarlier({})).rejects.toMatchObject({
    code: 'refused',
    details: { reason: 'records-not-open' },
  });
  expect((await client.backups.list({})).backups).toHaveLength(1);
  await core.close();
});

test('files beside the backups that are not ours stay', async () => {
  const attacked = await closedStore();
  const { client, core, dataDir } = await openAttacked(attacked);
  await client.walks.remove({ walkId: attacked.walkId });
  const folder = path.join(dataDir, 'backups');
  fs.writeFileSync(path.join(folder, 'by hand.sqlite'), 'x');
  const { backup } = await client.backups.removeEarlier({});
  expect(fs.readdirSync(folder).sort()).toEqual(['by hand.sqlite', backup, `${backup}-seal`]);
  await core.close();
});
