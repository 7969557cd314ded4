/** Headers lie, and cells can veto them: "Year" over 2026, "Lesson" over a topic, "Progress" over 100. */
import type { Evidence } from './evidence.ts';
import type { Meaning } from './meanings.ts';
import { share } from './profile.ts';

/** What must stand in at least this share of the cells, or the header is not believed. */
const leastShare = 0.3;
const fewestToVeto = 3;

/** Whether the cells contradict a meaning: headers lie, and cells can veto them. */
export function isVetoed(meaning: Meaning, { profile, features, header }: Evidence): boolean {
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
        (of('period') > 0.5 && of('titled-name', 'name', 'one-name', 'staff', 'initials') < leastShare) ||
        (meaning === 'second-observer'
          ? isEnough &&
            of('titled-name', 'name', 'one-name', 'initials', 'staff', 'phrase', 'room') === 0 &&
            profile.isRepeated
          : lacks('titled-name', 'name', 'one-name', 'initials', 'staff', 'class', 'room', 'phrase')) ||
        (profile.scale > 0.7 && filled > 2)
      );
    case 'teacher-initials':
      return (
        lacks('initials', 'titled-name', 'name', 'one-name', 'code', 'staff', 'room') || of('prose') > 0.4
      );
    case 'observer-email':
      return isEnough && of('email') < leastShare && of('name', 'code', 'phrase') < leastShare;
    case 'year-group':
      return (
        of('titled-name', 'initials') > 0.5 ||
        of('calendar-year') > 0.3 ||
        of('prose') > 0.4 ||
        of('degree') > 0.5 ||
        of('moment', 'day', 'subject', 'percent') > 0.5
      );
    case 'class':
      return (
        of('prose') > 0.4 ||
        of('moment', 'day', 'clock', 'subject', 'percent', 'tally') > 0.5 ||
        profile.scale > 0.7 ||
        // Words in small letters name no class: "paper", "laptop".
        (isEnough && profile.values.every((value) => /^[\p{Ll}\s]{3,}$/u.test(value)))
      );
    case 'subject':
      return (
        of('prose') > 0.4 ||
        of('moment', 'day', 'clock', 'number', 'titled-name', 'tally', 'percent') > 0.5 ||
        (of('class', 'room', 'initials') > 0.5 && of('subject') === 0) ||
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
        (of('prose') > 0.6 &&
          of('area', 'area-start', 'area-part') < leastShare &&
          !features.has('cells:area-options')) ||
        (profile.isConstant && of('area', 'area-start', 'area-part') === 0) ||
        // Options that name no area are mapped only where the header calls them areas.
        (lacks('area', 'area-start', 'area-part') &&
          !features.has('cells:area-options') &&
          !/\b(?:focus|our|school'?s?|walk) areas?\b/i.test(header)) ||
        of('titled-name', 'room', 'number', 'day') > 0.5 ||
        // "Learning area" is a subject where subjects stand below; "Focus" may be one.
        (of('subject') > 0.5 && (features.get('word:area') ?? 0) < 1)
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
        of('number', 'long-number', 'link', 'ip', 'email', 'clock', 'boolean', 'percent') > 0.5 ||
        of('day', 'moment', 'part-day', 'weekday') > 0.5 ||
        (isEnough &&
          of('titled-name', 'initials', 'staff', 'year-group', 'class') > 0.5 &&
          of('prose') < leastShare) ||
        (of('prose') < leastShare && (profile.scale > 0.7 || features.has('cells:labels')))
      );
    case 'option':
    case 'rating':
      return (
        of('day', 'moment', 'clock', 'titled-name', 'staff', 'email', 'class', 'class-name', 'status') > 0.5
      );
    default:
      return false;
  }
}
