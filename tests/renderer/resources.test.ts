/** Answers are read once, read again when touched, and never shown stale. */
import { expect, test } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { Resource, ResourceCache } from '../../renderer/state/resources.ts';
import { walk } from './examples.ts';
import { fakeCore, later } from './fake-core.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('the same question is one resource, fetched when somebody looks', async () => {
  const core = fakeCore({ 'walks.list': () => ({ walks: [walk] }) });
  const cache = new ResourceCache(core.client, core.transport.subscribe);
  const resource = cache.get('walks.list', {});
  expect(cache.get('walks.list', {})).toBe(resource);
  expect(core.asked()).toEqual([]);
  resource.listen(() => undefined);
  resource.listen(() => undefined);
  await settle();
  expect(core.asked()).toEqual(['walks.list']);
  expect(resource.value).toEqual({ walks: [walk] });
});

test('a touched tag refetches only what reads it and is looked at', async () => {
  const core = fakeCore({
    'walks.list': () => ({ walks: [] }),
    'app.info': () => ({ version: '1', schemaVersion: 1 }),
  });
  const cache = new ResourceCache(core.client, core.transport.subscribe);
  cache.get('app.info', {}).listen(() => undefined);
  const stop = cache.get('walks.list', {}).listen(() => undefined);
  await settle();
  core.publish({ type: 'changed', tags: ['board'], revision: 1 });
  core.publish({ type: 'changed', tags: ['walks'], revision: 2 });
  await settle();
  expect(core.asked()).toEqual(['app.info', 'walks.list', 'walks.list']);
  stop();
  core.publish({ type: 'changed', tags: ['walks'], revision: 3 });
  await settle();
  expect(core.asked()).toHaveLength(3);
  cache.get('walks.list', {}).listen(() => undefined);
  await settle();
  expect(core.asked()).toHaveLength(4);
});

test('an event that was overtaken by a newer one does nothing', async () => {
  const core = fakeCore({ 'walks.list': () => ({ walks: [] }) });
  const cache = new ResourceCache(core.client, core.transport.subscribe);
  cache.get('walks.list', {}).listen(() => undefined);
  core.publish({ type: 'changed', tags: ['walks'], revision: 5 });
  await settle();
  core.publish({ type: 'changed', tags: ['walks'], revision: 4 });
  await settle();
  expect(core.asked()).toEqual(['walks.list', 'walks.list']);
});

test('an answer that was asked for before a change is dropped', async () => {
  const [first, second] = [later<string>(), later<string>()];
  const answers = [first, second];
  const resource = new Resource(
    () => answers.shift()?.promise ?? Promise.reject(new Error('asked too often')),
  );
  const seen: (string | null)[] = [];
  resource.listen(() => seen.push(resource.value));
  resource.markStale();
  second.resolve('new');
  await settle();
  first.resolve('old');
  await settle();
  expect(seen).toEqual(['new']);
});

test('a failure keeps the last good value and is tried again', async () => {
  const answers: (() => Promise<string>)[] = [
    async () => 'good',
    async () => Promise.reject(new AppError('disk-full', 'x')),
    async () => 'better',
  ];
  const resource = new Resource(() => (answers.shift() ?? (async () => 'too often'))());
  resource.listen(() => undefined);
  await settle();
  resource.markStale();
  await settle();
  expect([resource.value, resource.error?.code]).toEqual(['good', 'disk-full']);
  await resource.refetch();
  expect([resource.value, resource.error]).toEqual(['better', null]);
});
