/** Elmfield's walk with the walk of the summer before it, loaded from their files, and the deck that shows both. */
import path from 'node:path';
import { chooseForDeck, writeDown, type Chosen } from '../../../../core/features/slides/choose.ts';
import { makeSlides, type MadeSlides } from '../../../../core/features/slides/make-slides.ts';
import { usualDeck } from '../../../../core/domain/board/plan-decks.ts';
import { plainLook } from '../../../../core/domain/deck/look.ts';
import { listApprovals } from '../../../../core/store/release/approvals.ts';
import type { Db } from '../../../../core/store/file/open.ts';
import { readReleaseInput } from '../../../../core/store/release/release-input.ts';
import { readSpeakInput } from '../../../../core/store/release/speak-input.ts';
import { elmfield as folder } from '../../../support/folders.ts';
import { countedIds, loadFiles, type TestCore } from '../../../support/test-core.ts';
import { namedWalk, tickAll } from '../../lines/support/named-walk.ts';

const baseline = path.join(folder, '..', 'elmfield-baseline', 'microsoft-forms.xlsx');
const purpose = 'teaching and learning';
const focus = 'How do pupils use talk to think?';

export interface TwoWalks {
  walkId: string;
  earlierWalkId: string;
}

export async function loadTwoWalks(core: TestCore): Promise<TwoWalks> {
  const { walkId: earlierWalkId } = await loadFiles(core, [baseline]);
  if (earlierWalkId === null) throw new Error('the walk was not loaded');
  const { walkId, themeOf } = await namedWalk(core);
  const { update } = core.client.walks;
  await update({ walkId, title: 'Autumn 1: talk for learning', purpose, focus });
  await update({ walkId: earlierWalkId, title: 'Summer 2: talk for learning', purpose, focus });
  await decide(core.client, { walkId, earlierWalkId });
  await vote(core.client, walkId, themeOf);
  await tickAll(core.client, walkId);
  return { walkId, earlierWalkId };
}

/** What the summer decided is done by the autumn. */
async function decide({ board }: TestCore['client'], { walkId, earlierWalkId }: TwoWalks): Promise<void> {
  const decision = {
    themeId: null,
    kind: 'support',
    text: 'Mini-whiteboards for every classroom.',
    horizon: 'next-month',
    owner: 'Dele Akinsanya',
  } as const;
  await board.saveDecision({
    ...decision,
    walkId: earlierWalkId,
    id: 's1',
    state: 'open',
    carriedFrom: null,
  });
  await board.saveDecision({ ...decision, walkId, id: 'a1', state: 'done', carriedFrom: 's1' });
  const keep = { ...decision, kind: 'keep', text: 'Partner talk before answers.', horizon: null } as const;
  await board.saveDecision({ ...keep, walkId, id: 'a2', state: 'open', carriedFrom: null });
}

/** The theme that most voted for is one that few have seen. */
async function vote(
  { debrief }: TestCore['client'],
  walkId: string,
  themeOf: ReadonlyMap<string, string>,
): Promise<void> {
  await debrief.openRound({ walkId, people: 4, votesEach: 1 });
  for (const key of ['safe-to-be-wrong', 'safe-to-be-wrong', 'when-stuck']) {
    const themeId = themeOf.get(key);
    if (themeId !== undefined) await debrief.vote({ walkId, themeId, by: 1 });
  }
  await debrief.closeRound({ walkId });
}

export const at = '2026-11-05T16:10:00.000Z';

export interface Looked extends MadeSlides {
  chosen: Chosen;
}

/** The deck of a walk beside an earlier one, as it stands in the store. */
export function lookBeside(
  db: Db,
  { walkId, earlierWalkId }: { walkId: string; earlierWalkId: string | null },
): Looked {
  const chosen = chooseForDeck(db, readReleaseInput(db, walkId), { earlierWalkId, themeIds: null }, at);
  const words = readSpeakInput(db, walkId, chosen.input, [usualDeck]);
  const made = makeSlides({ ...chosen.input, hasThemeCounts: false }, words, listApprovals(db, walkId), {
    look: plainLook,
    choices: chosen.choices,
    plan: usualDeck,
  });
  return { ...made, chosen };
}

/** Writes down what leaves with it. */
export function leaveBeside(db: Db, walks: TwoWalks, newId = countedIds()): string {
  const again = (): Looked & { input: Chosen['input'] } => {
    const looked = lookBeside(db, walks);
    return { ...looked, input: looked.chosen.input };
  };
  const looked = again();
  const leavesBeside = looked.chosen.leavesBeside(looked.deck);
  return db.transaction(() => writeDown(db, looked, { leavesBeside, again, at, newId }))();
}
