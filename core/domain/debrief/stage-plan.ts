/** What each stage of a debrief is, in one table: its words and length, how the board stands, what is asked of a theme. */
import { type DebriefScreen, type Stage, stages } from '../../contract/calls/debrief.ts';

export type Arrangement = DebriefScreen['arrangement'];

export interface StagePlan {
  readonly name: string;
  /** Minutes, until the team agrees on others; an hour and one minute in all. */
  readonly minutes: number;
  /** What is asked of the team at the board, in one line, and of everybody who looks at the second display. */
  readonly team: string;
  readonly room: string;
  readonly isAtBoard: boolean;
  readonly shows: 'opening' | 'cards' | 'decisions';
  /** How the board stands when the stage opens, and how else somebody may have it. */
  readonly arrangement: Arrangement;
  readonly others: readonly Arrangement[];
  /** Whether proposed focus areas are shown, and evidence is typed: while the team sorts both would be in the way. */
  readonly isForReading: boolean;
  /** What becomes of titles for clusters: held back, let go, or left as it was. */
  readonly names: 'held' | 'given' | 'as-before';
  /** What cards that belong together are called: a cluster is a theme once it can have a title. */
  readonly group: 'cluster' | 'theme';
  /** What a theme is tested by, for whoever wants to ask; then a title that only names a topic is marked. */
  readonly questions: readonly string[];
  /** Whether loose cards stand open beside the themes; else they are a rail until it is opened. */
  readonly isLooseOpen: boolean;
  /** What stands beside each theme to be agreed on. */
  readonly side: 'votes' | 'wonderings' | null;
  /** Acts of the board whose keys are worth knowing then: few enough to be read from the back of the room. */
  readonly hints: readonly string[];
}

const usual = {
  isAtBoard: true,
  shows: 'cards',
  isForReading: false,
  isLooseOpen: false,
  others: [],
  group: 'theme',
  questions: [],
  side: null,
  hints: [],
} as const;

/** Adding a stage: its name in the contract's list, a row here, and a part of the board where it shows something new. */
export const stagePlan = {
  'set-up': {
    ...usual,
    name: 'Set up',
    minutes: 5,
    team: 'Agree what this debrief is about, who is here, and what the visits missed.',
    room: 'What is this debrief about, and what did the visits miss?',
    isAtBoard: false,
    shows: 'opening',
    arrangement: 'columns',
    names: 'as-before',
    group: 'cluster',
  },
  read: {
    ...usual,
    name: 'Read',
    minutes: 8,
    team: 'Read the cards. Split, join or set aside what needs it. Sorting comes next.',
    room: 'Read the cards of each focus area.',
    arrangement: 'columns',
    isForReading: true,
    names: 'as-before',
    group: 'cluster',
    hints: ['nextProposal', 'confirm', 'edit', 'split', 'join', 'menu'],
  },
  sort: {
    ...usual,
    name: 'Sort',
    minutes: 12,
    team: 'Sort in silence. Anybody may move any card.',
    room: 'In silence: which cards belong together? Names come later.',
    arrangement: 'columns',
    names: 'held',
    group: 'cluster',
    hints: ['send', 'move'],
  },
  name: {
    ...usual,
    name: 'Name',
    minutes: 8,
    team: 'Give each theme a title that says what was seen, and star two or three cards that show it.',
    room: 'A title for each theme that says what was seen.',
    arrangement: 'themes',
    others: ['theme', 'columns'],
    names: 'given',
    questions: ['What supports it?', 'What would make it wrong?'],
    isLooseOpen: true,
    hints: ['rename', 'send', 'move'],
  },
  weigh: {
    ...usual,
    name: 'Weigh',
    minutes: 8,
    team: 'Agree on few, some, many or most for each theme, then vote on what matters.',
    room: 'Few, some, many or most? And what matters to us?',
    arrangement: 'overview',
    others: ['themes', 'theme'],
    names: 'given',
    side: 'votes',
    hints: ['move'],
  },
  wonder: {
    ...usual,
    name: 'Wonder',
    minutes: 7,
    team: 'Wonder aloud about each theme: what would a pupil know and be able to do?',
    room: 'I wonder… and what would a pupil know and be able to do?',
    arrangement: 'themes',
    others: ['theme'],
    names: 'given',
    side: 'wonderings',
    hints: ['move'],
  },
  decide: {
    ...usual,
    name: 'Decide',
    minutes: 7,
    team: 'Keep one thing, ask one question, and say what support comes by when.',
    room: 'Keep one thing, ask one question, and say what support comes by when.',
    shows: 'decisions',
    arrangement: 'themes',
    names: 'given',
    hints: ['keep', 'ask', 'support'],
  },
  share: {
    ...usual,
    name: 'Share',
    minutes: 5,
    team: 'Look through the slides, settle what the check found, then save them.',
    room: 'What we take to the staff.',
    isAtBoard: false,
    shows: 'decisions',
    arrangement: 'themes',
    names: 'given',
  },
} as const satisfies Readonly<Record<Stage, StagePlan>>;

