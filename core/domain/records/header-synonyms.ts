/** The built-in English wordings of form questions, and the role that a column so headed has. */
import type { CardKind, ColumnRole } from '../../contract/calls/records.ts';
import { bareHeaderKey, headerKey } from './headers.ts';

interface HeaderMeaning {
  role: ColumnRole;
  /** For columns whose text becomes cards. */
  kind: CardKind | null;
}

const wordings: readonly (readonly [ColumnRole, string])[] = [
  ['response-id', 'id | response id | response number | submission id'],
  ['timestamp', 'timestamp | submitted at'],
  ['end-time', 'completion time | end time'],
  ['start-time', 'start time | time | time of visit | time in'],
  [
    'date',
    'date | date of visit | visit date | date visited | date of walk | walk date | date of learning walk | ' +
      'date of lesson | lesson date | date of observation | observation date | when',
  ],
  [
    'period',
    'period | lesson | p | per | lesson number | period/lesson | lesson/period | which period | which lesson',
  ],
  ['minutes', 'minutes | duration | length of visit | minutes in the room | how many minutes'],
  [
    'observer',
    'name | your name | observer | observer name | name of observer | observed by | visitor | visited by | seen by | ' +
      'completed by | who are you',
  ],
  ['observer-email', 'email | email address | your email | username'],
  [
    'second-observer',
    'second observer | joint observer | other observer | co-observer | with observer | observed with',
  ],
  [
    'teacher',
    'teacher | teacher name | name of teacher | teacher observed | teacher visited | class teacher | staff | ' +
      "staff member | member of staff | staff name | colleague | teacher's name | name2",
  ],
  [
    'teacher-initials',
    'teacher (initials) | teacher initials | initials | initials of teacher | staff (initials) | staff initials | ' +
      'staff code | teacher code',
  ],
  ['class', 'class | class code | class name | class observed | teaching group | group | set | class/set'],
  ['year-group', 'year group | year | year groups | yr | year group observed'],
  ['subject', 'subject | subjects | subject area | department'],
  ['room', 'room | rm | room number | classroom'],
  ['walk-title', 'walk | walk title | learning walk | name of walk | learning walk title'],
  [
    'focus-areas',
    'focus area | focus areas | focus | main focus | area of focus | areas of focus | focus of visit | ' +
      'focus of the visit | learning walk focus',
  ],
  ['ignored', 'last modified time | language | total points | quiz feedback | grade posted time | score'],
];

const roleByWording: ReadonlyMap<string, ColumnRole> = new Map(
  wordings.flatMap(([role, list]) =>
    list.split(' | ').map((wording): [string, ColumnRole] => [wording, role]),
  ),
);

const pupil = "(?:pupil|student|child|children|learner|kid)(?:'?s'?)?";

/** Questions that are asked in many wordings, tried in this order. */
const patterns: readonly (readonly [RegExp, HeaderMeaning])[] = [
  [/^(?:points|feedback) - /, { role: 'ignored', kind: null }],
  [
    new RegExp(
      `^(?:(?:an?|one|any|the|in an?) )?${pupil} (?:quotes?|quotations?|voice|said|says?|comments?|words|told (?:me|us))\\b`,
    ),
    { role: 'pupil-quote', kind: 'pupil-voice' },
  ],
  [
    new RegExp(
      `^(?:what (?:did|do)|quotes? from|quotations? from|words of|comments? from) (?:an? |the |any )?${pupil}(?: (?:say|tell)|$)`,
    ),
    { role: 'pupil-quote', kind: 'pupil-voice' },
  ],
  [
    /^(?:even better if|ebi\b|i wonder|(?:one |my |any )?wonderings?$|what (?:do|did) you wonder|next steps?\b|(?:a |one )?question (?:for|to) )/,
    { role: 'wondering', kind: 'wondering' },
  ],
  [
    /^(?:heard$|what (?:did|do|could) (?:you|we|i) hear|what (?:you|we|i) heard|things heard)/,
    { role: 'evidence', kind: 'heard' },
  ],
  [
    /^(?:evidence\b|seen$|saw$|what (?:did|do|could) (?:you|we|i) (?:see|notice|observe)|what (?:you|we|i) (?:saw|noticed|observed)|what was seen|observations?\b|(?:other |further |any other )?(?:notes?|comments?)$|things seen)/,
    { role: 'evidence', kind: 'saw' },
  ],
];

/** What a header means by its words alone, or null where the words are not known. */
export function meaningOfHeader(header: string): HeaderMeaning | null {
  const bare = bareHeaderKey(header);
  const role = roleByWording.get(headerKey(header)) ?? roleByWording.get(bare);
  if (role !== undefined) return { role, kind: null };
  return patterns.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
