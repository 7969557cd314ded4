/** The day on which a walk was shared with the staff. */
import type { Migration } from '../file/migrate.ts';

export const sharedOn: Migration = {
  version: 8,
  name: 'shared-on',
  sql: `
    -- An ISO day; null: not shared yet. Of walks that are debriefed together, that of the leading one counts; each keeps
    -- its own, so that it takes it along when it leaves.
    ALTER TABLE walk ADD COLUMN shared_on TEXT;
    -- The day is that of the first deck that left; a day that a person wrote down does not follow the ledger.
    ALTER TABLE walk ADD COLUMN is_shared_by_release INTEGER NOT NULL DEFAULT 0
      CHECK (is_shared_by_release IN (0, 1));

    -- Decks have left already.
    UPDATE walk SET is_shared_by_release = 1, shared_on = (
      SELECT date(min(r.at), 'localtime') FROM ledger_release r, json_each(r.walk_ids) made
      WHERE made.value = walk.id AND r.replaced_at IS NULL)
    WHERE EXISTS (
      SELECT 1 FROM ledger_release r, json_each(r.walk_ids) made
      WHERE made.value = walk.id AND r.replaced_at IS NULL);
  `,
};
