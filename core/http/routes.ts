/** The few routes of the loopback host. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { AppError, type ErrorCode } from '../contract/errors.ts';
import { limits } from '../contract/limits.ts';
import { parseInput } from '../contract/parse.ts';
import type { sessionSchema } from '../contract/session.ts';
import { type Request, requestSchema, type Result } from '../contract/transport.ts';
import type { Core } from '../host/core-api.ts';
import { readJson, saidSize, saveUpload } from './bodies.ts';
import type { EventStreams } from './events.ts';
import { setSafeHeaders, type Gate } from './security.ts';
import type { UploadFolder } from './upload-folder.ts';
import type { WindowFile } from '../host/window-files.ts';

export interface Routes {
  readonly gate: Gate;
  readonly core: Core;
  readonly events: EventStreams;
  readonly files: ReadonlyMap<string, WindowFile>;
  readonly uploads: UploadFolder;
  /** A token was used: the app is opened by another from now on. */
  readonly exchanged: () => void;
}

const sessionInput = z.strictObject({ token: z.string().max(200) });
/** What is read to its end although it is refused. */
const smallBody = 64 * 1024;

const fileName = z.string().min(1).max(255);

const statuses: Partial<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'not-found': 404,
  'not-supported': 405,
  refused: 403,
};

/** Answers one request. Never rejects. */
export async function answer(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  setSafeHeaders(response);
  try {
    if (!routes.gate.isOurs(request)) throw new AppError('refused', 'this address is private');
    await route(routes, request, response, targetOf(request));
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    // A small body is let run out, so that the refusal is heard; nobody reads the rest of a large one.
    if (saidSize(request) > smallBody) response.setHeader('Connection', 'close');
    const known = error instanceof AppError ? error : new AppError('internal', 'a fault of the host');
    sendJson(response, statusOf(known), { ok: false, error: known.toShape() } satisfies Result);
  }
}

function statusOf({ code, details }: AppError): number {
  return details['reason'] === 'signed-out' ? 401 : (statuses[code] ?? 500);
}

const signedOut = (message: string): AppError => new AppError('refused', message, { reason: 'signed-out' });

/** A path on this host and nothing else: no address of another one, none that parses as a second host. */
function targetOf({ url = '' }: IncomingMessage): URL {
  const target = /^\/(?![/\\])/.test(url) ? URL.parse(url, 'http://127.0.0.1') : null;
  if (!target) throw new AppError('not-found', 'no such address');
  return target;
}

async function route(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { gate, core, events } = routes;
  const name = `${request.method ?? ''} ${url.pathname}`;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const file = isRead ? routes.files.get(url.pathname) : undefined;
  if (file) return void sendBytes(response, file.type, file.bytes);
  if (name === 'POST /api/session') return openSession(routes, request, response);
  if (!gate.isSignedIn(request)) throw signedOut('no session');
  if (name === 'POST /api/call') {
    const asked = await readJson(request, limits.call);
    const answer = Array.isArray(asked)
      ? await answerEach(core, parseInput(callsSchema, asked))
      : await core.invoke(parseInput(requestSchema, asked));
    return void sendJson(response, 200, answer);
  }
  if (name === 'GET /api/events') return events.add(response);
  if (name === 'POST /api/files') return takeUpload(routes, request, response, url);
  if (request.method === 'GET' && url.pathname.startsWith('/api/files/')) {
    return sendMade(core, response, url.pathname.slice('/api/files/'.length));
  }
  throw new AppError('not-found', 'no such address');
}

const callsSchema = z.array(requestSchema).max(1000);

/** The last calls of a page that closes, one after the other, whether anybody waits for the answers or not. */
async function answerEach(core: Core, requests: readonly Request[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const request of requests) results.push(await core.invoke(request));
  return results;
}

async function openSession(
  { gate, exchanged }: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { token } = parseInput(sessionInput, await readJson(request, limits.session));
  const session = gate.exchange(token);
  if (!session) throw signedOut('wrong token, or a used one');
  response.setHeader('Set-Cookie', session.cookie);
  sendJson(response, 200, { key: session.key } satisfies z.infer<typeof sessionSchema>);
  exchanged();
}

async function takeUpload(
  { core, uploads }: Routes,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const name = parseInput(fileName, url.searchParams.get('name'));
  const path = uploads.newFile();
  await saveUpload(request, path);
  sendJson(response, 200, await core.offerFile({ name, path, isTemporary: true }));
}

async function sendMade(core: Core, response: ServerResponse, token: string): Promise<void> {
  const { name, bytes } = await core.takeFile(token);
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  sendBytes(response, 'application/octet-stream', bytes);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function sendBytes(response: ServerResponse, type: string, bytes: Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(bytes);
}
