/** The table that warms the loader goes the whole way of a real one, and leaves nothing. */
import { expect, onTestFinished, test } from 'vitest';
import { warmUp } from '../../../core/features/records/look/warm-up.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { temporaryFolder } from '../../support/folders.ts';

test('warming up reads visits, cards, look-fors and marks, and stores nothing', async () => {
  const store = await openStore(temporaryFolder(), 'a test');
  onTestFinished(() => store.close());
  const changes = (): unknown => store.db.prepare('SELECT total_changes() AS n').get();
  const before = changes();
  const { files, refused } = await warmUp(store.db);
  expect(refused).toEqual([]);
  const [file] = files;
  expect(file).toMatchObject({ dialect: 'microsoft-forms', visits: 24, questions: [], needsAttention: [] });
  expect([file?.cards, file?.lookFors, file?.markedCards].every((count) => (count ?? 0) > 0)).toBe(true);
  expect(changes()).toEqual(before);
});
