/** The spellings that the names of a walk have, as plain data: what a text is veiled by. */
import * as z from 'zod';

const spelling = z.string().min(1);

/** What a school has said of a word, once and for everywhere: it names a colleague or a pupil here, or nobody. */
export const wordDecisionSchema = z.strictObject({
  /** In small letters, without diacritics. */
  word: z.string().min(1).max(100),
  meaning: z.enum(['colleague', 'pupil', 'nobody']),
});

export const walkNamesSchema = z.strictObject({
  /** The staff list, for what its columns say of each word. */
  staff: z.array(
    z.strictObject({
      title: z.string().nullable(),
      firstName: z.string(),
      surname: z.string(),
      initials: z.string().nullable(),
      knownAs: z.array(z.string()),
    }),
  ),
  /** Who was visited, as the records write it. */
  teachers: z.array(spelling),
  /** Observers, coaches and anybody else, as written. */
  others: z.array(spelling),
  classes: z.array(spelling),
  rooms: z.array(spelling),
  /** What the school has said of single words; nothing where it is left out. */
  decisions: z.array(wordDecisionSchema).optional(),
});

export type WalkNames = z.infer<typeof walkNamesSchema>;

export type WordDecision = z.infer<typeof wordDecisionSchema>;
export type WordDecisions = readonly WordDecision[];

/** Why a stretch of a text is masked, asked about or left. */
export const nameReasonSchema = z.enum([
  'listed',
  'whole-name',
  'initials',
  'misspelt',
  'joined',
  'disguised',
  'titled',
  'addressed',
  'after-role',
  'contact',
  'class-code',
  'room-code',
  'lesson',
  'ordinary-word',
  'famous-name',
  'first-name',
  'unknown-name',
  'singled-out',
  'decided',
]);

export type NameReason = z.infer<typeof nameReasonSchema>;

/** Why a person has to read a stretch of a text: no rule can say whether it points at somebody. */
export const markReasonSchema = z.enum([
  'form-of-address',
  'pronoun',
  'role',
  'only-one',
  'subject',
  'set-text',
  'event',
  'could-be-a-name',
]);

export type MarkReason = z.infer<typeof markReasonSchema>;
