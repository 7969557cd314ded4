/** What figures are made from: the visits of one walk and where their cards stand. Never leaves the core. */
import type { BoardColumn, BoardTheme } from '../contract/calls/board.ts';
import type { PersonDecision } from './people/people-facts.ts';
import type { LookForFacts } from './records/look-fors.ts';
import type { StaffMember } from './records/record.ts';
import type { VisitFacts } from './visit-facts.ts';

export interface CardFacts {
  visitId: string;
  /** The focus area that the team keeps the card under, `unsorted`, or where it is set aside. */
  areaId: string;
  themeId: string | null;
  /** Further themes that refer to it. */
  alsoIn: string[];
  /** True while its area is only proposed from its words. */
  isProposed: boolean;
}

/** Cards by focus area. Units: cards. */
export interface AreaProposals {
  id: string;
  label: string;
  cards: number;
  /** How many of them stand there only by a proposal. */
  proposed: number;
}

export interface WalkFacts {
  title: string;
  focus: string | null;
  visits: VisitFacts[];
  cards: CardFacts[];
  columns: readonly BoardColumn[];
  themes: Pick<BoardTheme, 'id' | 'number' | 'title' | 'word'>[];
  /** In the order of the form. */
  lookFors: readonly LookForFacts[];
  staff: StaffMember[];
  /** What a person said of two spellings. */
  decisions: PersonDecision[];
  /** The team has said that no teacher of these walks was visited twice: each unknown visit is a person of its own. */
  isNobodyTwice: boolean;
}

/** Whether a card is evidence for a theme, at home in it or by reference. */
export function standsIn({ themeId, alsoIn }: CardFacts, theme: string): boolean {
  return themeId === theme || alsoIn.includes(theme);
}

/** Counts the cards of each focus area, and the proposed ones among them, in the order of the areas. */
export function countProposals({ columns, cards }: Pick<WalkFacts, 'columns' | 'cards'>): AreaProposals[] {
  const byArea = Map.groupBy(cards, (card) => card.areaId);
  return columns
    .filter(({ kind }) => kind === 'area')
    .map(({ id, name }) => {
      const here = byArea.get(id) ?? [];
      return { id, label: name, cards: here.length, proposed: here.filter((card) => card.isProposed).length };
    });
}
