/** What the app says of itself. */
import { schemaVersion } from '../../store/file/migrate.ts';
import type { QueryHandler } from '../context.ts';

export const info: QueryHandler<'app.info'> = (_input, { db, version }) => ({
  version,
  schemaVersion: schemaVersion(db),
});
