/**
 * The model: how much each feature speaks for each meaning of a column. One table that can be read; nothing in it is
 * trained, and the same column always gets the same scores.
 */
import type { ColumnRole } from '../../../contract/calls/records.ts';
import type { Evidence, Feature } from './features.ts';
import { share } from './profile.ts';

/** The roles, with the kinds of evidence apart and what a form adds by itself apart from what is not needed. */
export type Meaning =
  | Exclude<ColumnRole, 'evidence' | 'pupil-quote' | 'wondering'>
  | 'saw'
  | 'heard'
  | 'voice'
  | 'wonder'
  | 'machinery';

/** Of which a table has one column each, at most. */
export const singleMeanings = [
  ...(['date', 'timestamp', 'start-time', 'end-time', 'period', 'minutes', 'response-id'] as const),
  ...(['observer', 'observer-email', 'second-observer', 'teacher', 'teacher-initials'] as const),
  ...(['class', 'year-group', 'subject', 'room', 'walk-title', 'focus-areas'] as const),
] satisfies Meaning[];

export type SingleMeaning = (typeof singleMeanings)[number];

export const otherMeanings = [
  ...(['saw', 'heard', 'voice', 'wonder', 'tally', 'rating', 'option', 'machinery', 'ignored'] as const),
] satisfies Meaning[];

type Weights = Partial<Record<Feature, number>>;

/** A person in the cells, whoever it is. */
const persons: Weights = { 'cells:titled-name': 2, 'cells:name': 1, 'cells:staff': 2, 'cells:initials': 1 };

