/** The core's events as a window hears them: one subscription to the browser's stream for all listeners. */
import { tags } from '../../core/contract/call.ts';
import { eventSchema } from '../../core/contract/transport.ts';
import type { CoreEvent } from '../../core/contract/transport.ts';
import type { StreamWord } from './event-stream.ts';

export interface FeedPlace {
  /** Joins the stream and answers the function that leaves it. */
  readonly join: (hear: (word: StreamWord) => void) => () => void;
  /** Told when the host stops answering, and when it answers again. */
  readonly onLost: (isLost: boolean) => void;
  /** Told when the host does not know this browser. */
  readonly onSignedOut: () => void;
}

export function createEventFeed({
  join,
  onLost,
  onSignedOut,
}: FeedPlace): (listener: (event: CoreEvent) => void) => () => void {
  const listeners = new Set<(event: CoreEvent) => void>();
  let leave: (() => void) | null = null;
  let hasBeenOpen = false;
  let revision = 0;

  const publish = (event: CoreEvent): void => {
    if (event.type === 'changed') revision = event.revision;
    for (const listener of [...listeners]) listener(event);
  };
  const hear = (word: StreamWord): void => {
    switch (word.kind) {
      case 'line': {
        const event = parseEvent(word.line);
        return event ? publish(event) : undefined;
      }
      case 'open':
        onLost(false);
        // What was said while the connection was down is lost, so everything counts as changed.
        if (hasBeenOpen) publish({ type: 'changed', tags: [...tags], revision });
        hasBeenOpen = true;
        return;
      case 'lost':
        return onLost(true);
      case 'refused':
        return onSignedOut();
    }
  };

  return (listener) => {
    listeners.add(listener);
    leave ??= join(hear);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      leave?.();
      leave = null;
    };
  };
}

function parseEvent(line: string): CoreEvent | null {
  try {
    return eventSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
