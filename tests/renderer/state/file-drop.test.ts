/** Files that are dragged over the window. */
import { describe, expect, test, vi } from 'vitest';
import { FileDrop } from '../../../renderer/state/file-drop.svelte.ts';

describe('dragging files over the window', () => {
  const event = (types: string[]) => {
    const made = new Event('drag', { cancelable: true });
    return Object.assign(made, {
      dataTransfer: { types, files: [new File(['x'], 'a.csv')], dropEffect: 'none' },
    });
  };
  /** Node has no DragEvent; what the class reads of one is here. */
  const asDrag = (made: Event): DragEvent => made as DragEvent;

  test('entering and leaving elements on the way does not end it', () => {
    const onFiles = vi.fn();
    const drop = new FileDrop(onFiles);
    const said: boolean[] = [];
    for (const step of [drop.enter, drop.enter, drop.leave, drop.leave, drop.enter, drop.drop]) {
      step(asDrag(event(['Files'])));
      said.push(drop.isOver);
    }
    expect(said).toEqual([true, true, true, false, true, false]);
    expect(onFiles).toHaveBeenCalledOnce();
  });

  test('a card or text that is dragged is none of its business', () => {
    const drop = new FileDrop(() => expect.unreachable());
    const text = event(['text/plain']);
    drop.enter(asDrag(text));
    drop.drop(asDrag(text));
    expect([drop.isOver, text.defaultPrevented]).toEqual([false, false]);
  });
});
