/** Finding anything over one large board: the list opened after a start, the first answer, the next keys, a name and a slip of the fingers. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadFile, withBenchCore, type BenchCore } from './bench-core.ts';
import { median, rounded, timed, type Figure } from './figures.ts';
import { generatedWalk } from './generated-walk.ts';

const starts = 5;
const runs = 5;

const seen = [
  'Two partners compared methods before anyone wrote the answer down.',
  'The goal was read out once and not used again in the ten minutes.',
  'Four of the five pupils asked could say what they were practising.',
  'Ms Falcotwick waited, and nine others offered something that they had heard.',
  'Sentence stems stood on every desk; about half of the pairs used one.',
];

/** What somebody types, key by key: common words, a part of one, a rare one. */
const typed = ['pupils asked', 'the answer', 'ractis', '1249.3'];

export async function measureFinding(n: number): Promise<Figure[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-find-'));
  const file = path.join(folder, 'walk.json');
  fs.writeFileSync(
    file,
    generatedWalk(n, (visit, piece) => `${seen[(visit + piece) % seen.length]} (${visit}.${piece})`),
  );
  await withBenchCore((bench) => loadFile(bench, file), folder);
  const [opens, firsts]: [number[], number[]] = [[], []];
  for (let start = 0; start < starts; start += 1)
    await withBenchCore(async ({ client }) => {
      opens.push(await timed(1, () => find(client, '')));
      firsts.push(await timed(1, () => find(client, 'pupils')));
    }, folder);
  const rest = await withBenchCore((bench) => measureKeys(bench), folder);
  fs.rmSync(folder, { recursive: true, force: true });
  const ms = (name: string, value: number): Figure => ({
    name,
    n,
    value: rounded(value),
    unit: 'ms',
    floor: rounded(rest.floor),
  });
  return [
    ms('find.open', median(opens)),
    ms('find.first', median(firsts)),
    ms('find.key', rest.key),
    ms('find.slowestKey', rest.slowest),
    ms('find.afterStep', rest.afterStep),
    ms('find.name', rest.name),
    ms('find.slip', rest.slip),
  ];
}

const find = (client: BenchCore['client'], text: string): Promise<unknown> =>
  client.find.anything({ walkId: null, text });

async function measureKeys({ client }: BenchCore) {
  const floor = await timed(15, () => client.app.info({}));
  await find(client, '');
  await find(client, 'p');
  const name = await timed(1, () => find(client, 'falcot'));
  const slip = await timed(1, () => find(client, 'sentense'));
  const keys = [];
  for (const text of typed)
    for (let length = 1; length <= text.length; length += 1)
      keys.push(await timed(runs, () => find(client, text.slice(0, length))));
  const { walks } = await client.walks.list({});
  const walkId = walks[0]?.id ?? '';
  const afterSteps = [];
  for (let cardId = 1; cardId <= runs; cardId += 1) {
    await client.board.editCard({ walkId, cardId: String(cardId), text: `Pupils asked ${cardId}.` });
    afterSteps.push(await timed(1, () => find(client, 'pupils')));
  }
  return { floor, name, slip, key: median(keys), slowest: Math.max(...keys), afterStep: median(afterSteps) };
}
