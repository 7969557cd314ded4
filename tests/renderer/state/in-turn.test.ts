/** Steps one at a time, and what becomes of those that wait when the window closes. */
import { expect, test } from 'vitest';
import { InTurn } from '../../../renderer/state/in-turn.ts';
import { later } from '../fake-core.ts';

function setUp() {
  const turns = new InTurn();
  const sent: string[] = [];
  const answers = new Map<string, ReturnType<typeof later<string>>>();
  const send = (name: string): Promise<string> =>
    turns.run(() => {
      sent.push(name);
      const answer = later<string>();
      answers.set(name, answer);
      return answer.promise;
    });
  return { turns, sent, answers, send };
}

test('the next is sent once the one before is answered, refused or not; the first at once', async () => {
  const { sent, answers, send } = setUp();
  const [a, b, c] = ['a', 'b', 'c'].map(send);
  expect(sent).toEqual(['a']);
  answers.get('a')?.reject(new Error('no'));
  await expect(a).rejects.toThrow('no');
  expect(sent).toEqual(['a', 'b']);
  answers.get('b')?.resolve('of b');
  expect(await b).toBe('of b');
  answers.get('c')?.resolve('of c');
  expect([await c, sent]).toEqual(['of c', ['a', 'b', 'c']]);
});

test('where the window closes all that wait are sent, in order, and what comes then at once', async () => {
  const { turns, sent, answers, send } = setUp();
  const all = ['a', 'b', 'c'].map(send);
  turns.leave(true);
  all.push(send('d'));
  expect(sent).toEqual(['a', 'b', 'c', 'd']);
  turns.leave(false);
  const e = send('e');
  expect(sent).toHaveLength(4);
  for (const name of ['a', 'b', 'c', 'd']) answers.get(name)?.resolve(name);
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  answers.get('e')?.resolve('e');
  expect(await e).toBe('e');
});
