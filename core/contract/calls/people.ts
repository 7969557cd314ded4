/** Who is who in the records: spellings that are one person, and subjects. Private: shows names. */
import * as z from 'zod';
import { command, query } from '../call.ts';

const spelling = z.string().min(1).max(300);

const personSchema = z.strictObject({
  /** As the staff list has it, else the fullest spelling. */
  name: z.string(),
  isOnStaffList: z.boolean(),
  spellings: z.array(
    z.strictObject({
      text: spelling,
      visitsMade: z.int().nonnegative(),
      visitsReceived: z.int().nonnegative(),
      /** Spellings that stand beside this one in a record, for the same person: they cannot be two people. */
      beside: z.array(spelling),
    }),
  ),
  /**
   * `sure`: the spellings agree or the staff list says so; `could-be`: they count as one person because they could be
   * one, and nobody has said so yet; `decided`: a person has said so.
   */
  certainty: z.enum(['sure', 'could-be', 'decided']),
});

const decisionSchema = z.strictObject({
  spellings: z.tuple([spelling, spelling]),
  decision: z.enum(['same', 'different']),
});

const subjectSchema = z.strictObject({
  subject: z.string(),
  /** Teachers of the subject in the staff list, else in the records. One teacher: naming the subject names a person. */
  teachers: z.int().nonnegative(),
  faculty: z.string().nullable(),
});

export const peopleCalls = {
  /** The people of a walk's records. */
  'people.list': query({
    input: z.strictObject({ walkId: z.string() }),
    output: z.strictObject({
      people: z.array(personSchema),
      staff: z.int().nonnegative(),
      /** What was said of these people so far, to be taken back. */
      decisions: z.array(decisionSchema),
    }),
    reads: ['staff', 'records', 'walks'],
  }),
  /**
   * Says of pairs of spellings that they are one person or two, or takes that back (`open`): all of it or nothing.
   * Holds for every walk.
   */
  'people.decide': command({
    input: z.strictObject({
      sayings: z
        .array(
          z.strictObject({
            spellings: z.tuple([spelling, spelling]),
            decision: z.enum(['same', 'different', 'open']),
          }),
        )
        .min(1)
        .max(10_000),
    }),
    output: z.strictObject({}),
    touches: ['staff', 'figures', 'board', 'records'],
    undo: 'none',
  }),
  'people.listSubjects': query({
    input: z.strictObject({ walkId: z.string() }),
    output: z.strictObject({ subjects: z.array(subjectSchema), faculties: z.array(z.string()) }),
    reads: ['staff', 'records', 'walks'],
  }),
  /** Puts a subject into a faculty, or (null) into none. Holds for every walk. */
  'people.setFaculty': command({
    input: z.strictObject({
      subject: z.string().trim().min(1).max(200),
      faculty: z.string().trim().min(1).max(200).nullable(),
    }),
    output: z.strictObject({}),
    touches: ['staff'],
    undo: 'none',
  }),
} as const;

export type PersonDecided = z.infer<typeof decisionSchema>;
export type Person = z.infer<typeof personSchema>;
export type SubjectOfWalk = z.infer<typeof subjectSchema>;
