/** Visits beside their files: two observers in one room, and visits that are typed in. Private: shows names. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { cardKinds } from '../tables.ts';

const walkId = z.string().min(1).max(100);
const number = z.int().positive();
const short = z.string().trim().max(200);

/** A visit as the team must see it to tell which one is meant. */
const visitSchema = z.strictObject({
  number,
  date: z.iso.date().nullable(),
  period: z.string().nullable(),
  className: z.string().nullable(),
  yearGroup: z.string().nullable(),
  subject: z.string().nullable(),
  room: z.string().nullable(),
  observers: z.array(z.string()),
  teacher: z.string().nullable(),
  cards: z.int().nonnegative(),
  /** True where it was typed in. */
  isByHand: z.boolean(),
});

const pair = z.tuple([number, number]);

export const visitsCalls = {
  /** The visits of a walk by number, for the private view. */
  'visits.list': query({
    input: z.strictObject({ walkId }),
    output: z.strictObject({ visits: z.array(visitSchema) }),
    reads: ['walks', 'records', 'board'],
  }),
  /** Visits that may be one, seen by two observers or sent twice: proposed, joined, or said to be two. */
  'visits.listJoint': query({
    input: z.strictObject({ walkId }),
    output: z.strictObject({
      pairs: z.array(
        z.strictObject({
          visits: z.tuple([visitSchema, visitSchema]),
          /** Two observers in one room, or one response sent twice. */
          kind: z.enum(['observers', 'sent-twice']),
          state: z.enum(['proposed', 'joined', 'separate']),
        }),
      ),
    }),
    reads: ['walks', 'records'],
  }),
  /** Decides about a proposed pair; `proposed` takes a decision back. */
  'visits.setJoint': command({
    input: z.strictObject({ walkId, visits: pair, state: z.enum(['proposed', 'joined', 'separate']) }),
    output: z.strictObject({}),
    touches: ['walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
  /** Adds a visit that was typed in, its evidence as a step of the board. Without an area a card's is proposed from its words. */
  'visits.add': command({
    input: z.strictObject({
      walkId,
      date: z.iso.date(),
      period: short.nullable(),
      observer: short.nullable(),
      teacher: short.nullable(),
      className: short.nullable(),
      yearGroup: short.nullable(),
      subject: short.nullable(),
      room: short.nullable(),
      cards: z
        .array(
          z.strictObject({
            text: z.string().trim().min(1).max(20_000),
            kind: z.enum(cardKinds).exclude(['tally']),
            areaId: z.string().nullable(),
          }),
        )
        .min(1)
        .max(50),
    }),
    output: z.strictObject({ visitNumber: number }),
    touches: ['walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
  /** Removes a visit that was typed in, with its cards. Refused for one that came from a file. */
  'visits.remove': command({
    input: z.strictObject({ walkId, visitNumber: number }),
    output: z.strictObject({}),
    touches: ['walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
} as const;

export type PrivateVisit = z.infer<typeof visitSchema>;
