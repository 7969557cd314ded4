/** What protects colleagues in what leaves: rules that a school sets, and the ledger of what has left. */
import * as z from 'zod';
import { command, query } from '../call.ts';

const percent = z.int().min(1).max(100);
const walkId = z.string().min(1).max(100);

/** Frozen for a walk at its first release. */
export const disclosureRulesSchema = z
  .strictObject({
    /** k: how many distinct teachers a figure rests on. */
    teachers: z.int().min(3).max(50),
    /** How many distinct classes stand behind a figure beside a class or year. */
    classes: z.int().min(2).max(50),
    /** Percent of a figure's visits that one teacher, and two, may have; and one of the whole walk beside themes. */
    oneTeacher: percent,
    twoTeachers: percent,
    oneTeacherOfWalk: percent,
  })
  .refine(({ oneTeacher, twoTeachers }) => twoTeachers >= oneTeacher, 'two teachers may have what one may');

export const disclosureSettingsSchema = z.strictObject({
  rules: disclosureRulesSchema,
  /** Whether a comparison by phase is offered where most of its cells may be shown. */
  isPhaseOffered: z.boolean(),
});

/** What would be shown of a walk: out of all areas, and of all named themes. */
const shownSchema = z.strictObject({ areas: z.int().nonnegative(), themes: z.int().nonnegative() });

const releaseSchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  figures: z.int().nonnegative(),
  hidden: z.int().nonnegative(),
  /** `replaced`: nobody outside the team had seen it, so it left the ledger. */
  state: z.enum(['open', 'seen', 'replaced']),
  rules: disclosureRulesSchema,
});

export const disclosureCalls = {
  'disclosure.getSettings': query({
    input: z.strictObject({}),
    output: disclosureSettingsSchema,
    reads: ['settings'],
  }),
  /** What a change of the settings does to each walk that has visits, before it is kept. */
  'disclosure.describeSettings': query({
    input: disclosureSettingsSchema,
    output: z.strictObject({
      walks: z.array(
        z.strictObject({
          walkId: z.string(),
          title: z.string(),
          areas: z.int().nonnegative(),
          themes: z.int().nonnegative(),
          now: shownSchema,
          then: shownSchema,
          /** Its rules were frozen at its first release: nothing changes. */
          isFrozen: z.boolean(),
        }),
      ),
    }),
    reads: ['settings', 'figures', 'walks', 'staff', 'board'],
  }),
  'disclosure.setSettings': command({
    input: disclosureSettingsSchema,
    output: z.strictObject({}),
    touches: ['settings', 'figures'],
    undo: 'none',
  }),
  /** What has left of a debrief's visits, newest first; and what was said of its unknown teachers. */
  'disclosure.get': query({
    input: z.strictObject({ walkId }),
    output: z.strictObject({
      releases: z.array(releaseSchema),
      /** Visits of which nobody knows who was visited. */
      unknownTeachers: z.int().nonnegative(),
      /** The team has said that no teacher of this walk was visited twice: each unknown visit counts as one person. */
      isNobodyTwice: z.boolean(),
    }),
    reads: ['figures', 'walks', 'staff', 'records'],
  }),
  /** Says whether anybody outside the team has seen a release. `false` takes it out of the ledger. */
  'disclosure.answer': command({
    input: z.strictObject({ releaseId: z.string().min(1).max(100), hasBeenSeen: z.boolean() }),
    output: z.strictObject({}),
    touches: ['figures', 'walks', 'debrief'],
    undo: 'none',
  }),
  'disclosure.sayNobodyTwice': command({
    input: z.strictObject({ walkId, isSaid: z.boolean() }),
    output: z.strictObject({}),
    touches: ['figures'],
    undo: 'none',
  }),
} as const;

export type DisclosureRules = z.infer<typeof disclosureRulesSchema>;
export type DisclosureSettings = z.infer<typeof disclosureSettingsSchema>;