export const weights: Readonly<Record<Meaning, Weights>> = {
  date: {
    ...{ 'place:week-with-weekday': 3, 'place:coarser-days': -0.6 },
    ...{
      'word:day': 3,
      'word:visit': 0.6,
      'word:week': -2.5,
      'word:later': -5,
      'word:stamp': -3,
      'word:begin': -1.5,
    },
    ...{ 'word:finish': -2, 'word:machine': -2, 'word:pupil': -2, 'word:wonder': -1.5, 'word:clock': -0.5 },
    ...{ 'cells:day': 4, 'cells:moment': 3, 'cells:part-day': 3, 'cells:weekday': 0.5, 'cells:prose': -4 },
    ...{
      'header:form-timestamp': -6,
      'header:form-start': -6,
      'header:form-end': -6,
      'header:form-other': -8,
    },
  },
  timestamp: {
    ...{
      'header:form-timestamp': 7,
      'header:form-start': 3.5,
      'word:stamp': 3,
      'word:begin': 2,
      'word:day': 0.5,
    },
    ...{ 'word:finish': -2, 'cells:moment': 3, 'cells:day': 0.5, 'header:form-other': -8, 'word:later': -3 },
  },
  'start-time': {
    ...{
      'word:clock': 3,
      'word:begin': 1,
      'word:finish': -3,
      'cells:clock': 3.5,
      'cells:moment': -1,
      'word:week': -2,
    },
    ...{
      'header:form-start': 3,
      'word:period': -1,
      'header:form-other': -8,
      'word:stamp': -2,
      'word:minutes': -2,
    },
  },
  'end-time': {
    ...{
      'word:finish': 2.5,
      'word:clock': 1,
      'cells:clock': 2,
      'cells:moment': 2,
      'header:form-end': 7,
      'cells:day': 0.5,
    },
    ...{ 'header:form-other': -8, 'word:begin': -2, 'word:later': -3 },
  },
  period: {
    ...{
      'word:period': 3,
      'cells:period': 2.5,
      'cells:digit': 1.2,
      'word:minutes': -3,
      'word:year': -2,
      'word:clock': -0.5,
    },
    ...{
      'word:pupil': -2,
      'word:rate': -1,
      'cells:prose': -4,
      'cells:subject': -3,
      'word:see': -1,
      'word:day': -0.3,
    },
  },
  minutes: {
    ...{
      'word:minutes': 3,
      'cells:duration': 3,
      'cells:number': 0.8,
      'cells:large-numbers': -5,
      'cells:prose': -4,
    },
    ...{ 'word:pupil': -1.5, 'word:second': -1, 'word:count': 0.3 },
  },
  'response-id': {
    ...{
      'header:form-id': 7,
      'word:id': 3,
      'cells:unique': 0.8,
      'cells:code': 1,
      'cells:long-number': 1,
      'cells:number': 0.6,
    },
    ...{
      'word:class': -3,
      'word:staff': -3,
      'word:pupil': -3,
      'word:room': -3,
      'word:machine': 0.5,
      'cells:prose': -5,
    },
    ...{ 'word:visit': 0.8, 'cells:constant': -2 },
  },
  observer: {
    ...{ 'place:named-in-email': 4 },
    ...persons,
    ...{
      'cells:titled-name': 1,
      'cells:few-people': 0.8,
      'word:observer': 3,
      'header:who-visited': 3,
      'header:by-whom': 3,
    },
    ...{
      'header:your-name': 4,
      'header:whom-you-visited': -3,
      'word:second': -2,
      'word:later': -4,
      'word:pupil': -3,
    },
    ...{
      'header:form-name': 7,
      'header:form-second name': -7,
      'header:name-part': 1.5,
      'place:among-form-columns': 0.4,
    },
    ...{
      'word:machine': -2.5,
      'cells:prose': -3,
      'word:see': 0.2,
      'cells:digit': -2,
      'word:wonder': -1,
      'word:subject': -1,
    },
    ...{ 'word:day': -2, 'word:initials': 0.3 },
  },
  'observer-email': {
    'header:form-email': 5,
    'word:email': 2.5,
    'cells:email': 5,
    'cells:prose': -4,
    'cells:ip': -6,
  },
  'second-observer': {
    ...{
      'word:second': 2,
      'word:observer': 1.2,
      'cells:titled-name': 0.8,
      'cells:name': 0.6,
      'cells:initials': 0.6,
    },
    ...{
      'word:later': -4,
      'word:pupil': -3,
      'cells:prose': -2,
      'word:you': 0.4,
      'header:form-second name': -3,
      'cells:phrase': 0.2,
    },
    ...{ 'word:wonder': -2, 'word:machine': -2, 'word:see': -1.5, 'cells:digit': -2, 'word:area': -2 },
  },
  teacher: {
    ...{ 'place:only-people': 0.8, 'place:named-in-email': -4 },
    ...persons,
    ...{
      'word:staff': 3,
      'word:taught': 1.5,
      'header:whom-you-visited': 3.5,
      'header:by-whom': -3,
      'word:observer': -1.5,
    },
    ...{
      'header:your-name': -3,
      'header:form-second name': 7,
      'header:form-name': -7,
      'header:name-part': 1.5,
      'word:later': -4,
    },
    ...{
      'word:pupil': -2.5,
      'cells:few-people': -0.4,
      'word:machine': -2.5,
      'cells:prose': -3,
      'word:speech': -0.5,
    },
    ...{
      'header:staff-speech': -1.5,
      'word:who': 0.7,
      'cells:digit': -2,
      'word:second': -1,
      'header:staff-initials': -1.5,
      'word:day': -2,
    },
  },
  'teacher-initials': {
    ...{ 'place:only-people': 1 },
    ...{
      'word:initials': 1,
      'header:staff-initials': 2.5,
      'word:staff': 1.2,
      'cells:initials': 2.6,
      'cells:titled-name': -1,
      'header:by-whom': -3,
    },
    ...{
      'word:observer': -3,
      'header:your-name': -3,
      'word:class': -4,
      'word:subject': -2,
      'word:later': -4,
      'word:room': -3,
    },
    ...{ 'cells:few-people': -0.4, 'cells:prose': -4, 'word:pupil': -3, 'word:second': -2 },
  },
  class: {
    ...{
      'word:class': 3,
      'cells:class': 2.5,
      'cells:year-group': 1.2,
      'word:year': -1,
      'cells:prose': -4,
      'word:staff': -0.5,
    },
    ...{
      'word:taught': 0.4,
      'cells:subject': -2,
      'word:pupil': -1,
      'word:speech': -2,
      'word:see': -0.3,
      'word:initials': 0.5,
      'word:doing': -1.5,
    },
  },
  'year-group': {
    ...{
      'word:year': 3,
      'cells:year-group': 2,
      'cells:digit': 0.8,
      'cells:calendar-year': -6,
      'cells:prose': -4,
    },
    ...{ 'cells:class': -0.5, 'word:class': -0.5, 'word:rate': -0.6, 'word:pupil': -1.5, 'cells:degree': -3 },
  },
  subject: {
    ...{
      'word:subject': 3,
      'cells:subject': 4,
      'word:what': 0.2,
      'cells:prose': -4,
      'word:pupil': -2,
      'word:wonder': -1,
    },
    ...{
      'cells:digit': -2,
      'word:period': -0.5,
      'word:see': -1.5,
      'word:you': -0.3,
      'word:day': -2,
      'word:doing': -1.5,
    },
  },
  room: {
    ...{
      'word:room': 3,
      'cells:room': 2.5,
      'cells:prose': -4,
      'word:pupil': -2,
      'word:see': -1.5,
      'cells:year-group': -1,
    },
    ...{
      'word:wonder': -1,
      'cells:subject': -3,
      'cells:area': -4,
      'word:class': -0.3,
      'word:minutes': -2,
      'word:staff': -1.5,
    },
  },
  'walk-title': {
    ...{
      'word:title': 2.5,
      'cells:constant': 1,
      'word:area': 0.5,
      'cells:day': -5,
      'cells:moment': -5,
      'cells:number': -3,
    },
    ...{
      'word:visit': 0.8,
      'word:machine': -3,
      'cells:clock': -3,
      'cells:scale': -2,
      'word:pupil': -2,
      'word:see': -0.5,
    },
    ...{
      'cells:email': -5,
      'cells:titled-name': -2,
      'cells:prose': -0.5,
      'word:staff': -1,
      'cells:subject': -2,
      'word:who': 0.5,
    },
  },
  'focus-areas': {
    ...{
      'word:area': 3,
      'cells:area': 5,
      'cells:multi': 0.5,
      'cells:constant': -3,
      'cells:prose': -2,
      'cells:subject': -3,
    },
    ...{
      'word:room': -1,
      'word:pupil': -1.5,
      'word:title': -0.5,
      'cells:year-group': -3,
      'cells:clock': -3,
      'cells:scale': -3,
    },
  },
  saw: {
    ...{
      'cells:prose': 2.6,
      'cells:phrase': 1.2,
      'word:doing': 1,
      'cells:unique': 0.5,
      'word:see': 1.8,
      'header:you-saw': 1.3,
      'header:area-heading': 3,
    },
    ...{
      'cells:quoted': -1.6,
      'cells:question': -0.6,
      'word:day': -0.8,
      'word:later': -0.8,
      'cells:digit': -1,
    },
    ...{
      'cells:titled-name': -2,
      'cells:name': -0.6,
      'word:wonder': -0.3,
      'word:class': -0.3,
      'word:staff': -0.3,
      'header:by-whom': -2,
    },
    ...{
      'cells:scale': -1,
      'cells:graded': -1,
      'cells:numbers-only': -5,
      'cells:link': -5,
      'cells:day': -4,
      'cells:moment': -4,
    },
    ...{ 'header:your-name': -3, 'word:area': -0.5, 'word:title': -0.4 },
  },
  heard: {
    ...{
      'cells:prose': 1.9,
      'word:hear': 2.2,
      'header:you-heard': 1.6,
      'cells:speech-inside': 0.4,
      'header:staff-speech': 3,
    },
    ...{ 'header:pupil-speech': -2, 'word:see': -0.6, 'cells:numbers-only': -5, 'word:staff': -0.3 },
  },
  voice: {
    ...{
      'header:pupil-speech': 3.6,
      'cells:quoted': 4.2,
      'cells:prose': 0.6,
      'word:speech': 0.9,
      'word:pupil': 0.4,
    },
    ...{
      'cells:first-person': 0.5,
      'header:staff-speech': -4,
      'word:staff': -1,
      'word:see': -1,
      'cells:numbers-only': -5,
    },
    ...{ 'word:hear': -1.5, 'word:count': -2.5, 'cells:scale': -2, 'cells:tally': -3, 'cells:day': -3 },
  },
  wonder: {
    ...{
      'word:wonder': 2.8,
      'cells:question': 2,
      'cells:prose': 1.9,
      'cells:quoted': -2.2,
      'header:pupil-speech': -3,
    },
    ...{
      'word:see': -0.5,
      'header:staff-speech': -2.5,
      'cells:numbers-only': -5,
      'cells:titled-name': -3,
      'word:later': 0.6,
    },
    ...{
      'word:day': -2.5,
      'word:who': -1.5,
      'header:by-whom': -4,
      'word:pupil': -0.6,
      'cells:scale': -1.5,
      'cells:day': -4,
    },
  },
  tally: { 'cells:tally': 8, 'cells:percent': 5, 'word:count': 0.5, 'cells:prose': -1 },
  rating: {
    ...{
      'cells:scale': 4.5,
      'header:grid': 5,
      'cells:graded': 3.5,
      'cells:grades': 4.5,
      'word:rate': 0.8,
      'cells:prose': -4,
      'word:consent': -2,
    },
    ...{
      'word:machine': -1.5,
      'header:form-other': -6,
      'cells:tally': -6,
      'word:later': -1,
      'word:period': -2,
    },
  },
  option: {
    ...{
      'cells:multi': 4,
      'cells:echo': 5,
      'cells:marks': 5,
      'word:tick': 0.6,
      'word:area': -3,
      'cells:area': -1.5,
      'cells:titled-name': -3,
    },
    ...{ 'cells:name': -1, 'cells:class': -3, 'cells:year-group': -3, 'cells:quoted': -3, 'cells:email': -5 },
  },
  machinery: {
    ...{
      'header:form-other': 9,
      'word:machine': 2.4,
      'word:stamp': 1,
      'word:upload': 2.4,
      'word:consent': 4,
      'cells:link': 6,
      'cells:ip': 7,
    },
    ...{
      'cells:boolean': 1,
      'cells:constant': 1.4,
      'cells:blank': 2,
      'cells:prose': -3,
      'cells:long-number': 1,
      'cells:moment': 0.8,
    },
    ...{ 'cells:large-numbers': 0.8, 'cells:day': -0.5, 'cells:area': -3, 'cells:code': 0.4 },
  },
  ignored: {
    ...{ 'cells:numbers-only': 0.6, 'word:later': 1.5, 'word:week': 1, 'cells:blank': 0.5 },
  },
};

