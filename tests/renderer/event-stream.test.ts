/** The one event stream of a browser: opened again when it is lost, said to be lost only where the host is not there. */
import { expect, test, vi } from 'vitest';
import { followEvents, type StreamWord } from '../../renderer/api/event-stream.ts';

/** A connection that a test writes to and ends. */
class Connection {
  readonly #body = new TransformStream<Uint8Array, Uint8Array>();
  readonly #writer = this.#body.writable.getWriter();
  readonly response = new Response(this.#body.readable);
  write = (text: string): Promise<void> => this.#writer.write(new TextEncoder().encode(text));
  end = (): Promise<void> => this.#writer.close();
  cut = (): Promise<void> => this.#writer.abort(new Error('cut'));
}

interface Timer {
  action: () => void;
  milliseconds: number;
}

/** @param answers what each connection in turn is answered; then the host is not there */
function follow(answers: (Connection | 'nobody' | 'refused')[]) {
  const words: StreamWord[] = [];
  const timers = new Set<Timer>();
  const fetch = vi.fn<typeof globalThis.fetch>((_input, init) => {
    const answer = answers.shift() ?? 'nobody';
    if (answer === 'nobody') return Promise.reject(new TypeError('failed to fetch'));
    if (answer === 'refused') return Promise.resolve(new Response(null, { status: 401 }));
    init?.signal?.addEventListener('abort', () => void answer.cut());
    return Promise.resolve(answer.response);
  });
  const stream = followEvents(
    {
      fetch,
      tell: (word) => words.push(word),
      later: (action, milliseconds) => {
        const timer = { action, milliseconds };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
    'x-key',
  );
  /** Lets time pass until a wait of so long is over. */
  const pass = async (milliseconds: number): Promise<void> => {
    const find = (): Timer | undefined => [...timers].find((timer) => timer.milliseconds === milliseconds);
    await expect.poll(find).toBeDefined();
    const due = find();
    if (due) timers.delete(due);
    due?.action();
  };
  const hears = (...kinds: StreamWord['kind'][]) =>
    expect.poll(() => words.map(({ kind }) => kind)).toEqual(kinds);
  return { stream, words, fetch, pass, hears };
}

test('lines are told whole, however they are cut, and empty ones are passed over', async () => {
  const connection = new Connection();
  const { stream, words, hears, fetch } = follow([connection]);
  stream.useKey('k1');
  await hears('open');
  for (const part of ['\n{"a"', ':1}\n\n', '{"b":2}\n{"c"']) await connection.write(part);
  await hears('open', 'line', 'line');
  expect(words.slice(1)).toEqual([
    { kind: 'line', line: '{"a":1}' },
    { kind: 'line', line: '{"b":2}' },
  ]);
  expect(fetch.mock.calls[0]).toMatchObject(['/api/events', { headers: { 'x-key': 'k1' } }]);
});

test('a stream that the host ended is opened again without a word that it is lost', async () => {
  const [first, second] = [new Connection(), new Connection()];
  const { stream, hears } = follow([first, second]);
  stream.useKey('k1');
  await hears('open');
  await first.end();
  await hears('open', 'open');
});

test('a host that has gone is said once, asked every second, and said to be back', async () => {
  const [first, second] = [new Connection(), new Connection()];
  const { stream, hears, pass, fetch } = follow([first, 'nobody', 'nobody', second]);
  stream.useKey('k1');
  await hears('open');
  await first.end();
  await hears('open', 'lost');
  await pass(1_000);
  await expect.poll(() => fetch).toHaveBeenCalledTimes(3);
  await pass(1_000);
  await hears('open', 'lost', 'open');
  expect(stream.standing).toEqual({ kind: 'open' });
});

test('a host that is there and says nothing is taken for lost', async () => {
  const { stream, hears, pass } = follow([new Connection()]);
  stream.useKey('k1');
  await hears('open');
  await pass(10_000);
  await hears('open', 'lost');
});

test('a host that does not know the key is not asked again until a window comes', async () => {
  const connection = new Connection();
  const { stream, hears, fetch } = follow(['refused', connection]);
  stream.useKey('old');
  await hears('refused');
  expect(fetch).toHaveBeenCalledOnce();
  stream.useKey('new');
  await hears('refused', 'open');
});

test('further windows of the same browser open no further stream', async () => {
  const { stream, hears, fetch } = follow([new Connection()]);
  for (let window = 0; window < 100; window += 1) stream.useKey('k1');
  await hears('open');
  expect(fetch).toHaveBeenCalledOnce();
});
