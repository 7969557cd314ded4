/** What figures are made from: the visits of one walk and where their cards stand. Never leaves the core. */
import type { BoardColumn } from '../contract/calls/board.ts';
import type { StaffMember } from './records/record.ts';

export interface VisitFacts {
  id: string;
  /** ISO day, or null where the record has none. */
  date: string | null;
  /** Every spelling in the record of who was visited; empty where nobody is named. */
  teacherSpellings: string[];
  /** As written; one or two. */
  observers: string[];
  className: string | null;
  yearGroup: string | null;
  subject: string | null;
  room: string | null;
}

export interface CardFacts {
  visitId: string;
  /** The focus area that the team keeps the card under, `unsorted` or `parking`. */
  areaId: string;
  themeId: string | null;
}

export interface WalkFacts {
  title: string;
  focus: string | null;
  visits: VisitFacts[];
  cards: CardFacts[];
  columns: readonly BoardColumn[];
  themes: { id: string; number: number; title: string | null }[];
  staff: StaffMember[];
}