/** Something for each stage. */
export function eachStage<T>(of: (stage: Stage) => T): Record<Stage, T> {
  // Every stage is a key, and nothing else is.
  return Object.fromEntries(stages.map((stage) => [stage, of(stage)])) as Record<Stage, T>;
}

const otherGroup = { cluster: /\b([Tt])heme(?=s?\b)/gu, theme: /\b([Cc])luster(?=s?\b)/gu } as const;

/** What cards that belong together are called where no stage is: in sentences that are kept, which `inStage` reads. */
export const keptGroup = { group: 'cluster' } as const satisfies Pick<StagePlan, 'group'>;
/** The same once a debrief is looked back on. */
export const lastingGroup = { group: 'theme' } as const satisfies Pick<StagePlan, 'group'>;

/** How they are called until they have a title: "Cluster 3", and from Name on "Theme 3". */
export function untitled({ group }: Pick<StagePlan, 'group'>, number: number): string {
  return `${capitalLike('T', group)} ${number}`;
}

/** Words as a stage says them, with what it calls cards that belong together. Titles in quotation marks stay. */
export function inStage({ group }: Pick<StagePlan, 'group'>, words: string): string {
  return words
    .split(/(“[^“”]*”)/u)
    .map((part) =>
      part.startsWith('“')
        ? part
        : part.replace(otherGroup[group], (_, first: string) => capitalLike(first, group)),
    )
    .join('');
}

function capitalLike(first: string, word: string): string {
  return first === first.toLowerCase() ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`;
}

/**
 * How the board stands in a stage: as somebody chose there, else as the stage opens. A theme that is shown large stays so
 * from stage to stage, but where all are looked at first.
 */
export function standingOf(stage: Stage, { arrangement, themeId, chosenIn }: DebriefScreen): Arrangement {
  const { arrangement: first, others }: StagePlan = stagePlan[stage];
  const isLarge = arrangement === 'theme';
  const isKept = chosenIn === stage || (isLarge && first !== 'overview');
  return isKept && others.includes(arrangement) && (!isLarge || themeId !== null) ? arrangement : first;
}

/** The same as a second display has it, which knows no overview yet: themes side by side. */
export function arrangementOf(stage: Stage, screen: DebriefScreen): Exclude<Arrangement, 'overview'> {
  const standing = standingOf(stage, screen);
  return standing === 'overview' ? 'themes' : standing;
}

/** What a second display shows: always what belongs to the stage, however the driver has the board stand. */
export function roomViewOf(
  stage: Stage,
  screen: DebriefScreen,
): Arrangement | Exclude<StagePlan['shows'], 'cards'> {
  const { shows, arrangement } = stagePlan[stage];
  if (shows !== 'cards') return shows;
  const standing = arrangementOf(stage, screen);
  // Where the team chooses, it is about titles: the room sees themes.
  return arrangement !== 'columns' && standing === 'columns' ? 'themes' : standing;
}
