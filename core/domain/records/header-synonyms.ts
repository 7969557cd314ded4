/** The built-in English wordings of form questions, and the role that a column so headed has. */
import type { CardKind, ColumnRole } from '../../contract/calls/records.ts';
import { formHeader, type FormHeader } from './form-headers.ts';
import { bareHeaderKey, headerKey } from './headers.ts';

interface HeaderMeaning {
  role: ColumnRole;
  /** For columns whose text becomes cards. */
  kind: CardKind | null;
}

const wordings: readonly (readonly [ColumnRole, string])[] = [
  ['response-id', 'response id | response number | submission id | observation number | visit number'],
  ['timestamp', 'submitted at'],
  ['end-time', 'end time | time out'],
  ['start-time', 'time | time of visit | time in'],
  [
    'date',
    'date | date of visit | visit date | date visited | date of walk | walk date | date of learning walk | ' +
      'date of lesson | lesson date | date of observation | observation date | date observed | date seen | ' +
      'date of drop-in | drop-in date | when',
  ],
  [
    'period',
    'period | lesson | p | per | lesson number | period/lesson | lesson/period | which period | which lesson',
  ],
  ['minutes', 'minutes | duration | length of visit | minutes in the room | how many minutes'],
  [
    'observer',
    'your name | observer | observers | observer name | observer initials | name of observer | observed by | visitor | ' +
      'visited by | seen by | completed by | who are you',
  ],
  ['observer-email', 'your email | username'],
  [
    'second-observer',
    'second observer | joint observer | other observer | co-observer | with observer | observed with',
  ],
  [
    'teacher',
    'teacher | teacher name | name of teacher | teacher observed | teacher visited | teacher seen | class teacher | staff | ' +
      "staff member | member of staff | staff name | colleague | teacher's name",
  ],
  [
    'teacher-initials',
    'teacher (initials) | teacher initials | initials | initials of teacher | staff (initials) | staff initials | ' +
      'staff code | teacher code',
  ],
  [
    'class',
    'class | class id | class code | class name | class observed | teaching group | group | set | class/set',
  ],
  ['year-group', 'year group | year | year groups | yr | year group observed | grade | grade level'],
  ['subject', 'subject | subjects | subject area | department'],
  ['room', 'room | rm | room number | classroom'],
  ['walk-title', 'walk | walk title | learning walk | name of walk | learning walk title'],
  [
    'focus-areas',
    'focus area | focus areas | focus | main focus | area of focus | areas of focus | focus of visit | ' +
      'focus of the visit | learning walk focus',
  ],
];

const roleByWording: ReadonlyMap<string, ColumnRole> = new Map(
  wordings.flatMap(([role, list]) =>
    list.split(' | ').map((wording): [string, ColumnRole] => [wording, role]),
  ),
);

/** What a form adds by itself, in any of its languages. */
const roleByFormHeader: Readonly<Record<FormHeader, ColumnRole>> = {
  id: 'response-id',
  start: 'start-time',
  end: 'end-time',
  email: 'observer-email',
  name: 'observer',
  'second name': 'teacher',
  timestamp: 'timestamp',
  other: 'ignored',
};

const pupil = "(?:pupil|student|child|children|learner|kid)(?:'?s'?)?";

/** Questions that are asked in many wordings, tried in this order. */
const patterns: readonly (readonly [RegExp, HeaderMeaning])[] = [
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
    /^(?:evidence\b|seen$|saw$|what (?:did|do|could) (?:you|we|i) (?:see|notice|observe)|what (?:you|we|i) (?:saw|noticed|observed)|what was seen|what went well|www$|strengths$|observations?\b|(?:other |further |any other )?(?:notes?|comments?)$|things seen)/,
    { role: 'evidence', kind: 'saw' },
  ],
];

/** Behind "Participation – " or "Clear goals: " stands the question itself. */
const underHeading = /\s[–—-]\s+|:\s+/;

/** What a header means by its words alone, or null where the words are not known. */
export function meaningOfHeader(header: string): HeaderMeaning | null {
  const fixed = formHeader(header);
  if (fixed !== null) return { role: roleByFormHeader[fixed], kind: null };
  const bare = bareHeaderKey(header);
  const role = roleByWording.get(headerKey(header)) ?? roleByWording.get(bare);
  if (role !== undefined) return { role, kind: null };
  const found = meaningOfQuestion(bare);
  const heading = underHeading.exec(bare);
  return (
    found ?? (heading === null ? null : meaningOfQuestion(bare.slice(heading.index + heading[0].length)))
  );
}

function meaningOfQuestion(key: string): HeaderMeaning | null {
  return patterns.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
