/** What the app says of itself. */
import { schemaVersion } from '../../store/file/migrate.ts';
import type { Handlers } from '../context.ts';

export const appHandlers = {
  'app.info': (_input, { db, version }) => ({
    version,
    schemaVersion: schemaVersion(db),
  }),
} satisfies Partial<Handlers>;
