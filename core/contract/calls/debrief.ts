/** The debrief: one session of the leadership team over a walk or several. What is not in the board's history. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { decisionSchema } from './board.ts';

const id = z.string().min(1).max(100);
const walkId = id;

/** In order. Each is a view and never a lock. */
export const stages = ['set-up', 'read', 'sort', 'name', 'weigh', 'wonder', 'decide', 'share'] as const;

const stage = z.enum(stages);

/** Minutes; 0 is no length. */
const lengthsSchema = z.record(stage, z.int().min(0).max(240));

export const timerSchema = z.strictObject({
  /** Instant at which the stage's time is up while it runs; null while it stands. */
  endsAt: z.iso.datetime().nullable(),
  /** What is left while it stands, in seconds; below 0 the time is over. */
  left: z.int(),
  /** Switched off for the whole debrief. */
  isOff: z.boolean(),
});

/** What is on the screen, so that a second display can follow. */
export const screenSchema = z.strictObject({
  /** Columns by focus area, all themes at a glance, side by side with their cards, or one theme large. */
  arrangement: z.enum(['columns', 'overview', 'themes', 'theme']),
  /** The theme that is shown large. */
  themeId: id.nullable(),
  /** The stage in which it was chosen: another opens as it is meant to. */
  chosenIn: stage.optional(),
  isBlank: z.boolean(),
});

const roundSchema = z.strictObject({
  number: z.int().positive(),
  people: z.int().positive(),
  votesEach: z.int().positive(),
  isOpen: z.boolean(),
  /** Together at most people × votes each. */
  votes: z.array(z.strictObject({ themeId: id, votes: z.int().positive() })),
});

const debriefWalkSchema = z.strictObject({
  id,
  title: z.string(),
  visits: z.int().nonnegative(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});

const debriefSchema = z.strictObject({
  /** The walk that leads. */
  walkId,
  /** The team's own title, or null: then it is called as the walk is. */
  title: z.string().nullable(),
  purpose: z.string().nullable(),
  focus: z.string().nullable(),
  /** The leading walk first. */
  walks: z.array(debriefWalkSchema),
  /** Private: who is here, as typed. */
  people: z.array(z.string()),
  stage,
  lengths: lengthsSchema,
  timer: timerSchema,
  /** True while clusters are not to be named yet. */
  isNamingHeld: z.boolean(),
  screen: screenSchema,
  rounds: z.array(roundSchema),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** The day on which it was or will be shared with the staff; null: not yet. */
  sharedOn: z.iso.date().nullable(),
});

/** A decision of an earlier debrief that is still open, unless this one has settled it. */
const earlierSchema = z.strictObject({
  ...decisionSchema.pick({ id: true, kind: true, text: true, horizon: true, owner: true }).shape,
  debrief: z.string(),
  /** When that debrief was opened. */
  on: z.iso.datetime().nullable(),
});

/** What the sample holds and missed, in counts of visits: 0 only for what is known to exist. Private. */
const gapsSchema = z.strictObject({
  years: z.array(z.strictObject({ name: z.string(), visits: z.int().nonnegative() })),
  subjects: z.array(z.strictObject({ name: z.string(), visits: z.int().nonnegative() })),
  /** Periods of the day, as recorded; of numbered ones all up to the last. */
  times: z.array(z.strictObject({ name: z.string(), visits: z.int().nonnegative() })),
  weekdays: z.array(z.strictObject({ name: z.string(), visits: z.int().nonnegative() })),
  /** Visits that do not say it. */
  unknown: z.strictObject({
    weekday: z.int().nonnegative(),
    year: z.int().nonnegative(),
    subject: z.int().nonnegative(),
    time: z.int().nonnegative(),
  }),
});

/** The number of the round that was meant; left out: whichever is open. */
const round = z.int().positive().optional();

const nothing = z.strictObject({});
const touches = ['debrief'] as const;

export const debriefCalls = {
  'debrief.get': query({
    input: z.strictObject({ walkId }),
    output: debriefSchema,
    reads: ['debrief', 'walks'],
  }),
  'debrief.listEarlier': query({
    input: z.strictObject({ walkId }),
    output: z.strictObject({ decisions: z.array(earlierSchema) }),
    reads: ['board', 'debrief', 'walks'],
  }),
  'debrief.gaps': query({
    input: z.strictObject({ walkId }),
    output: gapsSchema,
    reads: ['walks', 'records'],
  }),
  'debrief.update': command({
    input: z.strictObject({
      walkId,
      title: z.string().trim().max(200).nullable().optional(),
      people: z.array(z.string().trim().min(1).max(100)).max(40).optional(),
      lengths: lengthsSchema.optional(),
      isNamingHeld: z.boolean().optional(),
      /** What is left out stays: another window may have changed that meanwhile. */
      screen: screenSchema.partial().optional(),
    }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  /**
   * Goes to a stage, any at any time; its timer stands ready. `isLed` is false where the board was opened without
   * choosing a stage: Sort then holds no names back.
   */
  'debrief.go': command({
    input: z.strictObject({ walkId, stage, isLed: z.boolean().optional() }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  /** `extend`: a minute more. `restart`: the stage's whole length again. */
  'debrief.setTimer': command({
    input: z.strictObject({ walkId, to: z.enum(['run', 'pause', 'extend', 'restart', 'off', 'on']) }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  'debrief.close': command({
    input: z.strictObject({ walkId, isClosed: z.boolean() }),
    output: nothing,
    touches: ['debrief', 'walks'],
    undo: 'none',
  }),
  /** For all of its walks. Refused for a day before the first visit, or more than a year ahead. */
  'debrief.setSharedOn': command({
    input: z.strictObject({ walkId, on: z.iso.date().nullable() }),
    output: nothing,
    touches: ['debrief', 'walks'],
    undo: 'none',
  }),
  /** Takes a walk of the same purpose into the debrief, with its board. */
  'debrief.addWalk': command({
    input: z.strictObject({ walkId, otherId: id }),
    output: nothing,
    touches: ['debrief', 'walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
  /** Gives a walk a debrief of its own again; its cards in themes of both become loose there. */
  'debrief.removeWalk': command({
    input: z.strictObject({ walkId, otherId: id }),
    output: nothing,
    touches: ['debrief', 'walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
  /** Refused while another round is open. */
  'debrief.openRound': command({
    input: z.strictObject({
      walkId,
      people: z.int().min(1).max(40),
      votesEach: z.int().min(1).max(20),
    }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  /** One vote more or less in the open round; refused over the budget, below nothing, and where another is open. */
  'debrief.vote': command({
    input: z.strictObject({ walkId, themeId: id, by: z.union([z.literal(1), z.literal(-1)]), round }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  'debrief.closeRound': command({
    input: z.strictObject({ walkId, round }),
    output: nothing,
    touches,
    undo: 'none',
  }),
} as const;

export type Debrief = z.infer<typeof debriefSchema>;
export type Stage = (typeof stages)[number];
export type DebriefTimer = z.infer<typeof timerSchema>;
export type DebriefScreen = z.infer<typeof screenSchema>;
export type EarlierDecision = z.infer<typeof earlierSchema>;
export type Gaps = z.infer<typeof gapsSchema>;
