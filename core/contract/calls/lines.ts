/** Lines: what was seen, wondered and decided on its way to a slide, each read by a person before it leaves. Private. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { wordDecisionSchema } from '../names.ts';
import { typed } from './board.ts';

const id = z.string().min(1).max(100);
const walkId = id;
const count = z.int().nonnegative();

/** Names one text that may stand on a slide; only `lines.list` makes one. */
const lineKey = z.string().min(1).max(400);

/** A card's own words; what a person made of one card; what a person made of two or more cards of two or more teachers. */
const lineOrigins = ['card', 'paraphrase', 'blend'] as const;

/** Positions count UTF-16 units of the text as shown. */
const markSchema = z.strictObject({
  from: count,
  to: count,
  /**
   * `masked`: a neutral word stands there for a name; `asked`: the same, until somebody says what the word means here;
   * `amber`: it may point at somebody, and only a person can judge it.
   */
  kind: z.enum(['masked', 'asked', 'amber']),
  /** In plain words: "a role that few people have". */
  reason: z.string(),
  /** The word that is asked about, as written; null for every other kind. */
  word: z.string().nullable(),
});

/**
 * `barred`: it may not stand, `why` says so. `clear`: nothing in it has to be read (titles, wonderings and decisions only).
 */
const lineStates = ['unread', 'ticked', 'dropped', 'barred', 'clear'] as const;

const lineSchema = z.strictObject({
  key: lineKey,
  /** Null: on the pupils' slide. */
  themeId: id.nullable(),
  origin: z.enum(lineOrigins),
  cardIds: z.array(id).min(1),
  /** The very text that would stand, masked. */
  text: z.string(),
  marks: z.array(markSchema),
  state: z.enum(lineStates),
  /** Why it is barred, or why its tick was taken away; empty where there is nothing to say. */
  why: z.string(),
  isStarred: z.boolean(),
  /** Among the lines that the deck takes unless somebody drops them: unread, it stops the export. */
  isChosen: z.boolean(),
  /** Whether it stands on the slide now. */
  isStanding: z.boolean(),
});

const groupSchema = z.strictObject({
  /** Null: the pupils' slide. */
  themeId: id.nullable(),
  title: z.string(),
  /** Which lines may stand here at all. */
  may: z.array(z.enum(lineOrigins)),
  /** Why some may not, in plain words; empty where all may. */
  why: z.string(),
  /** How many lines fit. */
  most: z.int().positive(),
  /** Starred ones first, then as on the board; those that a person wrote before them. */
  lines: z.array(lineSchema),
});

/** A title, wondering, decision or question: read only where something in it is marked. */
export const otherTextSchema = lineSchema
  .pick({ key: true, themeId: true, text: true, marks: true, why: true, isStanding: true })
  .extend({
    what: z.enum([
      'walk-title',
      'focus',
      'title',
      'wonder',
      'keep',
      'ask',
      'support',
      'done',
      'question',
      /** Typed in the place of a text of a slide. */
      'typed',
      'speaker-notes',
    ]),
    /** The slide of the deck on which it stands. */
    slideId: z.string(),
    state: z.enum(lineStates),
  });

/** A word that could be a name: asked once for the school, however often it stands; hidden until it is answered. */
const askedWordSchema = z.strictObject({
  word: z.string(),
  places: z.int().positive(),
  /** One whole text in which it stands, other names masked. */
  example: z.string(),
});

const wordMeaning = wordDecisionSchema.shape.meaning;
const word = typed(100);

const consentSchema = z.strictObject({
  id,
  cardId: id,
  themeId: id,
  /** What is to be seen there. */
  what: z.string(),
  /** The teacher or subject that is named. */
  where: z.string(),
  /** Who was asked. */
  asked: z.string(),
  askedOn: z.iso.date(),
  answer: z.enum(['yes', 'no']).nullable(),
  answeredOn: z.iso.date().nullable(),
  withdrawnOn: z.iso.date().nullable(),
  /** When it last left in a deck; null: never. */
  lastLeftAt: z.iso.datetime().nullable(),
  isStanding: z.boolean(),
  /** Why a yes does not stand, or that a withdrawn one was in a deck; empty where there is nothing to say. */
  why: z.string(),
});

