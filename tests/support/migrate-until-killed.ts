/** Opens a store with two further migrations, each of which takes its time, and says when it begins. */
import { migrations } from '../../core/store/migrations/index.ts';
import { openStore } from '../../core/store/open.ts';

const [dataDir = '', run = '0'] = process.argv.slice(2);
const slow = (name: string): string => `
  CREATE TABLE ${name} (n INTEGER) STRICT;
  INSERT INTO ${name} WITH RECURSIVE row (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < 400000)
  SELECT n FROM row;`;
const [first, second] = [migrations.length + 1, migrations.length + 2];

process.stdout.write('begin\n');
const store = await openStore(dataDir, 'here', {
  migrations: [
    ...migrations,
    { version: first, name: 'one', sql: slow('one') },
    { version: second, name: 'two', sql: slow('two') },
  ],
  now: () => `2026-11-05T16:10:0${run}.000Z`,
});
store.close();
