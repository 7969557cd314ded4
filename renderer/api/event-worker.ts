/** Entry of the worker that all windows of a browser share: a browser has six connections to a host, so one stream serves all. */
import { keyHeader } from '../../core/contract/key-header.ts';
import { eventChannel, followEvents } from './event-stream.ts';

const channel = new BroadcastChannel(eventChannel);

const stream = followEvents(
  {
    fetch: (input, init) => fetch(input, init),
    tell: (word) => channel.postMessage(word),
    later: (action, milliseconds) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  keyHeader,
);

// A window says its key, and hears how the stream stands; all else it hears with the others.
addEventListener('connect', (event) => {
  if (!(event instanceof MessageEvent)) return;
  for (const port of event.ports) {
    port.onmessage = ({ data }) => {
      if (typeof data === 'string') stream.useKey(data);
      if (stream.standing) port.postMessage(stream.standing);
    };
  }
});
