/** Events to every open tab, as server-sent events. */
import type { ServerResponse } from 'node:http';
import type { CoreEvent } from '../contract/transport.ts';

const heartbeatMs = 20_000;
/** A tab that does not read is let go before what waits for it fills the memory; it connects again by itself. */
const mostWaiting = 1024 * 1024;

export interface EventStreams {
  add(response: ServerResponse): void;
  send(event: CoreEvent): void;
  close(): void;
}

export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const response of open) {
      if (response.writableLength > mostWaiting) response.destroy();
      else response.write(text);
    }
  };
  const beat = setInterval(() => write(': still here\n\n'), heartbeatMs);
  beat.unref();
  return {
    add(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
    close() {
      clearInterval(beat);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
