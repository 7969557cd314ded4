/** The inside of a thread: it begins, says that it is ready, and answers what it is asked, each call as soon as it can. */
import { parentPort, workerData } from 'node:worker_threads';
import type * as z from 'zod';
import { asAppError } from '../store/file/sqlite-errors.ts';
import { toThread, type FromThread, type ThreadCalls, type ThreadShape } from './protocol.ts';

type Answer = (input: unknown) => unknown;

interface Served<Calls extends ThreadCalls> {
  readonly answers: Readonly<Record<keyof Calls & string, Answer>>;
  /** Lets go of everything before the thread ends by itself. */
  readonly close?: () => unknown;
}

/** Answers a call, given an input that has its shape. */
export function answerTo<I extends z.ZodType>(
  { input }: { readonly input: I },
  act: (input: z.output<I>) => unknown,
): Answer {
  return (raw) => act(input.parse(raw));
}

/** @param begin makes what answers; where it rejects, the thread ends and its starter is told why */
export async function serve<Calls extends ThreadCalls, Data extends z.ZodType, News extends z.ZodType>(
  shape: ThreadShape<Calls, Data, News>,
  begin: (
    data: z.output<Data>,
    tell: (news: z.input<News>) => void,
  ) => Served<Calls> | Promise<Served<Calls>>,
): Promise<void> {
  const port = parentPort;
  if (!port) return;
  const say = (message: FromThread): void => port.postMessage(message);
  const answer = async (raw: unknown, answers: ReadonlyMap<string, Answer>): Promise<void> => {
    const { id, call, input } = toThread.parse(raw);
    try {
      say({ kind: 'done', id, value: await answers.get(call)?.(input) });
      if (call === 'close') port.close();
    } catch (error) {
      say({ kind: 'error', id, error: asAppError(error).toShape() });
    }
  };
  try {
    const tell = (news: z.input<News>): void => say({ kind: 'news', news });
    const { answers, close = () => null } = await begin(shape.data.parse(workerData), tell);
    const all = new Map<string, Answer>(Object.entries({ ...answers, close }));
    port.on('message', (raw: unknown) => void answer(raw, all));
    say({ kind: 'ready' });
  } catch (error) {
    say({ kind: 'failed', error: asAppError(error).toShape() });
    port.close();
  }
}
