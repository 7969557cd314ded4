/** Makes the team's own record of a debrief: one structured document that the window shows and the file holds. */
import type { Board, BoardCard } from '../../contract/calls/board.ts';
import type { Debrief } from '../../contract/calls/debrief.ts';
import type { MinutesBlock, MinutesSection, Minutes } from '../../contract/calls/minutes.ts';
import { type BoardIndex, indexBoard } from '../board/board-index.ts';
import { countObservers } from '../board/evidence.ts';
import { dateSpan } from '../dates.ts';
import { coachId, isSetAside, parkingId } from '../focus-areas.ts';
import { cardsBlock, type CardWriter, cardWriter } from './minutes-cards.ts';
import { decisionSections } from './minutes-decisions.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { noteBlocks } from './minutes-notes.ts';
import { themeSections, voteSection } from './minutes-themes.ts';
import { counted, dayWords } from './minutes-words.ts';

export const privateMark = 'Private to the leadership team – do not forward';

/** @returns the sections in the order in which they are printed; a section without anything in it is left out */
export function makeMinutes(facts: MinutesFacts): Minutes {
  const { board, debrief, mask } = facts;
  const index = indexBoard(board);
  const write = cardWriter(board, mask);
  const sections = [
    {
      heading: 'The debrief',
      level: 2 as const,
      blocks: [{ kind: 'facts' as const, facts: debriefFacts(facts) }],
    },
    { heading: 'The sample', level: 2 as const, blocks: sampleBlocks(facts) },
    ...themeSections(facts, index, write),
    wholeSection(index, mask),
    voteSection(facts),
    ...decisionSections(facts),
    ...looseSections(index, board.columns, write),
    setAsideSection(index, write, facts.hasCoachCards),
  ];
  return {
    title: mask(titleOf(debrief)),
    mark: privateMark,
    sections: sections.filter(
      ({ level, blocks }, at) => blocks.length > 0 || sections[at + 1]?.level === level + 1,
    ),
  };
}

function titleOf({ title, walks }: Pick<Debrief, 'title' | 'walks'>): string {
  return title ?? walks[0]?.title ?? 'Learning walk';
}

type Fact = Extract<MinutesBlock, { kind: 'facts' }>['facts'][number];

function debriefFacts({ board, debrief, mask }: MinutesFacts): Fact[] {
  const { openedAt, closedAt, sharedOn, people, purpose, focus, walks } = debrief;
  const held = [openedAt, closedAt].flatMap((at) => (at === null ? [] : dayWords(at)));
  return [
    fact('Walks', walks.map(({ title }) => mask(title)).join('; ')),
    fact('Visits between', dateSpan(board.visits.map(({ date }) => date))),
    fact('Debrief held', [...new Set(held)].join(' to ')),
    fact('Shared with the staff', sharedOn === null ? null : dayWords(sharedOn)),
    fact('Here', people.join(', ')),
    fact('Purpose', purpose === null ? null : purpose.charAt(0).toUpperCase() + purpose.slice(1)),
    fact('Focus question', focus === null ? null : mask(focus)),
  ].filter((one) => one !== null);
}

function fact(label: string, value: string | null): Fact | null {
  return value === null || value === '' ? null : { label, value };
}

/** "Year 7 (3), Year 8 (not visited)". */
function spread(counts: readonly { name: string; visits: number }[]): string {
  return counts.map(({ name, visits }) => `${name} (${visits === 0 ? 'not visited' : visits})`).join(', ');
}

function sampleBlocks({ board, gaps, mask }: MinutesFacts): MinutesBlock[] {
  const unknown = [
    [gaps.unknown.year, 'year group'],
    [gaps.unknown.subject, 'subject'],
    [gaps.unknown.time, 'period'],
    [gaps.unknown.weekday, 'day'],
  ] as const;
  const silent = unknown.filter(([visits]) => visits > 0);
  return [
    {
      kind: 'paragraph',
      text: `${counted(board.visits.length, 'visit')} by ${counted(countObservers(board.visits), 'observer')}. A snapshot, not an inspection: what was not recorded is not “no”.`,
    },
    {
      kind: 'facts',
      facts: [
        fact('Year groups', spread(gaps.years)),
        fact('Subjects', mask(spread(gaps.subjects))),
        fact('Periods', mask(spread(gaps.times))),
        fact('Days', spread(gaps.weekdays)),
        fact(
          'Not recorded',
          silent.map(([visits, what]) => `${what}: ${counted(visits, 'visit')}`).join(', '),
        ),
      ].filter((one) => one !== null),
    },
  ];
}

/** What was written of the whole debrief and of no theme. */
function wholeSection(board: BoardIndex<BoardCard>, mask: (text: string) => string): MinutesSection {
  return { heading: 'Of the whole debrief', level: 2, blocks: noteBlocks(board, null, mask) };
}

function looseSections(
  board: BoardIndex<BoardCard>,
  columns: Board['columns'],
  write: CardWriter,
): MinutesSection[] {
  const parts = columns
    .filter(({ id }) => !isSetAside(id))
    .flatMap(({ id, name }): MinutesSection[] => {
      const cards = board.looseCards(id);
      return cards.length === 0
        ? []
        : [
            {
              heading: name,
              level: 3,
              blocks: [
                cardsBlock(
                  null,
                  cards.map((card) => write(card, null)),
                ),
              ],
            },
          ];
    });
  return parts.length === 0
    ? []
    : [{ heading: 'Cards in no theme, by focus area', level: 2, blocks: [] }, ...parts];
}

function setAsideSection(
  board: BoardIndex<BoardCard>,
  write: CardWriter,
  hasCoachCards: boolean,
): MinutesSection {
  const [parked, coach] = [board.looseCards(parkingId), board.looseCards(coachId)];
  const blocks: MinutesBlock[] = [
    {
      kind: 'paragraph',
      text: `${counted(parked.length, 'card')} parked, ${counted(coach.length, 'card')} for a coach. Set aside, they count in no figure.`,
    },
  ];
  if (hasCoachCards && coach.length > 0)
    blocks.push(
      cardsBlock(
        'For the coach',
        coach.map((card) => write(card, null)),
      ),
    );
  return { heading: 'Set aside', level: 2, blocks };
}
