/** Brings a store to a version that takes its time, and says when it begins. */
import { openStore } from '../../core/store/open.ts';
import { slowMigrations } from './slow-migrations.ts';

const [dataDir = '', second = '00'] = process.argv.slice(2);

process.stdout.write('begin\n');
const store = await openStore(dataDir, 'here', {
  migrations: slowMigrations,
  now: () => `2026-11-05T16:10:${second}.000Z`,
});
store.close();