/** Where nothing speaks for anything, a column is not needed; what speaks for a role has to be more than this. */
export const leastToSpeak = 1.7;

/** What must stand in at least this share of the cells, or the header is not believed. */
const leastShare = 0.3;
const fewestToVeto = 3;

/** Whether the cells contradict a meaning: headers lie, and cells can veto them. */
export function isVetoed(meaning: Meaning, { profile, features }: Evidence): boolean {
  const { filled } = profile;
  if (filled === 0) return false;
  const of = (...some: Parameters<typeof share>[1][]): number => share(profile, ...some);
  const isEnough = filled >= fewestToVeto;
  const lacks = (...some: Parameters<typeof share>[1][]): boolean => isEnough && of(...some) < leastShare;
  switch (meaning) {
    case 'date':
      return lacks('day', 'moment', 'part-day', 'weekday');
    case 'timestamp':
      return lacks('day', 'moment');
    case 'end-time':
      return lacks('day', 'moment', 'clock');
    case 'start-time':
      return lacks('clock', 'moment') || of('day') > 0.5;
    case 'period':
      return lacks('period', 'digit', 'number', 'clock') || of('prose') > 0.5 || of('percent') > 0.5;
    case 'minutes':
      return lacks('duration', 'number') || features.has('cells:large-numbers');
    case 'observer':
    case 'teacher':
    case 'second-observer':
      return (
        of('prose') > 0.4 ||
        of('day', 'moment', 'clock', 'link', 'ip', 'tally', 'number', 'long-number') > 0.5 ||
        (meaning === 'second-observer'
          ? isEnough &&
            of('titled-name', 'name', 'initials', 'staff', 'phrase', 'room') === 0 &&
            profile.isRepeated
          : lacks('titled-name', 'name', 'initials', 'staff', 'class', 'room', 'phrase')) ||
        (profile.scale > 0.7 && filled > 2)
      );
    case 'teacher-initials':
      return lacks('initials', 'titled-name', 'name', 'code', 'staff', 'room') || of('prose') > 0.4;
    case 'observer-email':
      return isEnough && of('email') < leastShare && of('name', 'code', 'phrase') < leastShare;
    case 'year-group':
      return (
        of('calendar-year') > 0.3 ||
        of('prose') > 0.4 ||
        of('degree') > 0.5 ||
        of('moment', 'day', 'subject', 'percent') > 0.5
      );
    case 'class':
      return (
        of('prose') > 0.4 ||
        of('moment', 'day', 'clock', 'subject', 'percent', 'tally') > 0.5 ||
        profile.scale > 0.7
      );
    case 'subject':
      return (
        of('prose') > 0.4 ||
        of('moment', 'day', 'clock', 'number', 'titled-name', 'tally', 'percent') > 0.5 ||
        (of('class', 'room') > 0.5 && of('subject') === 0) ||
        profile.scale > 0.7
      );
    case 'room':
      return (
        of('prose') > 0.4 ||
        of('moment', 'day', 'clock', 'subject', 'percent', 'tally', 'titled-name') > 0.5 ||
        profile.scale > 0.7
      );
    case 'focus-areas':
      return (
        (of('prose') > 0.6 && of('area') < leastShare) ||
        (profile.isConstant && of('area') === 0) ||
        of('subject', 'titled-name', 'room', 'number', 'day') > 0.5
      );
    case 'response-id':
      return of('prose', 'titled-name', 'day', 'moment') > 0.4;
    case 'walk-title':
      return of('email', 'link', 'day', 'moment', 'number', 'long-number', 'tally') > 0.4;
    case 'saw':
    case 'heard':
    case 'voice':
    case 'wonder':
      return (
        of('number', 'long-number', 'link', 'ip', 'email', 'day', 'moment', 'clock', 'boolean', 'percent') >
          0.5 ||
        (isEnough && of('titled-name', 'initials', 'staff') > 0.5 && of('prose') < leastShare) ||
        (of('prose') < leastShare && (profile.scale > 0.7 || (profile.isRepeated && of('degree') > 0.7)))
      );
    case 'option':
    case 'rating':
      return of('day', 'moment', 'clock', 'titled-name', 'staff', 'email', 'class') > 0.5;
    default:
      return false;
  }
}

const scoreCap = 40;

/** How much speaks for a meaning, and which features said the most. */
export function scoreOf(meaning: Meaning, evidence: Evidence): number {
  if (isVetoed(meaning, evidence)) return -scoreCap;
  let sum = meaning === 'ignored' ? leastToSpeak : 0;
  const own = weights[meaning];
  for (const [feature, value] of evidence.features) sum += (own[feature] ?? 0) * value;
  return Math.max(-scoreCap, Math.min(scoreCap, sum));
}
