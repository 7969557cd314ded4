/** A program of its own that loads a walk and works on its board, over and over, until it is killed; says each command. */
import path from 'node:path';
import { createClient } from '../../core/contract/client.ts';
import { createCore } from '../../core/core.ts';

const [, , dataDir = '', file = '', firstId = '0'] = process.argv;
let last = Number(firstId);
const newId = (): string => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;

const core = await createCore({
  place: { dataDir, resourcesDir: '', where: 'a test' },
  clock: () => new Date(),
  newId,
  log: (message) => process.stderr.write(`${message}\n`),
  loaderUrl: new URL('../../core/loader-thread.ts', import.meta.url),
});
const client = createClient(core, newId);
const say = (command: string): unknown => process.stdout.write(`${command}\n`);

for (;;) {
  const { token } = await core.offerFile({ name: path.basename(file), path: file, isTemporary: false });
  const { files } = await client.records.preview({ files: [token], choices: [] });
  say('load');
  const report = await client.records.load({
    files: files.map(({ sha256 }) => ({ token, sha256 })),
    choices: [],
    into: [{ group: null, walkId: null, title: null }],
    isJointAccepted: false,
  });
  const walkId = report.walkId ?? '';
  const { cards } = await client.board.get({ walkId });
  for (let round = 0; round < 30; round += 1) {
    const [card, other] = [cards[round * 3], cards[round * 3 + 1]];
    if (!card || !other) break;
    const to = { kind: 'card', cardId: other.id, newThemeId: newId() } as const;
    say('move');
    const { patch } = await client.board.moveCards({ walkId, cardIds: [card.id], to });
    const themeId = patch.themes[0]?.id ?? '';
    say('rename');
    await client.board.renameTheme({ walkId, themeId, title: `Theme ${round}` });
    say('undo');
    await client.board.undo({ walkId });
    say('undo or redo');
    if (round % 2 === 0) await client.board.redo({ walkId });
    else await client.board.undo({ walkId });
  }
}
