/** The debrief board: what stands where, and every way it may change. */
import * as z from 'zod';
import { command, query, type Command } from '../call.ts';
import { areaColours } from './areas.ts';
import { walkNamesSchema } from '../names.ts';
import { deckPlanSchema } from '../deck-plan.ts';
import { prevalenceWords } from './insight.ts';
import { cardKinds } from '../tables.ts';

const id = z.string().min(1).max(100);
const orderKey = z.string().min(1);

/** Something that can be seen: a text of blanks that have no width would look as if there were none. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
const visibleOrNone = new RegExp(`^$|${visible.source}`, 'u');
/** A text that a person typed. */
export const typed = (most: number): z.ZodString => z.string().trim().min(1).max(most).regex(visible);
/** The same, where an empty one says something too. */
export const typedOrNone = (most: number): z.ZodString => z.string().trim().max(most).regex(visibleOrNone);

const cardText = typed(20_000);

/**
 * A card as the team has it: where it stands (loose in its focus area, in a theme whose column it then follows, or
 * `off-board` once it was split, joined or taken back), and what the team made of it.
 */
export const cardPlaceSchema = z.strictObject({
  id,
  areaId: id,
  themeId: id.nullable(),
  orderKey,
  /** The team's wording; null: as recorded, which always stays visible beside it. */
  teamText: z.string().nullable(),
  /** True while its focus area is only proposed from its words. */
  isProposed: z.boolean(),
  /** True once a person said that the mark on its wording does not apply. */
  isMarkDismissed: z.boolean(),
  /** True for one of the cards that stand for their theme. */
  isStarred: z.boolean(),
});

const boardCardSchema = cardPlaceSchema.extend({
  /** As recorded. */
  text: z.string(),
  kind: z.enum(cardKinds),
  visitNumber: z.int().positive(),
  /** The focus area that the record states or its words proposed; `areaId` is the team's choice beside it. */
  recordedAreaId: id,
  /** Names of the areas that its row ticks, where there are several. */
  ticked: z.array(z.string()),
  /** The words that led to the proposed area; null where the record states it. */
  proposal: z.array(z.string()).nullable(),
  /** What became of it in the file since it was loaded; `by-hand` where it never stood in one. */
  source: z.enum(['present', 'changed-at-source', 'gone-from-file', 'by-hand']),
  /** The cards that it was split from or joined of. */
  madeFrom: z.array(id),
  /** n out of m, and what was counted; null for every other kind, and for a tally that only counts. */
  tally: z.strictObject({ lookFor: z.string(), value: z.number(), outOf: z.number() }).nullable(),
});

const themeFieldsSchema = z.strictObject({
  id,
  /** Null until it has one: then it is called by its number. */
  number: z.int().positive(),
  title: z.string().min(1).max(200).nullable(),
  areaId: id,
  orderKey,
  /** Set by agreement; null while the team has not said. */
  word: z.enum(prevalenceWords).nullable(),
});

export interface ThemePart extends z.infer<typeof themeFieldsSchema> {
  cardIds: string[];
  /** Cards that it referred to. */
  referredIds: string[];
  /** Those of them that the other theme refers to only since. */
  broughtIds: string[];
  /** Its own cards that the other theme referred to. */
  referredByOther: string[];
  noteIds: string[];
  decisionIds: string[];
  /** Whether the other theme had no title and took this one's. */
  isTitleLent: boolean;
  parts: ThemePart[];
}

/** A theme that was merged into another, as it stood then: enough to take it out again. */
const themePartSchema: z.ZodType<ThemePart, ThemePart> = z.strictObject({
  ...themeFieldsSchema.shape,
  cardIds: z.array(id),
  referredIds: z.array(id),
  broughtIds: z.array(id),
  referredByOther: z.array(id),
  noteIds: z.array(id),
  decisionIds: z.array(id),
  isTitleLent: z.boolean(),
  parts: z.array(z.lazy(() => themePartSchema)),
});

export const boardThemeSchema = z.strictObject({
  ...themeFieldsSchema.shape,
  /** Themes that were merged into it, the last one last. */
  parts: z.array(themePartSchema),
});

/** A card that is also in a second theme while it stays where it is. */
export const referenceSchema = z.strictObject({ cardId: id, themeId: id, orderKey });

/** What is said of a theme, or of the whole debrief: wonderings, what a pupil would know, notes for the team alone. */
export const noteKinds = ['wonder', 'pupil', 'note'] as const;

export const noteSchema = z.strictObject({
  id,
  number: z.int().positive(),
  themeId: id.nullable(),
  kind: z.enum(noteKinds),
  text: z.string().min(1).max(2000),
});

export const decisionKinds = ['keep', 'ask', 'support'] as const;
/** By when, the soonest first. A quick win is done this week and costs nothing. */
export const horizons = ['quick-win', 'next-week', 'next-month', 'end-of-year'] as const;
export const decisionStates = ['open', 'done', 'dropped'] as const;

