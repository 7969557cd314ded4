/** Themes in the record: what each rests on, all its cards, what was written of it; and the votes of every round. */
import type { BoardCard, BoardTheme } from '../../contract/calls/board.ts';
import type { MinutesBlock, MinutesSection } from '../../contract/calls/minutes.ts';
import type { BoardIndex } from '../board/board-index.ts';
import { cardsInTheme, evidenceOf } from '../board/evidence.ts';
import { titleOf } from '../board/theme-title.ts';
import { lastingGroup } from '../debrief/stage-plan.ts';
import { isSetAside } from '../focus-areas.ts';
import { cardsBlock, type CardWriter } from './minutes-cards.ts';
import { decisionLine } from './minutes-decisions.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { noteBlocks } from './minutes-notes.ts';
import { counted } from './minutes-words.ts';

type Index = BoardIndex<BoardCard>;

/** By column and order, as they stand on the board. */
export function themeSections(facts: MinutesFacts, board: Index, write: CardWriter): MinutesSection[] {
  const themes = facts.board.columns
    .filter(({ id }) => !isSetAside(id))
    .flatMap(({ id }) => board.themesIn(id));
  if (themes.length === 0) return [];
  return [
    { heading: 'Themes', level: 2, blocks: [] },
    ...themes.map((theme): MinutesSection => ({
      heading: facts.mask(titleOf(theme, lastingGroup)),
      level: 3,
      blocks: themeBlocks(facts, board, theme, write),
    })),
  ];
}

function themeBlocks(
  facts: MinutesFacts,
  board: Index,
  theme: BoardTheme,
  write: CardWriter,
): MinutesBlock[] {
  const { mask } = facts;
  const cards = cardsInTheme(board, theme.id);
  const homeOf = ({ themeId, areaId }: BoardCard): string => {
    const home = themeId === null ? undefined : board.theme(themeId);
    return mask(home ? titleOf(home, lastingGroup) : (board.column(areaId)?.name ?? ''));
  };
  const decisions = board.decisionsOf(theme.id);
  return [
    { kind: 'paragraph', text: restsOn(facts, theme, cards) },
    cardsBlock(
      null,
      cards.map((card) => write(card, card.themeId === theme.id ? null : homeOf(card))),
    ),
    ...noteBlocks(board, theme.id, mask),
    ...(decisions.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            heading: 'What follows from it',
            items: decisions.map((one) => decisionLine(one, mask)),
          },
        ]),
  ];
}

/** "many, by agreement (counted: some) · 9 of 22 visits · by 4 observers". */
function restsOn({ board }: MinutesFacts, { word }: BoardTheme, cards: readonly BoardCard[]): string {
  const seen = new Map(board.visits.map((visit) => [visit.number, visit]));
  const { visits, of, observers, word: counting } = evidenceOf(cards, seen);
  const agreed = word !== null && word !== counting && counting !== null;
  return [
    agreed ? `${word}, by agreement (counted: ${counting})` : (word ?? counting),
    `${visits} of ${counted(of, 'visit')}`,
    `by ${counted(observers, 'observer')}${observers === 1 ? ', so tentative' : ''}`,
    counted(cards.length, 'card'),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** Votes of the rounds that are over, theme by round; votes for a theme that is no longer there are told apart. */
export function voteSection({ board, debrief, mask }: MinutesFacts): MinutesSection {
  const rounds = debrief.rounds.filter(({ isOpen }) => !isOpen);
  const heading = 'Votes';
  if (rounds.length === 0) return { heading, level: 2, blocks: [] };
  const votesFor = (themeIds: ReadonlySet<string>): string[] =>
    rounds.map(({ votes }) =>
      String(votes.reduce((sum, one) => sum + (themeIds.has(one.themeId) ? one.votes : 0), 0)),
    );
  const known = new Set(board.themes.map(({ id }) => id));
  const others = rounds.flatMap(({ votes }) => votes.filter(({ themeId }) => !known.has(themeId)));
  const rows = board.themes.map((theme) => [
    mask(titleOf(theme, lastingGroup)),
    ...votesFor(new Set([theme.id])),
  ]);
  if (others.length > 0)
    rows.push([
      'Themes that are no longer there',
      ...votesFor(new Set(others.map(({ themeId }) => themeId))),
    ]);
  const columns = ['Theme', ...rounds.map(({ number }) => `Round ${number}`)];
  const budgets = rounds.map(
    ({ number, people, votesEach }) =>
      `Round ${number}: ${people === 1 ? '1 person' : `${people} people`} with ${counted(votesEach, 'vote')} each.`,
  );
  return {
    heading,
    level: 2,
    blocks: [
      { kind: 'table', heading: null, columns, rows },
      { kind: 'paragraph', text: budgets.join(' ') },
    ],
  };
}
