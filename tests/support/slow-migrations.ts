/** Two migrations after today's, each of which takes its time. */
import type { Migration } from '../../core/store/migrate.ts';
import { migrations } from '../../core/store/migrations/index.ts';

const slow = (name: string): string => `
  CREATE TABLE ${name} (n INTEGER) STRICT;
  INSERT INTO ${name} WITH RECURSIVE row (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < 150000)
  SELECT n FROM row;`;

export const slowMigrations: readonly Migration[] = [
  ...migrations,
  ...['one', 'two'].map((name, index) => ({
    version: migrations.length + 1 + index,
    name,
    sql: slow(name),
  })),
];
