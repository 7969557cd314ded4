/** The kinds of work that are killed: what each does, and what must hold afterwards. */
import { backup } from './backup.ts';
import { exporting } from './export.ts';
import type { Kind } from './kind.ts';
import { load } from './load.ts';
import { migration } from './migration.ts';
import { removal } from './removal.ts';
import { dragging, undoing } from './steps.ts';

export const kinds = {
  load,
  drag: dragging,
  undo: undoing,
  removal,
  migration,
  backup,
  export: exporting,
} satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
