/** What a rule is, and what it finds. */
import type { Pack } from './package/pack.ts';

export interface Found {
  part: string;
  what: string;
}

/** Says where a package breaks the rule; nothing where it keeps to it. */
export type Check = (pack: Pack) => Iterable<Found>;

/** repair: PowerPoint repairs or refuses · loses: something is lost or not editable · advice: looks, access, templates. */
export type Level = 'repair' | 'loses' | 'advice';

export interface Rule {
  id: string;
  level: Level;
  says: string;
  source: string;
  check: Check;
  /** It holds for the workbooks inside of the file as well. */
  inWorkbooks?: true;
}
