/** Why a figure is hidden, shortened or kept, in plain words for the team; never for the staff. */
import { dayAndMonth } from '../dates.ts';
import type { LevelReason } from './themes/theme-levels.ts';

export type Reason =
  | {
      kind:
        | LevelReason
        | 'not-noted'
        | 'total'
        | 'small-walk'
        | 'very-small-walk'
        | 'held-back'
        | 'counts-off'
        | 'one-half'
        | 'too-many'
        | 'grades'
        | 'no-order';
    }
  | { kind: 'joined'; label: string }
  /** Too few teachers stand behind what has changed since an earlier deck, or behind some part of it. */
  | { kind: 'kept' | 'kept-hidden'; day: string }
  | { kind: 'new-since'; day: string }
  | { kind: 'word-differs'; agreed: string; counted: string };

interface Explanation {
  why: string;
  /** What would change it; empty where nothing that the team can do would. */
  change: string;
}

const moreTeachers = 'Visits to more teachers would change that.';

const sinceThen = (day: string): string =>
  `${moreTeachers} So would replacing the slides of ${dayAndMonth(day)}, if nobody outside the team has seen them.`;

/** @param needed k */
export function explain(reason: Reason, needed: number): Explanation {
  switch (reason.kind) {
    case 'not-noted':
    case 'nobody':
      return { why: 'Nothing was noted under it, which is not “no”.', change: '' };
    case 'few-teachers':
      return {
        why: `It rests on fewer than ${needed} known teachers.`,
        change: `${moreTeachers} Saying who was visited, where nobody knows, may as well.`,
      };
    case 'one-teacher':
    case 'two-teachers':
      return {
        why: 'Most of its visits were to one or two teachers, or could have been.',
        change: 'Visits to others would change that. Saying who was visited may as well.',
      };
    case 'total':
      return {
        why: 'The visits as a whole may not be counted, and every figure rests on them.',
        change: moreTeachers,
      };
    case 'other-side':
      return {
        why: `Only the word stands: the other visits rest on fewer than ${needed} teachers, or mostly on one or two, so the count would point at them.`,
        change: moreTeachers,
      };
    case 'one-teachers-walk':
      return {
        why: 'Only the word stands: one teacher has a large part of all visits, or could have.',
        change: 'Visits to others would change that. Saying who was visited may as well.',
      };
    case 'inside':
      return {
        why: `Only the word stands: another figure has nearly the same visits, and what lies between the two rests on fewer than ${needed} teachers, or mostly on one or two.`,
        change: moreTeachers,
      };
    case 'few-counts':
      return {
        why: 'The count may not stand, and the word alone would leave so few counts possible that it says nearly as much.',
        change: moreTeachers,
      };
    case 'small-walk':
      return {
        why: `Fewer than ${2 * needed} teachers were visited: these slides are made without figures.`,
        change: moreTeachers,
      };
    case 'very-small-walk':
      return {
        why: `Fewer than ${needed} teachers were visited: only thanks can be given.`,
        change: 'Wait for more visits, or debrief these with the next walk.',
      };
    case 'held-back':
      return {
        why: 'Beside the other figures, of these slides or of earlier ones, it would say something about few teachers.',
        change: moreTeachers,
      };
    case 'counts-off':
      return {
        why: 'Earlier slides of the same visits gave words alone. Counts beside the other themes would tell why this one has none.',
        change: '',
      };
    case 'one-half':
      return {
        why: `Of the visits that recorded it, one half of the scale rests on fewer than ${needed} known teachers, or mostly on one or two.`,
        change: moreTeachers,
      };
    case 'too-many':
      return { why: 'Six things that were looked for stand on the slide already.', change: '' };
    case 'grades':
      return {
        why: 'Its labels grade: beside a number they would be a mark for the teachers who were visited.',
        change: 'A scale of how often something was seen can be shown.',
      };
    case 'no-order':
      return {
        why: 'Nobody has said in which order its labels stand, or not all answers are on one scale.',
        change: '',
      };
    case 'joined':
      return {
        why: `It stands in one row with another area: “${reason.label}”.`,
        change: 'Visits to more teachers would give it a row of its own.',
      };
    case 'kept':
      return {
        why: `It stays as of ${dayAndMonth(reason.day)}: too few teachers stand behind what has changed since.`,
        change: sinceThen(reason.day),
      };
    case 'kept-hidden':
      return {
        why: `It stays hidden, as on ${dayAndMonth(reason.day)}: too few teachers stand behind what has changed since.`,
        change: sinceThen(reason.day),
      };
    case 'new-since':
      return {
        why: `It is new since ${dayAndMonth(reason.day)}, and too few teachers stand behind what has changed since.`,
        change: sinceThen(reason.day),
      };
    case 'word-differs':
      return {
        why: `The team agreed on “${reason.agreed}”; by the visits it is “${reason.counted}”. The agreed word stands, without the count.`,
        change: 'Agreeing on the counted word brings the count back.',
      };
  }
}