export const decisionSchema = z.strictObject({
  id,
  number: z.int().positive(),
  themeId: id.nullable(),
  kind: z.enum(decisionKinds),
  text: z.string().min(1).max(1000),
  horizon: z.enum(horizons).nullable(),
  /** Private: never on a slide or a second display. */
  owner: z.string().min(1).max(100).nullable(),
  state: z.enum(decisionStates),
  /** The decision of an earlier debrief that this one carries on or closes. */
  carriedFrom: id.nullable(),
});

const boardColumnSchema = z.strictObject({
  id,
  name: z.string(),
  letter: z.string(),
  /** Of an area that is on the school's list. */
  colour: z.enum(areaColours).optional(),
  /** `coach`: set aside for somebody's coach; it is no column that is drawn. */
  kind: z.enum(['area', 'unsorted', 'parking', 'coach']),
});

const boardVisitSchema = z.strictObject({
  number: z.int().positive(),
  date: z.iso.date().nullable(),
  yearGroup: z.string().nullable(),
  /**
   * As recorded, else as its class code says. Private: where one teacher has a subject it names a person, so that only
   * the driver's own filter may show it.
   */
  subject: z.string().nullable(),
  /** Numbers that stand for observers within this walk, never names. */
  observers: z.array(z.int().nonnegative()),
});

/** Rows of the board as they stand after a step: put in place or taken away, never half. */
export const boardPatchSchema = z.strictObject({
  cards: z.array(cardPlaceSchema),
  themes: z.array(boardThemeSchema),
  removedThemes: z.array(id),
  references: z.array(referenceSchema),
  removedReferences: z.array(referenceSchema.omit({ orderKey: true })),
  notes: z.array(noteSchema),
  removedNotes: z.array(id),
  decisions: z.array(decisionSchema),
  removedDecisions: z.array(id),
  decks: z.array(deckPlanSchema),
  removedDecks: z.array(id),
});

