/** What handlers are given, over a store that the test holds in its own hands. */
import type { Context } from '../../core/features/context.ts';
import { createLoader } from '../../core/features/records/look/loader.ts';
import { createSuggester } from '../../core/features/suggest/suggester.ts';
import { createFileTokens, type FileTokens } from '../../core/files/file-tokens.ts';
import type { Db } from '../../core/store/file/open.ts';
import { countedIds } from './test-core.ts';

/** Nothing is watched, and no form ships. */
export function testContext(db: Db): { context: Omit<Context, 'revision' | 'sights'>; tokens: FileTokens } {
  const own = { db, now: () => '2026-11-05T16:10:00.000Z', newId: countedIds() };
  const tokens = createFileTokens('', own.newId);
  const context = {
    ...own,
    files: tokens.files,
    loader: createLoader(own),
    suggester: createSuggester(),
    watched: { follow: () => undefined, isReachable: true, files: () => [] },
    backUp: () => Promise.resolve('no-backup-in-a-test.sqlite'),
    readPrintedForm: () => Promise.reject(new Error('no form ships')),
    version: 'test',
  };
  return { context, tokens };
}
