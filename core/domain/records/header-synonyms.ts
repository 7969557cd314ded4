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
      'date of drop-in | drop-in date | when | day | day of visit | visit day',
  ],
  [
    'period',
    'period | lesson | p | per | lesson number | period/lesson | lesson/period | which period | which lesson',
  ],
  ['minutes', 'minutes | mins | duration | length of visit | minutes in the room | how many minutes'],
  [
    'observer',
    'your name | observer | observers | observer name | observer initials | name of observer | observed by | visitor | ' +
      'visited by | seen by | completed by | who are you',
  ],
  ['observer-email', 'your email | username'],
  [
    'second-observer',
    'second observer | 2nd observer | observer 2 | joint observer | other observer | co-observer | with observer | observed with',
  ],
  [
    'teacher',
    'teacher | teacher name | name of teacher | staff observed | member of staff observed | teacher observed | teacher visited | teacher seen | class teacher | staff | ' +
      "staff member | member of staff | staff name | colleague | teacher's name",
  ],
  [
    'teacher-initials',
    'teacher (initials) | teacher initials | initials | init | initials of teacher | staff (initials) | staff initials | ' +
      'staff code | teacher code',
  ],
  [
    'class',
    'class | class id | class code | class name | class observed | teaching group | group | set | class/set | class/form | form/class',
  ],
  ['year-group', 'year group | year | year groups | yr | year group observed | grade | grade level'],
  ['subject', 'subject | subjects | subj | subject area | department'],
  ['room', 'room | rm | room number | classroom'],
  ['walk-title', 'walk | walk title | learning walk | name of walk | learning walk title'],
  [
    'focus-areas',
    'focus area | focus areas | focus | main focus | area of focus | areas of focus | focus of visit | ' +
      'focus of the visit | learning walk focus | walk focus | walkthrough focus | focus of walk | focus of the walk',
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
      `^(?:what(?: did| do| have)?|quotes? from|quotations? from|words of|comments? from) (?:an? |the |any )?${pupil}(?: (?:say|said|tell|told)|$)`,
    ),
    { role: 'pupil-quote', kind: 'pupil-voice' },
  ],
  [
    /^(?!.*\b(?:date|deadline|owner|by whom|by when)\b)(?:even better if|ebi\b|i wonder|(?:one |my |any )?wonderings?$|what (?:do|did) you wonder|next steps?\b|areas? (?:for|of|to) (?:development|improvement|develop|improve)|actions?\b|follow[- ]?ups?\b|what will you follow up|(?:a |one )?question (?:for|to) )/,
    { role: 'wondering', kind: 'wondering' },
  ],
  [
    /^(?:heard$|what (?:did|do|could) (?:you|we|i) hear|what (?:you|we|i) heard|things heard)/,
    { role: 'evidence', kind: 'heard' },
  ],
  [
    /^(?:evidence\b|seen$|saw$|what (?:did|do|could) (?:you|we|i) (?:see|notice|observe)|what (?:you|we|i) (?:saw|noticed|observed)|what was seen|what went well|www$|strengths?$|positives?$|concerns?$|observations?\b|(?:other |further |any other )?(?:notes?|comments?)$|things seen)/,
    { role: 'evidence', kind: 'saw' },
  ],
];

/** Behind "Participation – " or "Clear goals: " stands the question itself. */
const underHeading = /\s[–—-]\s+|:\s+/;

/** What is asked for as a question may be any of these; a focus or a title is asked for in words of its own. */
const askedDetails: ReadonlySet<ColumnRole> = new Set([
  ...([
    'date',
    'period',
    'minutes',
    'observer',
    'teacher',
    'class',
    'year-group',
    'subject',
    'room',
  ] as const),
]);

/** "Which year group did you see", "What subject was it", "On what date was your visit": what stands in the middle. */
const asking =
  /^(?:please )?(?:(?:enter|select|choose|give|state) )?(?:(?:on|in|during) )?(?:(?:which|what) (?:(?:is|was) )?)?(?:(?:the|your) )?(.+?)(?: (?:is|was) (?:it|this|that|your visit|the visit|this visit)| (?:did|have|were|are) (?:you|we) .+| (?:is|was|were) (?:being )?(?:observed|visited|seen|taught))?$/;

/** Details that are asked for without their name. */
const unnamed: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^when (?:was|is) (?:this|the|your) (?:visit|walk|learning walk|lesson|observation|drop-in)\b/, 'date'],
  [
    /^when did (?:you|the|this|your) (?:visit|walk|learning walk|observe|lesson|observation|drop-in)\b/,
    'date',
  ],
  [/^who (?:observed|visited|is observing|is visiting|is completing|completed)\b/, 'observer'],
  [/^who (?:(?:was|is) (?:teaching|the teacher)|taught|did (?:you|we) (?:visit|see|observe))\b/, 'teacher'],
  [/^whose (?:lesson|class|classroom)\b/, 'teacher'],
];

function detailAsked(key: string): ColumnRole | null {
  const found = unnamed.find(([pattern]) => pattern.test(key));
  if (found !== undefined) return found[1];
  const role = roleByWording.get(asking.exec(key)?.[1] ?? '');
  return role !== undefined && askedDetails.has(role) ? role : null;
}

/** What a header means by its words alone, or null where the words are not known. */
export function meaningOfHeader(header: string): HeaderMeaning | null {
  const fixed = formHeader(header);
  if (fixed !== null) return { role: roleByFormHeader[fixed], kind: null };
  const bare = bareHeaderKey(header);
  const role = roleByWording.get(headerKey(header)) ?? roleByWording.get(bare) ?? detailAsked(bare);
  if (role !== null) return { role, kind: null };
  const found = meaningOfQuestion(bare);
  const heading = underHeading.exec(bare);
  if (found !== null || heading === null) return found;
  const below = bare.slice(heading.index + heading[0].length);
  const detail = detailAsked(below);
  return detail === null ? meaningOfQuestion(below) : { role: detail, kind: null };
}

/** How much a header of days says: "Visit date" more than "Date", and that more than "Day". */
export function dayRank(header: string): number {
  const key = bareHeaderKey(header);
  if (key === 'day') return 2;
  return key === 'date' || key === 'when' ? 1 : 0;
}

function meaningOfQuestion(key: string): HeaderMeaning | null {
  return patterns.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
