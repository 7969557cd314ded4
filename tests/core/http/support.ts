/** Requests to the loopback host, down to their bytes. */
import http from 'node:http';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

export interface Asked {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** What lies in each folder that a host made for uploads. */
export const uploadsIn = (dataDir: string): string[][] =>
  fs
    .readdirSync(dataDir)
    .filter((name) => name.startsWith('incoming-'))
    .map((name) => fs.readdirSync(path.join(dataDir, name)));

/** A request with exactly these headers; fetch would put its own Host. */
export function ask(origin: string, options: http.RequestOptions, body = ''): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const request = http.request(origin, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

export const json = { 'content-type': 'application/json' };

export const info = JSON.stringify({ id: '1', call: 'app.info', input: {} });

/** A socket that has sent exactly these bytes; what comes of them is not said, as the other side may close. */
export function write(origin: string, text: string): net.Socket {
  const socket = net.connect(Number(new URL(origin).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(text);
  return socket;
}

/** Exactly these bytes; answers what came until the other side closed. */
export function send(origin: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = write(origin, text);
    let answer = '';
    socket.on('data', (bytes: Buffer) => (answer += bytes.toString('latin1')));
    socket.on('close', () => resolve(answer));
  });
}