const nothing = z.strictObject({});
const touches = ['figures'] as const;
const reads = ['board', 'figures', 'staff', 'walks', 'debrief'] as const;

export const linesCalls = {
  'lines.list': query({
    input: z.strictObject({ walkId }),
    output: z.strictObject({
      /** Themes in the order of the deck, then the pupils' slide where there is anything for it. */
      groups: z.array(groupSchema),
      /** What has to be read, and what was read or dropped, in the order of the deck. */
      texts: z.array(otherTextSchema),
      /** By the number of places, then by word. */
      asked: z.array(askedWordSchema),
      /** Chosen lines and marked texts that nobody has read: while there are any, the window exports nothing. */
      unread: count,
      /** Lines that stand, all of them read. */
      standing: count,
    }),
    reads,
  }),
  /** A person has read this very text. `conflict` where another text would stand by now. */
  'lines.tick': command({
    input: z.strictObject({ walkId, key: lineKey, text: z.string().min(1).max(20_000) }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  'lines.untick': command({
    input: z.strictObject({ walkId, key: lineKey }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  /** Keeps a text off the slides, or brings it back. Titles cannot be dropped. */
  'lines.drop': command({
    input: z.strictObject({ walkId, key: lineKey, isDropped: z.boolean() }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  /**
   * Writes a line, or changes the one with this key; a changed text loses its tick. `refused` with a `reason`: `cards` (a
   * paraphrase is of one card, a blend of more), `one-teacher` (a blend of cards that are not known to be of two),
   * `not-here` (the slide is not in the deck, or a card is not on it).
   */
  'lines.write': command({
    input: z.strictObject({
      walkId,
      themeId: id.nullable(),
      origin: z.enum(['paraphrase', 'blend']),
      cardIds: z.array(id).min(1).max(50),
      text: typed(2000),
      key: lineKey.optional(),
    }),
    /** The text that would stand, masked. */
    output: z.strictObject({ key: lineKey, text: z.string() }),
    touches,
    undo: 'none',
  }),
  /** Takes away a line that a person wrote. */
  'lines.remove': command({
    input: z.strictObject({ walkId, key: lineKey }),
    output: nothing,
    touches,
    undo: 'none',
  }),
  /** Every word that was answered, in the order of the alphabet. */
  'lines.listWords': query({
    input: nothing,
    output: z.strictObject({
      words: z.array(z.strictObject({ word: z.string(), answer: wordMeaning })),
    }),
    reads: ['staff'],
  }),
  /** Says once for the school what a word means here, or (null) takes that back. */
  'lines.answerWord': command({
    input: z.strictObject({ word, answer: wordMeaning.nullable() }),
    output: nothing,
    touches: ['figures', 'board', 'staff'],
    undo: 'none',
  }),
  'lines.listConsents': query({
    input: z.strictObject({ walkId }),
    output: z.strictObject({ consents: z.array(consentSchema) }),
    reads,
  }),
  /**
   * Writes down that somebody was asked whether a starred card of a theme may name them, and what they said: whoever asks
   * says by that that the theme is a good one. `refused` with a `reason`: `not-starred`, `no-theme`, `no-yes`.
   */
  'lines.noteConsent': command({
    input: z.discriminatedUnion('to', [
      z.strictObject({
        to: z.literal('ask'),
        walkId,
        cardId: id,
        what: typed(200),
        where: typed(100),
        asked: typed(100),
        on: z.iso.date(),
      }),
      z.strictObject({
        to: z.literal('answer'),
        walkId,
        consentId: id,
        answer: z.enum(['yes', 'no']),
        on: z.iso.date(),
      }),
      z.strictObject({ to: z.literal('withdraw'), walkId, consentId: id, on: z.iso.date() }),
    ]),
    output: z.strictObject({ consentId: id }),
    touches,
    undo: 'none',
  }),
} as const;

export type LineOrigin = (typeof lineOrigins)[number];
export type LineMark = z.infer<typeof markSchema>;
export type DeckLine = z.infer<typeof lineSchema>;
export type LineGroup = z.infer<typeof groupSchema>;
export type OtherText = z.infer<typeof otherTextSchema>;
export type AskedWord = z.infer<typeof askedWordSchema>;
export type Consent = z.infer<typeof consentSchema>;
