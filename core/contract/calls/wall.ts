/** What a second display shows: only what the whole room may see. Names are masked before the answer leaves the core. */
import * as z from 'zod';
import { query } from '../call.ts';
import { areaColours } from './areas.ts';
import { decisionKinds, decisionStates, horizons } from './board.ts';
import { screenSchema, stages, timerSchema } from './debrief.ts';
import { prevalenceWords } from './insight.ts';
import { sightSchema } from '../sight.ts';
import { cardKinds } from '../tables.ts';

const id = z.string().min(1).max(100);
const count = z.int().nonnegative();

/** A card without anything that says who looked, who was visited, or what the team changed in its wording. */
const wallCardSchema = z.strictObject({
  id,
  text: z.string(),
  kind: z.enum(cardKinds),
  /** Null for counts of one question, which several visits have. */
  visitNumber: z.int().positive().nullable(),
  /** The focus area that it belongs to, also inside a theme of another column. */
  areaId: id,
  isStarred: z.boolean(),
  tally: z.strictObject({ value: z.number(), outOf: z.number() }).nullable(),
  /** For how many cards it stands, itself among them. */
  stands: z.int().positive(),
});

const wallThemeSchema = z.strictObject({
  id,
  number: z.int().positive(),
  title: z.string().nullable(),
  areaId: id,
  word: z.enum(prevalenceWords).nullable(),
  /** At home in it or by reference. */
  visits: count,
  observers: count,
  /** Its own cards in order. */
  cardIds: z.array(id),
  /** Cards that are at home elsewhere and also in it. */
  referredIds: z.array(id),
  wonderings: z.array(z.string()),
  /** What a pupil who did all that was asked would know and be able to do. */
  pupil: z.array(z.string()),
});

const wallColumnSchema = z.strictObject({
  id,
  name: z.string(),
  letter: z.string(),
  colour: z.enum(areaColours).optional(),
  /** How many it holds, and of these how many are shown: fewer where the driver has narrowed the board. */
  cards: count,
  shown: count,
  visits: count,
  /** In order. */
  themeIds: z.array(id),
  looseIds: z.array(id),
});

const wallDecisionSchema = z.strictObject({
  id,
  themeId: id.nullable(),
  kind: z.enum(decisionKinds),
  text: z.string(),
  horizon: z.enum(horizons).nullable(),
  state: z.enum(decisionStates),
});

/** A round that is over: while it is open nobody sees how it goes. */
const wallRoundSchema = z.strictObject({
  number: z.int().positive(),
  people: z.int().positive(),
  votesEach: z.int().positive(),
  votes: z.array(z.strictObject({ themeId: id, votes: z.int().positive() })),
});

const wallSchema = z.strictObject({
  revision: count,
  /** The walk that leads the debrief. */
  walkId: id,
  title: z.string(),
  /** Whether it is the sample, which nobody is to take for a school's own records. */
  isSample: z.boolean(),
  focus: z.string().nullable(),
  stage: z.enum(stages),
  timer: timerSchema,
  screen: screenSchema,
  /** Of the whole debrief. */
  visits: count,
  observers: count,
  /** In order; without what is set aside, and without Unsorted while it is empty. */
  columns: z.array(wallColumnSchema),
  themes: z.array(wallThemeSchema),
  cards: z.array(wallCardSchema),
  /** Wonderings of the whole debrief. */
  wonderings: z.array(z.string()),
  decisions: z.array(wallDecisionSchema),
  rounds: z.array(wallRoundSchema),
  isVoting: z.boolean(),
  /** How many of how many cards the driver has narrowed the board to; null where all are shown. */
  narrowed: z.strictObject({ shown: count, of: count }).nullable(),
  /** How many cards are parked or with a coach, and nothing else of them. */
  setAside: count,
  /** Where the driver looked last; null until that is known. */
  sight: sightSchema.nullable(),
});

export const wallCalls = {
  /** While the screen is blank the answer holds no columns, themes, cards, notes or decisions. */
  'wall.get': query({
    input: z.strictObject({ walkId: id }),
    output: wallSchema,
    reads: ['board', 'debrief', 'walks', 'staff'],
  }),
  /** Says where the driver looks. It writes nothing and is told on at once; what was said last is known until the core ends. */
  'wall.show': query({
    input: z.strictObject({
      walkId: id,
      /** The driver's window that says so: the room follows the one that spoke last. */
      window: id,
      sight: sightSchema,
      /** The cards that are shown, by nothing that is private; null: all; left out: as this window said last. */
      shown: z.array(id).max(100_000).nullable().optional(),
    }),
    /** False while no second display was there: it need not be said again before one is (`followed`). */
    output: z.strictObject({ isFollowed: z.boolean() }),
    reads: [],
  }),
  /** The window drives no more: what it said goes with it, and the room follows another, or sees all cards. */
  'wall.leave': query({
    input: z.strictObject({ walkId: id, window: id }),
    output: z.strictObject({}),
    reads: [],
  }),
} as const;

export type Wall = z.infer<typeof wallSchema>;
export type WallCard = z.infer<typeof wallCardSchema>;
export type WallTheme = z.infer<typeof wallThemeSchema>;
export type WallColumn = z.infer<typeof wallColumnSchema>;
export type WallDecision = z.infer<typeof wallDecisionSchema>;
