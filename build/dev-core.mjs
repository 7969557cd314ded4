/** The core of `npm run dev`: started anew whenever it was built, while windows and their sessions stay. */
import { tags } from '../core/contract/call.ts';

/**
 * @typedef {import('../core/host/core-api.ts').Core} Core
 * @param {(revision: number) => Promise<Core>} start starts a core whose revisions go on from there
 * @returns {Promise<{ core: Core, startAnew: () => Promise<void> }>}
 */
export async function createDevCore(start) {
  const listeners = new Set();
  let revision = 1;
  const publish = (event) => {
    if (event.type === 'changed') revision = event.revision;
    for (const listener of listeners) listener(event);
  };
  const begin = async () => {
    const core = await start(revision);
    core.subscribe(publish);
    return core;
  };
  let current = begin();
  await current;
  return {
    core: {
      invoke: async (request) => (await current).invoke(request),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      offerFile: async (file) => (await current).offerFile(file),
      takeFile: async (token) => (await current).takeFile(token),
      close: async () => (await current.catch(() => null))?.close(),
    },
    async startAnew() {
      const before = current;
      const next = before
        .catch(() => null)
        .then((core) => core?.close())
        .then(begin);
      current = next;
      await next;
      publish({ type: 'changed', tags: [...tags], revision: revision + 1 });
    },
  };
}
