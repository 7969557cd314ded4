/** The board as it is shown: for the window, the second display and the team's record. */
import type { Board } from '../../contract/calls/board.ts';
import { numberObservers } from '../people/observer-numbers.ts';
import type { PeopleFacts } from '../people/people-facts.ts';
import { subjectOfClass } from '../records/cells/class-subject.ts';
import type { VisitFacts } from '../visit-facts.ts';

type Rows = 'walkId' | 'columns' | 'themes' | 'cards' | 'references' | 'notes' | 'decisions' | 'names';

export type BoardView = Pick<Board, Rows | 'visits'>;

/** Its rows as they are stored, and who is who among those who looked. */
export interface BoardFacts extends Pick<Board, Rows> {
  readonly visits: readonly (VisitFacts & Pick<Board['visits'][number], 'number'>)[];
  readonly people: PeopleFacts;
}

/** Observers leave as numbers: the board counts them and never names them. Spellings of one person count as one. */
export function boardView({ visits, people, ...rows }: BoardFacts): BoardView {
  const numbers = numberObservers(visits, people);
  return {
    ...rows,
    visits: visits.map(({ number, date, yearGroup, subject, className }, index) => ({
      number,
      date,
      yearGroup,
      subject: subject ?? subjectOfClass(className),
      observers: numbers[index] ?? [],
    })),
  };
}
