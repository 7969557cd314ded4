/** Which view is open, and how the address' fragment says it (`#/walks/ID/sort`), so that Back and reload work. */
import { stages, type Stage } from '../../core/contract/calls/debrief.ts';
import type { LoadReport } from '../../core/contract/calls/records.ts';
import type { Walk } from '../../core/contract/calls/walks.ts';
import type { TableChoices } from '../../core/contract/tables.ts';
import type { OfferedFile } from '../../core/contract/host.ts';
import { eachStage, stagePlan } from '../../core/domain/debrief/stage-plan.ts';

/** The stages of the debrief; `board` for whichever of them was last at the board; and what stands beside them. */
const pages = [...stages, 'board', 'charts', 'records', 'people', 'minutes', 'wall'] as const;
export type Page = (typeof pages)[number];

export const pageNames: Readonly<Record<Page, string>> = {
  ...eachStage((stage) => stagePlan[stage].name),
  board: 'Board',
  charts: 'Charts',
  records: 'Records',
  people: 'People',
  minutes: 'Team’s record',
  wall: 'Second display',
};

export type View =
  | { readonly name: 'start' }
  | { readonly name: 'settings' }
  | { readonly name: 'backups' }
  /** What is guaranteed, to whom, and what is not; opened from the slides of a walk, or from the settings. */
  | { readonly name: 'guarantee'; readonly walkId: string | null }
  /** Files on their way in. */
  | {
      readonly name: 'load';
      readonly files: readonly OfferedFile[];
      /** The walk from which they were asked for, or null. */
      readonly walkId: string | null;
      /** What the person chose so far: it stays when more files come. */
      readonly choices?: readonly TableChoices[];
    }
  | { readonly name: 'report'; readonly report: LoadReport }
  | {
      readonly name: 'walk';
      readonly walkId: string;
      readonly page: Page;
      /** The deck that is open where slides are shared; without it the usual one. */
      readonly deckId?: string;
    };

export function toFragment(view: View): string {
  if (view.name === 'walk') {
    const deck = view.deckId === undefined ? '' : `/${encodeURIComponent(view.deckId)}`;
    return `#/walks/${encodeURIComponent(view.walkId)}/${view.page}${deck}`;
  }
  if (view.name === 'guarantee')
    return view.walkId === null ? '#/guarantee' : `#/walks/${encodeURIComponent(view.walkId)}/guarantee`;
  return { start: '#/', settings: '#/settings', backups: '#/backups', load: '#/load', report: '#/load' }[
    view.name
  ];
}

/** Whatever is no view of a walk is the start: files on their way in do not survive a reload. */
export function fromFragment(fragment: string): View {
  if (fragment === '#/settings') return { name: 'settings' };
  if (fragment === '#/backups') return { name: 'backups' };
  if (fragment === '#/guarantee') return { name: 'guarantee', walkId: null };
  const [, id, page, deck] = /^#\/walks\/([^/]+)\/([a-z-]+)(?:\/([^/]+))?$/.exec(fragment) ?? [];
  const known = pages.find((name) => name === page);
  const walkId = id === undefined ? null : decoded(id);
  if (walkId && page === 'guarantee') return { name: 'guarantee', walkId };
  if (!known || !walkId || (deck !== undefined && known !== 'share')) return { name: 'start' };
  const deckId = deck === undefined ? null : decoded(deck);
  return { name: 'walk', walkId, page: known, ...(deckId === null ? {} : { deckId }) };
}

/**
 * The stage that a page is, or null for what stands beside the stages. The address `board` is the board's stage where
 * the debrief is at one, else Sort.
 * @param stored the stage at which the debrief stands; null while that is not known
 */
export function stageOf(page: Page, stored: Stage | null): Stage | null {
  if (page === 'board') return isBoardStage(stored) ? stored : 'sort';
  return stages.find((stage) => stage === page) ?? null;
}

/**
 * Where the way to the board begins: with Set up while nobody has opened the debrief of a walk.
 * @param walks undefined until they are known
 */
export function boardOrSetUp(
  walks: readonly Pick<Walk, 'id' | 'debrief'>[] | undefined,
  walkId: string,
): 'set-up' | 'board' {
  // One that was loaded just now may not be among them yet.
  return (walks?.find(({ id }) => id === walkId)?.debrief ?? null) === null ? 'set-up' : 'board';
}

/**
 * The page on which a card or a theme of a debrief can be seen: the one that is open where cards stand on it, else the
 * stage at which the debrief is; Decide has no cards, and the stage before it has.
 * @param open the page of that walk that is open, or null
 * @param stored the stage at which the debrief stands; null while nobody has opened it
 */
export function pageWithCards(open: Page | null, stored: Stage | null): Page {
  const stage = open === null ? null : stageOf(open, stored);
  if (open !== null && stage !== null && hasCards(stage)) return open;
  return stored !== null && isBoardStage(stored) && !hasCards(stored) ? 'wonder' : 'board';
}

const hasCards = (stage: Stage): boolean => stagePlan[stage].isAtBoard && stagePlan[stage].shows === 'cards';

type BoardStage = {
  [S in Stage]: (typeof stagePlan)[S]['isAtBoard'] extends true ? S : never;
}[Stage];

/** Whether the team stands at the board: one board lives through all these stages. */
export function isBoardStage(stage: Stage | null): stage is BoardStage {
  return stage !== null && stagePlan[stage].isAtBoard;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