const historySchema = z.strictObject({
  /** What undo would take back and redo would do again, as a sentence, or null. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});

/** Names a place in the board's log of events: its last event; 0 before the first. */
const eventId = z.int().nonnegative();

const boardSchema = z.strictObject({
  walkId: id,
  revision: z.int().nonnegative(),
  eventId,
  columns: z.array(boardColumnSchema),
  themes: z.array(boardThemeSchema),
  cards: z.array(boardCardSchema),
  references: z.array(referenceSchema),
  notes: z.array(noteSchema),
  decisions: z.array(decisionSchema),
  visits: z.array(boardVisitSchema),
  /** Words that are marked no more, on any card. */
  dismissedWords: z.array(z.string()),
  /** What the texts are veiled by. */
  names: walkNamesSchema,
  history: historySchema,
});

export const boardStepSchema = z.strictObject({
  revision: z.int().nonnegative(),
  sentence: z.string(),
  patch: boardPatchSchema,
  /** Cards that this step made; the patch places them. Undo takes them off the board, and never deletes them. */
  newCards: z.array(boardCardSchema),
  history: historySchema,
  /** The step's own event, and the one before it; the same where nothing changed. */
  eventId,
  afterEventId: eventId,
});

/** Every step after an event, in order; null where the log does not know the event, or it is quicker to read the board. */
const boardNewsSchema = z.strictObject({
  revision: z.int().nonnegative(),
  steps: z.array(boardStepSchema.pick({ eventId: true, patch: true, newCards: true })).nullable(),
  history: historySchema,
});

const moveTargetSchema = z.discriminatedUnion('kind', [
  /** On a loose card: a new theme of both. The window proposes the id so that it can show the theme at once. */
  z.strictObject({ kind: z.literal('card'), cardId: id, newThemeId: z.uuid() }),
  /** Into a theme, before one of its cards or last. */
  z.strictObject({ kind: z.literal('theme'), themeId: id, before: id.nullable() }),
  /** Loose in a column, before one of its loose cards or last. */
  z.strictObject({ kind: z.literal('column'), areaId: id, before: id.nullable() }),
]);

const walkId = id;

/** A step of the board that also changes figures. */
function step<Shape extends z.ZodRawShape>(
  shape: Shape,
): Command<z.ZodObject<Shape, z.core.$strict>, typeof boardStepSchema> {
  return command({
    input: z.strictObject(shape),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  });
}

/** It has to be there still: what another window took away meanwhile is not brought back in silence. */
const isChange = z.literal(true).optional();

const cardIds = z.array(id).min(1).max(10_000).readonly();

export const boardCalls = {
  'board.get': query({
    input: z.strictObject({ walkId }),
    output: boardSchema,
    reads: ['board', 'walks'],
  }),
  /** What texts of a debrief are veiled by, for views that need nothing else of the board. */
  'board.getNames': query({
    input: z.strictObject({ walkId }),
    output: walkNamesSchema,
    reads: ['board', 'walks', 'staff', 'debrief'],
  }),
  /** What a window that has the board as it stood after an event has missed. */
  'board.stepsSince': query({
    input: z.strictObject({ walkId, eventId }),
    output: boardNewsSchema,
    reads: ['board'],
  }),
  'board.moveCards': step({ walkId, cardIds, to: moveTargetSchema }),
  /** Makes themes of loose cards, all in one step: the suggestions that somebody accepted. */
  'board.makeThemes': step({
    walkId,
    themes: z
      .array(z.strictObject({ newThemeId: z.uuid(), cardIds }))
      .min(1)
      .max(100),
  }),
  'board.renameTheme': step({ walkId, themeId: id, title: typed(200).nullable() }),
  /** The proposed focus areas of these cards are right. */
  'board.confirmAreas': step({ walkId, cardIds }),
  /** Gives a card the team's wording; null goes back to what was recorded. */
  'board.editCard': command({
    input: z.strictObject({ walkId, cardId: id, text: cardText.nullable() }),
    output: boardStepSchema,
    touches: ['board'],
    undo: 'step',
  }),
  /** Cuts a card into several; they stand where it stood. */
  'board.splitCard': step({ walkId, cardId: id, texts: z.array(cardText).min(2).max(50).readonly() }),
  /** Makes one card of several of the same visit, in the order given. */
  'board.joinCards': step({ walkId, cardIds: z.array(id).min(2).max(50).readonly() }),
  /** Adds evidence that was typed in to a visit. Without an area it is proposed from the words. */
  'board.addCards': command({
    input: z.strictObject({
      walkId,
      visitNumber: z.int().positive(),
      cards: z
        .array(
          z.strictObject({
            text: cardText,
            kind: z.enum(cardKinds).exclude(['tally']),
            areaId: id.nullable(),
          }),
        )
        .min(1)
        .max(50),
    }),
    output: boardStepSchema,
    touches: ['board', 'figures', 'walks'],
    undo: 'step',
  }),
  /** Says that the mark on a card's wording does not apply, or does after all. */
  'board.dismissMark': command({
    input: z.strictObject({ walkId, cardId: id, isDismissed: z.boolean() }),
    output: boardStepSchema,
    touches: ['board'],
    undo: 'step',
  }),
  /** Puts a theme with its cards into a column, before another theme or last. */
  'board.moveTheme': step({ walkId, themeId: id, areaId: id, before: id.nullable() }),
  /** Takes a theme up into another; it can be taken out again. */
  'board.mergeThemes': step({ walkId, themeId: id, into: id }),
  /** Takes a theme that was merged out again, with those of its cards that are still there. */
  'board.takeApart': step({ walkId, themeId: id, partId: id }),
  /** Makes the cards of a theme loose again, each in its focus area. */
  'board.dissolveTheme': step({ walkId, themeId: id }),
  /** Cards are also in a second theme, and stay where they are. */
  'board.addReferences': step({ walkId, cardIds, themeId: id }),
  'board.removeReferences': step({ walkId, cardIds, themeId: id }),
  /** A card that is also in one theme is also in another instead, as one step. */
  'board.moveReference': step({ walkId, cardId: id, from: id, to: id }),
  /** Says which cards stand for their theme. */
  'board.starCards': step({ walkId, cardIds, isStarred: z.boolean() }),
  'board.setWord': step({ walkId, themeId: id, word: z.enum(prevalenceWords).nullable() }),
  /** Writes a note, or changes the one with this id. */
  'board.saveNote': step({
    walkId,
    ...noteSchema.omit({ number: true, text: true }).shape,
    text: typed(2000),
    isChange,
  }),
  'board.removeNote': step({ walkId, noteId: id }),
  /** Writes a decision, or changes the one with this id. */
  'board.saveDecision': step({
    walkId,
    ...decisionSchema.omit({ number: true, text: true, owner: true }).shape,
    text: typed(1000),
    owner: typed(100).nullable(),
    isChange,
  }),
  'board.removeDecision': step({ walkId, decisionId: id }),
  /** Goes back (or forth) to how the board stood right after a step of its history, as one new step. */
  'board.goBack': step({ walkId, stepId: z.int().positive() }),
  'board.undo': step({ walkId }),
  'board.redo': step({ walkId }),
} as const;

export type Board = z.infer<typeof boardSchema>;
export type BoardCard = z.infer<typeof boardCardSchema>;
export type BoardTheme = z.infer<typeof boardThemeSchema>;
export type BoardColumn = z.infer<typeof boardColumnSchema>;
export type BoardVisit = z.infer<typeof boardVisitSchema>;
export type BoardPatch = z.infer<typeof boardPatchSchema>;
export type BoardStep = z.infer<typeof boardStepSchema>;
export type BoardNews = z.infer<typeof boardNewsSchema>;
export type CardPlace = z.infer<typeof cardPlaceSchema>;
export type MoveTarget = z.infer<typeof moveTargetSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Decision = z.infer<typeof decisionSchema>;
