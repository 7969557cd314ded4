/** What can be done at the slides, by name and by key. */
import { historyKeys } from '../../../history/history-keys.ts';
import type { Command, KeyLine } from '../../../state/commands.svelte.ts';
import type { DeckBuilder } from './deck-builder.svelte.ts';
import type { DeckSteps } from './deck-steps.svelte.ts';

const group = 'Slides';

export const deckKeys: readonly KeyLine[] = [
  { keys: ['Arrow keys'], label: 'Go to the next slide', group },
  { keys: ['Alt+Arrow keys'], label: 'Move the slide', group },
  { keys: ['Space'], label: 'Switch the slide on or off', group },
  { keys: ['Enter', 'F2'], label: 'Type on the slide', group },
  { keys: ['N'], label: 'Next slide with something to settle', group },
  { keys: historyKeys.undo, label: 'Undo', group },
  { keys: historyKeys.redo, label: 'Redo', group },
  { keys: historyKeys.open, label: 'History', group },
];

interface CommandPlace {
  readonly steps: DeckSteps;
  readonly builder: DeckBuilder;
  readonly goTo: (slideId: string) => void;
  readonly readLines: () => void;
}

export function deckCommands({ steps, builder, goTo, readLines }: CommandPlace): readonly Command[] {
  const { undo, redo } = steps.history;
  const found = builder.nextFound();
  const one = (id: string, label: string, keys: string | null, run: () => void): Command => ({
    id: `deck.${id}`,
    label,
    group,
    ...(keys === null ? {} : { keys }),
    run,
  });
  return [
    ...(undo === null ? [] : [one('undo', 'Undo', historyKeys.undo[0], () => steps.undo())]),
    ...(redo === null ? [] : [one('redo', 'Redo', historyKeys.redo[0], () => steps.redo())]),
    ...(found === null ? [] : [one('found', 'Next slide with something to settle', 'N', () => goTo(found))]),
    one('lines', 'Read all lines', null, readLines),
  ];
}
