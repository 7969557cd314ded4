/** The core's events over server-sent events: one connection for all listeners, opened again when it is lost. */
import { tags } from '../../core/contract/call.ts';
import { eventSchema } from '../../core/contract/transport.ts';
import type { CoreEvent } from '../../core/contract/transport.ts';

/** What a stream tells of itself. */
export interface StreamListener {
  readonly onOpen: () => void;
  readonly onData: (data: string) => void;
  /** The connection is lost. `isForGood`: the browser will not try again by itself. */
  readonly onLost: (isForGood: boolean) => void;
}

export interface FeedPlace {
  /** Opens a stream and answers the function that closes it. */
  readonly open: (listener: StreamListener) => () => void;
  /** Asks the core whether this window may still talk to it; true also while it does not answer at all. */
  readonly isSignedIn: () => Promise<boolean>;
  /** Does something after some milliseconds. */
  readonly later: (action: () => void, milliseconds: number) => void;
}

const retryAfter = 2000;

export function createEventFeed({
  open,
  isSignedIn,
  later,
}: FeedPlace): (listener: (event: CoreEvent) => void) => () => void {
  const listeners = new Set<(event: CoreEvent) => void>();
  let close: (() => void) | null = null;
  let hasBeenOpen = false;
  let revision = 0;

  const publish = (event: CoreEvent): void => {
    if (event.type === 'changed') revision = event.revision;
    for (const listener of [...listeners]) listener(event);
  };
  const connect = (): void => {
    if (close || listeners.size === 0) return;
    close = open({
      onOpen: () => {
        // What was said while the connection was down is lost, so everything counts as changed.
        if (hasBeenOpen) publish({ type: 'changed', tags: [...tags], revision });
        hasBeenOpen = true;
      },
      onData: (data) => {
        const event = parseEvent(data);
        if (event) publish(event);
      },
      onLost: (isForGood) => {
        if (!isForGood) return;
        close = null;
        // A stream does not tell why it was refused.
        void isSignedIn().then((is) => is && later(connect, retryAfter));
      },
    });
  };

  return (listener) => {
    listeners.add(listener);
    connect();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      close?.();
      close = null;
    };
  };
}

function parseEvent(data: string): CoreEvent | null {
  try {
    return eventSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}
