/** A display that goes leaves this screen to the room: names in fields that stand open are covered until somebody says they may be seen. */
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { SharedScreen } from '../../../state/shared-screen.svelte.ts';

interface FieldsHost {
  readonly state: { masked(text: string): string };
  readonly shared: Pick<SharedScreen, 'mayShow' | 'show'>;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Keys that write nothing, and lead away from it. */
const leading = new Set(['Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta']);

/** What is typed stays typed; whoever goes on with it has to answer for the names first. */
export const coverNamedFields =
  ({ state, shared }: FieldsHost): Attachment =>
  () => {
    if (shared.mayShow) return undefined;
    // Only what stood there in that moment: what is typed in the room's sight is no news to it.
    const named = untrack(() =>
      [...document.querySelectorAll<Field>('input, textarea')].filter(
        ({ value }) => state.masked(value) !== value,
      ),
    );
    const question = (): void => shared.show('names', () => undefined);
    const touched = (event: Event): void => {
      if (event instanceof KeyboardEvent && leading.has(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      question();
    };
    for (const field of named) {
      field.toggleAttribute('data-covered', true);
      for (const touch of ['pointerdown', 'keydown']) field.addEventListener(touch, touched, true);
    }
    if (named.length > 0) untrack(question);
    return () => {
      for (const field of named) {
        field.toggleAttribute('data-covered', false);
        for (const touch of ['pointerdown', 'keydown']) field.removeEventListener(touch, touched, true);
      }
    };
  };
