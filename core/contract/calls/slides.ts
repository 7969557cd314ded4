/** The staff deck: looked at first, then written, checked and handed to the host. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { deckPlanSchema } from '../deck-plan.ts';
import { decisionKinds, horizons } from './board.ts';
import { comparisonSchema, usualDeckId } from './decks.ts';
import { clearedChartSchema, clearedFigureSchema, prevalenceWords } from './insight.ts';
import { otherTextSchema } from './lines.ts';

/** What every slide has: an id that stays (`thanks`, `areas`, `theme:<id>` …) and what the speaker says, by paragraph. */
const everySlide = { id: z.string(), notes: z.array(z.string()), footer: z.string() } as const;

const slideSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...everySlide,
    kind: z.literal('thanks'),
    title: z.string(),
    lines: z.array(z.string()),
  }),
  z.strictObject({
    ...everySlide,
    kind: z.literal('chart'),
    /** What its bars are of. Bars of then and now are shares; all others are visits. */
    of: z.enum(['areas', 'themes', 'look-fors', 'then-and-now']),
    chart: clearedChartSchema,
    /** The id of the row that the title speaks of; null: of none, or of all alike. */
    accent: z.string().nullable(),
    /** Of then and now: what both walks are called, and the earlier one's figures, row by row. */
    earlier: z
      .strictObject({ name: z.string(), nowName: z.string(), figures: z.array(clearedFigureSchema) })
      .nullable(),
  }),
  /** Themes by their words, as a list. */
  z.strictObject({
    ...everySlide,
    kind: z.literal('overview'),
    title: z.string(),
    subtitle: z.string(),
    items: z.array(
      z.strictObject({ cell: z.string(), title: z.string(), word: z.enum(prevalenceWords).nullable() }),
    ),
  }),
  z.strictObject({
    ...everySlide,
    kind: z.literal('theme'),
    /** The cell of its figure, by which what the team is told finds its slide: two themes may have one title. */
    cell: z.string(),
    title: z.string(),
    /** Null: a plain statement. */
    figure: clearedFigureSchema.nullable(),
    subtitle: z.string(),
    /** Read by a person, in the order of their own words. */
    lines: z.array(z.string()),
    wonder: z.string().nullable(),
  }),
  z.strictObject({
    ...everySlide,
    kind: z.literal('pupils'),
    title: z.string(),
    lines: z.array(z.string()),
  }),
  /** "Go and see": whoever is named has said yes. */
  z.strictObject({
    ...everySlide,
    kind: z.literal('credit'),
    title: z.string(),
    items: z.array(z.strictObject({ what: z.string(), where: z.string() })),
  }),
  /** Never with an owner. */
  z.strictObject({
    ...everySlide,
    kind: z.literal('decisions'),
    title: z.string(),
    groups: z.array(
      z.strictObject({
        kind: z.enum(decisionKinds),
        items: z.array(z.strictObject({ text: z.string(), horizon: z.enum(horizons).nullable() })),
      }),
    ),
  }),
  /** "You said, we did": what was decided in the last debrief and is done. */
  z.strictObject({
    ...everySlide,
    kind: z.literal('done'),
    title: z.string(),
    items: z.array(z.string()),
  }),
  /** To talk about in departments. */
  z.strictObject({
    ...everySlide,
    kind: z.literal('questions'),
    title: z.string(),
    items: z.array(z.string()),
  }),
  z.strictObject({
    ...everySlide,
    kind: z.literal('invitation'),
    title: z.string(),
    lines: z.array(z.string()),
  }),
]);

export const deckSchema = z.strictObject({ title: z.string(), slides: z.array(slideSchema) });

/** Something that must not leave: the text, why, and where it stands. */
const findingSchema = z.strictObject({
  part: z.string(),
  text: z.string(),
  reason: z.enum([
    'name',
    'email',
    'class-or-room',
    'unexpected-part',
    'not-well-formed',
    'metadata',
    'uncleared-number',
    'unknown-text',
  ]),
  /** The slide of the file on which it stands, from 1; null where it belongs to none. */
  slide: z.int().positive().nullable(),
  /** The slide of the deck that the file's slide is made of; null where it belongs to none. */
  slideId: z.string().nullable(),
  /** The whole text in which it stands, as a person would read it; null where it is no text. */
  within: z.string().nullable(),
});

/** What disclosure control and the check of the written file say, as a page a person can read. */
export const verdictSchema = z.strictObject({
  slides: z.int().nonnegative(),
  figures: z.int().nonnegative(),
  hidden: z.int().nonnegative(),
  /** Per hidden or shortened figure, for the team and never on a slide. */
  reasons: z.array(
    z.strictObject({
      cell: z.string(),
      figure: z.string(),
      state: z.enum(['hidden', 'word-only', 'kept', 'left-out', 'statement', 'word-differs']),
      why: z.string(),
      /** What would change it; empty where nothing would. */
      change: z.string(),
    }),
  ),
  size: z.enum(['full', 'without-figures', 'letter']),
  /** What the attacker found between this release and those before it; anything here stops the deck. */
  attacks: z.array(z.strictObject({ cell: z.string(), figure: z.string(), why: z.string() })),
  parts: z.int().nonnegative(),
  findings: z.array(findingSchema),
  /** Texts of people that stand in the deck and were read. */
  lines: z.int().nonnegative(),
  /** Texts that the deck would take and nobody has read; they are left out of it. */
  unread: z.array(
    z.strictObject({
      key: z.string(),
      /** The theme's title, or what kind of text it is. */
      where: z.string(),
      slideId: z.string(),
      text: z.string(),
    }),
  ),
  outcome: z.enum(['clear', 'found', 'attackable']),
});

