/** Files that are dragged over the window. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FileDrop } from '../../../renderer/state/file-drop.svelte.ts';

// Node has no fields.
beforeEach(() => void vi.stubGlobal('HTMLElement', class {}));
afterEach(() => void vi.unstubAllGlobals());

describe('dragging files over the window', () => {
  const event = (types: string[]) => {
    const made = new Event('drag', { cancelable: true });
    return Object.assign(made, {
      dataTransfer: { types, files: [new File(['x'], 'a.csv')], dropEffect: 'none' },
    });
  };
  const dropTo = (host: Partial<ConstructorParameters<typeof FileDrop>[0]>): FileDrop =>
    new FileDrop({
      take: () => expect.unreachable(),
      whyNot: () => null,
      refuse: () => expect.unreachable(),
      ...host,
    });
  /** Node has no DragEvent; what the class reads of one is here. */
  const asDrag = (made: Event): DragEvent => made as DragEvent;

  test('entering and leaving elements on the way does not end it', () => {
    const onFiles = vi.fn();
    const drop = dropTo({ take: onFiles });
    const said: boolean[] = [];
    for (const step of [drop.enter, drop.enter, drop.leave, drop.leave, drop.enter, drop.drop]) {
      step(asDrag(event(['Files'])));
      said.push(drop.isOver);
    }
    expect(said).toEqual([true, true, true, false, true, false]);
    expect(onFiles).toHaveBeenCalledOnce();
  });

  test('a card or text that is dragged is none of its business', () => {
    const drop = dropTo({});
    const text = event(['text/plain']);
    drop.enter(asDrag(text));
    drop.drop(asDrag(text));
    expect(drop.isOver).toBe(false);
  });

  test('nothing that is let go of takes the window elsewhere', () => {
    const drop = dropTo({});
    for (const types of [['text/uri-list'], ['text/plain']])
      for (const step of [drop.over, drop.drop]) {
        const link = event(types);
        step(asDrag(link));
        expect([types, link.defaultPrevented, link.dataTransfer.dropEffect]).toEqual([types, true, 'none']);
      }
  });

  test('files that are not taken now are refused with the reason, and the browser does nothing with them', () => {
    const refuse = vi.fn();
    const drop = dropTo({ whyNot: () => 'Not now.', refuse });
    const dropped = event(['Files']);
    drop.enter(asDrag(event(['Files'])));
    expect([drop.isOver, drop.refusal]).toEqual([true, 'Not now.']);
    drop.drop(asDrag(dropped));
    expect([drop.isOver, dropped.defaultPrevented, refuse.mock.calls]).toEqual([false, true, [['Not now.']]]);
  });
});
