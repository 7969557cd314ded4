/** Every migration, in order. A released one never changes. */
import type { Migration } from '../file/migrate.ts';
import { walksAndBoard } from './0001-walks-and-board.ts';
import { loading } from './0002-loading.ts';
import { debrief } from './0003-debrief.ts';
import { ledger } from './0004-ledger.ts';
import { people } from './0005-people.ts';
import { lines } from './0006-lines.ts';
import { decks } from './0007-decks.ts';
import { sharedOn } from './0008-shared-on.ts';
import { focusAreas } from './0009-focus-areas.ts';
import { rowsAside } from './0010-rows-aside.ts';
import { manyWalks } from './0011-many-walks.ts';
import { storeMark } from './0012-store-mark.ts';
import { quickWins } from './0013-quick-wins.ts';

export const migrations: readonly Migration[] = [
  walksAndBoard,
  loading,
  debrief,
  ledger,
  people,
  lines,
  decks,
  sharedOn,
  focusAreas,
  rowsAside,
  manyWalks,
  storeMark,
  quickWins,
];
