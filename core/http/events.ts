/** Events to every browser that follows, one line of JSON each; an empty line says that the host is still here. */
import type { ServerResponse } from 'node:http';
import type { CoreEvent } from '../contract/transport.ts';

/** A window that hears nothing for three times as long takes the stream for lost. */
const heartbeatMs = 3_000;
/** A browser that does not read is let go before what waits for it fills the memory; it connects again by itself. */
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
  const beat = setInterval(() => write('\n'), heartbeatMs);
  beat.unref();
  return {
    add(response) {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
      response.write('\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    send: (event) => write(`${JSON.stringify(event)}\n`),
    close() {
      clearInterval(beat);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