const input = z.strictObject({
  walkId: z.string().min(1).max(100),
  deckId: z.string().min(1).max(100).default(usualDeckId),
});

/** A text that somebody typed on a slide of the deck. */
const typedTextSchema = otherTextSchema
  .pick({ key: true, slideId: true, text: true, marks: true, state: true, why: true, isStanding: true })
  .extend({
    /** The text of the slide in whose place it stands; null: what the speaker reads. */
    from: z.string().nullable(),
  });

/** An earlier release whose figures would have to stay, and of which nobody has said yet who has seen it. */
const askedReleaseSchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  figures: z.int().nonnegative(),
});

/** A whole text of a slide, and the name found in it that names nobody. */
const approval = z.strictObject({
  walkId: z.string().min(1).max(100),
  text: z.string().min(1).max(2000),
  name: z.string().min(1).max(2000),
});

export const slidesCalls = {
  'slides.preview': query({
    input,
    output: z.strictObject({
      deck: deckSchema,
      /** What was chosen for the deck. */
      plan: deckPlanSchema,
      /** Slides that are not in it, as they would stand. */
      off: z.array(slideSchema),
      /** Ids of all slides, in their order. */
      order: z.array(z.string()),
      typed: z.array(typedTextSchema),
      /** Themes that may have a slide of their own, those seen most first. */
      themes: z.array(
        z.strictObject({
          themeId: z.string(),
          /** The title as it stands on slides. */
          title: z.string(),
          isChosen: z.boolean(),
        }),
      ),
      verdict: verdictSchema,
      compare: comparisonSchema,
      /** Asked once before figures are kept back; until it is answered nothing is saved. Oldest first. */
      asks: z.array(askedReleaseSchema),
      approvals: z.array(approval.omit({ walkId: true })),
      /** Themes left out of which a person keeps the title as a plain noticing, without figure. */
      noticings: z.array(
        z.strictObject({
          themeId: z.string(),
          title: z.string(),
          /** The title as it may stand on the shared screen. */
          label: z.string(),
          isKept: z.boolean(),
        }),
      ),
    }),
    reads: ['figures', 'walks', 'staff', 'board', 'debrief', 'settings'],
  }),
  /**
   * Writes the deck, checks the file and writes the release into the ledger, in one transaction. Refused (`refused`, with
   * the verdict) unless the outcome is `clear`; refused with `asks` while a question is open, and with `unread` while there
   * is a text that nobody has read.
   */
  'slides.export': command({
    input: input.extend({
      /** Takes every open question about an earlier release as "yes, it has been seen". */
      isAssumedSeen: z.boolean(),
      /** Makes the deck without texts that nobody has read. */
      isUnreadLeftOut: z.boolean().optional(),
    }),
    output: z.strictObject({
      token: z.string(),
      name: z.string(),
      releaseId: z.string(),
      verdict: verdictSchema,
    }),
    touches: ['figures', 'walks', 'debrief'],
    undo: 'none',
  }),
  /** The file was not saved after all: the release leaves the ledger again. */
  'slides.withdraw': command({
    input: z.strictObject({ releaseId: z.string().min(1).max(100) }),
    output: z.strictObject({}),
    touches: ['figures', 'walks', 'debrief'],
    undo: 'none',
  }),
  /** A person has read the text and says that the name in it names nobody; kept until the text changes. */
  'slides.approve': command({
    input: approval,
    output: z.strictObject({}),
    touches: ['figures'],
    undo: 'none',
  }),
  'slides.takeBack': command({
    input: approval,
    output: z.strictObject({}),
    touches: ['figures'],
    undo: 'none',
  }),
  /** Keeps the title of a theme that may have no figure as a plain noticing; holds for that very title. */
  'slides.keepNoticing': command({
    input: z.strictObject({
      walkId: z.string().min(1).max(100),
      themeId: z.string().min(1).max(100),
      title: z.string().min(1).max(2000),
      isKept: z.boolean(),
    }),
    output: z.strictObject({}),
    touches: ['figures'],
    undo: 'none',
  }),
  /** The verdict as a page that the team can keep: one HTML file, private. */
  'slides.makePage': command({
    input,
    output: z.strictObject({ token: z.string(), name: z.string() }),
    touches: [],
    undo: 'none',
  }),
} as const;

export type Slide = z.infer<typeof slideSchema>;
export type Deck = z.infer<typeof deckSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
