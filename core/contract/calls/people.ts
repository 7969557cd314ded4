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
      /** The staff list knows it for certain, or somebody said who it is. */
      isSettled: z.boolean(),
      /** Spellings that stand beside this one in a record, for the same person: they cannot be two people. */
      beside: z.array(spelling),
    }),
  ),
  /**
   * `sure`: the spellings agree or the staff list says so; `could-be`: they count as one person because they could be
   * one, and nobody has said so yet; `decided`: a person has said so.
   */
  certainty: z.enum(['sure', 'could-be', 'decided']),
  /** Names of whom it could be, where nothing settles whether it is one of them and which. */
  couldBe: z.array(spelling),
  /** False where it could be each of several people who count already: it counts as nobody new. */
  isCounted: z.boolean(),
});

const pair = z.tuple([spelling, spelling]);

/** A spelling is none of those whom it seemed to be; `is`: who it is, or null where nobody knows. */
const somebodyElseSchema = z.strictObject({
  decision: z.literal('somebody-else'),
  spelling,
  isNot: z.array(spelling).min(1).max(200),
  is: spelling.nullable(),
});

const decisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.enum(['same', 'different']), spellings: pair }),
  somebodyElseSchema,
]);

/** A visit of which no record says who was visited. */
const unknownVisitSchema = z.strictObject({
  visitId: z.string(),
  number: z.int().positive(),
  date: z.iso.date().nullable(),
  period: z.string().nullable(),
  className: z.string().nullable(),
  yearGroup: z.string().nullable(),
  subject: z.string().nullable(),
  /** Who it was, as a person said. */
  teacher: spelling.nullable(),
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
      /** Names of the staff list, as they are said in a decision. */
      staff: z.array(spelling),
      unknownVisits: z.array(unknownVisitSchema),
      /** What was said of these people so far, to be taken back. */
      decisions: z.array(decisionSchema),
    }),
    reads: ['staff', 'records', 'walks'],
  }),
  /**
   * Says of pairs of spellings that they are one person or two, or of one that it is somebody else, or takes that back
   * (`open`): all of it or nothing. Holds for every walk.
   */
  'people.decide': command({
    input: z.strictObject({
      sayings: z
        .array(
          z.union([
            z.strictObject({ decision: z.enum(['same', 'different', 'open']), spellings: pair }),
            somebodyElseSchema,
            z.strictObject({ decision: z.literal('open'), spelling }),
          ]),
        )
        .min(1)
        .max(10_000),
    }),
    output: z.strictObject({}),
    touches: ['staff', 'figures', 'board', 'records'],
    undo: 'none',
  }),
  /**
   * Says privately who was visited where no record does, or (null) takes that back. Refused (reason `teacher-known`)
   * where a record names somebody, and (`names-nobody`) for "N/A" and the like.
   */
  'people.nameTeacher': command({
    input: z.strictObject({
      walkId: z.string().min(1).max(100),
      visitId: z.string().min(1).max(100),
      teacher: z.string().trim().min(1).max(300).nullable(),
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
export type UnknownVisit = z.infer<typeof unknownVisitSchema>;
export type Person = z.infer<typeof personSchema>;
export type SubjectOfWalk = z.infer<typeof subjectSchema>;
