/** Years of walks: counts that are kept, and an index for every reference that a removal follows. */
import type { Migration } from '../file/migrate.ts';

export const manyWalks: Migration = {
  version: 11,
  name: 'many-walks',
  sql: `
    -- How many of its cards are on the board, kept by the triggers below: the list of walks never counts cards.
    ALTER TABLE visit ADD COLUMN cards INTEGER NOT NULL DEFAULT 0 CHECK (cards >= 0);
    UPDATE visit SET cards = (
      SELECT count(*) FROM evidence e JOIN card_place c ON c.evidence_id = e.id
      WHERE e.visit_id = visit.id AND c.area_id <> 'off-board');

    CREATE TRIGGER card_placed AFTER INSERT ON card_place WHEN NEW.area_id <> 'off-board' BEGIN
      UPDATE visit SET cards = cards + 1 WHERE id = (SELECT visit_id FROM evidence WHERE id = NEW.evidence_id);
    END;
    CREATE TRIGGER card_taken_away AFTER DELETE ON card_place WHEN OLD.area_id <> 'off-board' BEGIN
      UPDATE visit SET cards = cards - 1 WHERE id = (SELECT visit_id FROM evidence WHERE id = OLD.evidence_id);
    END;
    CREATE TRIGGER card_came_or_left AFTER UPDATE OF area_id ON card_place
      WHEN (NEW.area_id = 'off-board') <> (OLD.area_id = 'off-board') BEGIN
      UPDATE visit SET cards = cards + iif(NEW.area_id = 'off-board', -1, 1)
      WHERE id = (SELECT visit_id FROM evidence WHERE id = NEW.evidence_id);
    END;

    -- All that the list of walks says of their visits.
    CREATE INDEX visit_of_walk ON visit (walk_key, joined_to, is_by_hand, cards, date, observer, with_observer);
    CREATE INDEX source_row_open ON source_row (file_id)
      WHERE attention <> '[]' AND outcome = 'attention' AND is_settled = 0;
    CREATE INDEX source_table_asking ON source_table (file_id) WHERE questions <> '[]';

    -- Whatever is removed is looked for in every column that may refer to it.
    CREATE INDEX walk_undo ON walk (undo_id) WHERE undo_id IS NOT NULL;
    CREATE INDEX walk_redo ON walk (redo_id) WHERE redo_id IS NOT NULL;
    CREATE INDEX board_event_target ON board_event (target_id) WHERE target_id IS NOT NULL;
    CREATE INDEX board_event_below ON board_event (below_id) WHERE below_id IS NOT NULL;
    CREATE INDEX card_place_by_walk ON card_place (walk_key);
    CREATE INDEX separate_visits_second ON separate_visits (second_id);
    CREATE INDEX note_brought ON note (brought_by) WHERE brought_by IS NOT NULL;
    CREATE INDEX decision_brought ON decision (brought_by) WHERE brought_by IS NOT NULL;
    CREATE INDEX area_list_taken_back ON area_list (takes_back) WHERE takes_back IS NOT NULL;
  `,
};
