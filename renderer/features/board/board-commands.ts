/** What can be done on the board, by name. */
import type { Command } from '../../state/commands.svelte.ts';
import type { BoardScreen } from './board-screen.svelte.ts';
import { cardOfKey } from './columns/items.ts';

const group = 'Board';

export function boardCommands(screen: BoardScreen): readonly Command[] {
  const { undo, redo } = screen.state.history;
  const cardId = cardOfKey(screen.activeKey ?? '');
  const column = (verb: string, run: (areaId: string) => void): Command[] =>
    screen.areas.map(({ id, name }) => ({
      id: `board.${verb}.${id}`,
      label: `${verb} ${name}`,
      group: 'Columns',
      run: () => run(id),
    }));
  const one = (id: string, label: string, keys: string | null, run: () => void): Command => ({
    id: `board.${id}`,
    label,
    group,
    ...(keys === null ? {} : { keys }),
    run,
  });
  return [
    ...(undo === null ? [] : [one('undo', 'Undo', 'Ctrl+Z', () => screen.undo())]),
    ...(redo === null ? [] : [one('redo', 'Redo', 'Ctrl+Y', () => screen.redo())]),
    ...(cardId === null
      ? []
      : [one('move', 'Move this card to…', 'M', () => void screen.acts.askWhereTo(`card:${cardId}`))]),
    one('add', 'Add evidence', 'N', () => void screen.work.perform('add', null)),
    ...(screen.work.proposalsLeft > 0
      ? [one('proposal', 'Next proposal', 'P', () => screen.work.goToProposal())]
      : []),
    ...(screen.canFind
      ? [
          one('find', 'Find and filter cards', '/', () => screen.find.open()),
          one('suggest', 'Suggest themes', null, () => screen.suggest.open()),
        ]
      : []),
    one('aside', 'What is set aside', null, () => (screen.isSetAsideOpen = true)),
    one('history', 'History', 'Ctrl+H', () => (screen.isHistoryOpen = true)),
    ...column('Go to', (id) => screen.openColumn(id)),
    ...column('Widen', (id) => screen.opened.toggleWide(id)),
  ];
}
