/** A program of its own that works on a board at random until it is killed; says what is in the store after each step. */
import fc from 'fast-check';
import { createClient } from '../../core/contract/client.ts';
import { AppError } from '../../core/contract/errors.ts';
import { createCore } from '../../core/core.ts';
import { takeStep } from '../core/board/take-step.ts';
import { type Wish, wishArbitrary } from '../core/board/wishes.ts';

const [, , dataDir = '', walkId = '', seedText = '0'] = process.argv;
const seed = Number(seedText);
let last = seed * 100_000;
const newId = (): string => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;

const core = await createCore({
  place: { dataDir, resourcesDir: '', where: 'a test' },
  clock: () => new Date(),
  newId,
  log: (message) => process.stderr.write(`${message}\n`),
});
const client = createClient(core, newId);

type Action =
  | { do: 'wish'; wish: Wish }
  | { do: 'undo' | 'redo' | 'round' }
  | { do: 'goBack'; back: number }
  | { do: 'vote'; theme: number; by: 1 | -1 };

const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('wish' as const), wish: wishArbitrary }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom<'undo' | 'redo'>('undo', 'undo', 'redo') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('goBack' as const), back: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('round' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      theme: fc.nat(20),
      by: fc.constantFrom<1 | -1>(1, 1, -1),
    }),
  },
);

async function act(action: Action): Promise<void> {
  const board = await client.board.get({ walkId });
  if (action.do === 'wish') await takeStep(client, board, action.wish, (last += 1));
  else if (action.do === 'undo' || action.do === 'redo') await client.board[action.do]({ walkId });
  else if (action.do === 'goBack') {
    const { steps } = await client.debrief.listSteps({ walkId, before: null, limit: 500 });
    const step = steps[action.back % Math.max(1, steps.length)];
    if (step) await client.board.goBack({ walkId, stepId: step.id });
  } else if (action.do === 'vote') {
    const theme = board.themes[action.theme % Math.max(1, board.themes.length)];
    if (theme) await client.debrief.vote({ walkId, themeId: theme.id, by: action.by });
  } else {
    const { rounds } = await client.debrief.get({ walkId });
    if (rounds.some(({ isOpen }) => isOpen)) await client.debrief.closeRound({ walkId });
    else await client.debrief.openRound({ walkId, people: 4, votesEach: 3 });
  }
}

/** Events in the log, rounds, and the votes of each: one line a step that was acknowledged. */
async function sayWhatIsThere(): Promise<void> {
  const { total } = await client.debrief.listSteps({ walkId, before: null, limit: 1 });
  const { rounds } = await client.debrief.get({ walkId });
  process.stdout.write(`${JSON.stringify({ events: total, rounds })}\n`);
}

await sayWhatIsThere();
for (const action of fc.sample(actions, { seed, numRuns: 2000 })) {
  try {
    await act(action);
  } catch (error) {
    // A step that the rules refuse changes nothing, and the session goes on.
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
  }
  await sayWhatIsThere();
}
