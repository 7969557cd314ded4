/** Loads a walk and removes it, again and again, saying which of the two begins. */
import path from 'node:path';
import { createClient } from '../../core/contract/client.ts';
import { createCore } from '../../core/core.ts';

const [dataDir = '', file = '', firstId = '0'] = process.argv.slice(2);
let last = Number(firstId);
const newId = (): string => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;

const core = await createCore({
  place: { dataDir, resourcesDir: '', where: 'a test' },
  clock: () => new Date(),
  newId,
  log: (message) => process.stderr.write(`${message}\n`),
});
const client = createClient(core, newId);

for (;;) {
  const { token } = await core.offerFile({ name: path.basename(file), path: file, isTemporary: false });
  const { files } = await client.records.preview({ files: [token], choices: [] });
  process.stdout.write('load\n');
  const { walkId } = await client.records.load({
    files: files.map(({ sha256 }) => ({ token, sha256 })),
    choices: [],
    into: [{ group: null, walkId: null, title: null }],
    isJointAccepted: false,
  });
  process.stdout.write('remove\n');
  await client.walks.remove({ walkId: walkId ?? '' });
}
