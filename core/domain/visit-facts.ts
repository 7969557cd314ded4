/** A visit as recorded: what people, gaps and figures are worked out from. Never leaves the core. */

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
