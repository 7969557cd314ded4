/** How much each feature speaks for each detail of a visit: one table, written by hand, that can be read. */
import type { SingleMeaning, Weights } from './model.ts';

/** A person in the cells, whoever it is. */
const persons: Weights = {
  ...{
    'cells:titled-name': 2,
    'cells:name': 1,
    'cells:one-name': 0.8,
    'cells:staff': 2,
    'cells:initials': 1,
  },
};

export const detailWeights: Readonly<Record<SingleMeaning, Weights>> = {
  date: {
    ...{ 'place:week-with-weekday': 3, 'place:coarser-days': -0.6 },
    ...{ 'header:form-timestamp': -6, 'header:form-start': -6, 'header:form-end': -6 },
    ...{ 'header:form-other': -8 },
    ...{ 'word:day': 3, 'word:visit': 0.6, 'word:week': -2.5, 'word:later': -5, 'word:stamp': -3 },
    ...{ 'word:begin': -1.5, 'word:finish': -2, 'word:machine': -2, 'word:pupil': -2, 'word:wonder': -1.5 },
    ...{ 'word:clock': -0.5 },
    ...{ 'cells:day': 4, 'cells:moment': 3, 'cells:part-day': 3, 'cells:weekday': 0.5, 'cells:prose': -4 },
  },
  timestamp: {
    ...{ 'header:form-timestamp': 7, 'header:form-start': 3.5, 'header:form-other': -8 },
    ...{ 'word:stamp': 3, 'word:begin': 2, 'word:day': 0.5, 'word:finish': -2, 'word:later': -3 },
    ...{ 'cells:moment': 3, 'cells:day': 0.5 },
  },
  'start-time': {
    ...{ 'header:form-start': 3, 'header:form-other': -8 },
    ...{ 'word:clock': 3, 'word:begin': 1, 'word:finish': -3, 'word:week': -2, 'word:period': -1 },
    ...{ 'word:stamp': -2, 'word:minutes': -2 },
    ...{ 'cells:clock': 3.5, 'cells:moment': -1 },
  },
  'end-time': {
    ...{ 'header:form-end': 7, 'header:form-other': -8 },
    ...{ 'word:finish': 2.5, 'word:clock': 1, 'word:begin': -2, 'word:later': -3 },
    ...{ 'cells:clock': 2, 'cells:moment': 2, 'cells:day': 0.5 },
  },
  period: {
    ...{ 'word:period': 3, 'word:minutes': -3, 'word:year': -2, 'word:clock': -0.5, 'word:pupil': -2 },
    ...{ 'word:rate': -1, 'word:see': -1, 'word:day': -0.3 },
    ...{ 'cells:period': 2.5, 'cells:digit': 1.2, 'cells:prose': -4, 'cells:subject': -3 },
  },
  minutes: {
    ...{ 'word:minutes': 3.5, 'word:pupil': -1.5, 'word:second': -1, 'word:count': 0.3 },
    ...{ 'cells:duration': 3, 'cells:number': 0.8, 'cells:large-numbers': -5, 'cells:prose': -4 },
  },
  'response-id': {
    ...{ 'header:form-id': 7 },
    ...{ 'word:id': 3, 'word:class': -3, 'word:staff': -3, 'word:pupil': -3, 'word:room': -3 },
    ...{ 'word:machine': 0.5, 'word:visit': 0.8 },
    ...{ 'cells:unique': 0.8, 'cells:code': 1, 'cells:long-number': 1, 'cells:number': 0.6 },
    ...{ 'cells:prose': -5, 'cells:constant': -2 },
  },
  observer: {
    ...persons,
    ...{ 'place:other-people': 0.6, 'place:named-in-email': 4, 'place:among-form-columns': 0.4 },
    ...{ 'header:who-visited': 3, 'header:by-whom': 3, 'header:your-name': 4, 'header:whom-you-visited': -3 },
    ...{ 'header:form-name': 7, 'header:form-second name': -7, 'header:name-part': 1.5 },
    ...{ 'word:context': -3, 'word:observer': 3, 'word:second': -2, 'word:later': -4, 'word:pupil': -3 },
    ...{ 'word:machine': -2.5, 'word:see': 0.2, 'word:wonder': -1, 'word:subject': -1, 'word:day': -2 },
    ...{ 'word:initials': 0.3 },
    ...{ 'cells:titled-name': 1, 'cells:few-people': 0.8, 'cells:prose': -3, 'cells:digit': -2 },
  },
  'observer-email': {
    ...{ 'header:form-email': 5 },
    ...{ 'word:email': 2.5 },
    ...{ 'cells:email': 5, 'cells:prose': -4, 'cells:ip': -6 },
  },
  'second-observer': {
    ...{ 'header:form-second name': -3 },
    ...{ 'word:second': 2, 'word:observer': 1.2, 'word:later': -4, 'word:pupil': -3, 'word:you': 0.4 },
    ...{ 'word:wonder': -2, 'word:machine': -2, 'word:see': -1.5, 'word:area': -2 },
    ...{ 'cells:titled-name': 0.8, 'cells:name': 0.6, 'cells:one-name': 0.5, 'cells:initials': 0.6 },
    ...{ 'cells:prose': -2, 'cells:phrase': 0.2, 'cells:digit': -2 },
  },
  teacher: {
    ...persons,
    ...{ 'place:other-people': 0.8, 'place:only-people': 0.8, 'place:named-in-email': -4 },
    ...{ 'header:whom-you-visited': 3.5, 'header:by-whom': -3, 'header:your-name': -3 },
    ...{ 'header:form-second name': 7, 'header:form-name': -7, 'header:name-part': 1.5 },
    ...{ 'header:staff-speech': -1.5, 'header:staff-initials': -1.5 },
    ...{ 'word:context': -3, 'word:staff': 3, 'word:taught': 1.5, 'word:observer': -1.5, 'word:later': -4 },
    ...{ 'word:pupil': -2.5, 'word:machine': -2.5, 'word:speech': -0.5, 'word:who': 0.7, 'word:second': -1 },
    ...{ 'word:day': -2 },
    ...{ 'cells:few-people': -0.4, 'cells:prose': -3, 'cells:digit': -2 },
  },
  'teacher-initials': {
    ...{ 'place:only-people': 1, 'place:other-people': -1 },
    ...{ 'header:staff-initials': 2.5, 'header:by-whom': -3, 'header:your-name': -3 },
    ...{ 'word:initials': 1, 'word:staff': 1.2, 'word:observer': -3, 'word:class': -4, 'word:subject': -2 },
    ...{ 'word:later': -4, 'word:room': -3, 'word:pupil': -3, 'word:second': -2 },
    ...{ 'cells:initials': 2.6, 'cells:titled-name': -1, 'cells:few-people': -0.4, 'cells:prose': -4 },
  },
  class: {
    ...{ 'word:class': 3, 'word:year': -1, 'word:staff': -0.5, 'word:taught': 0.4, 'word:pupil': -1 },
    ...{ 'word:speech': -2, 'word:see': -0.3, 'word:initials': 0.5, 'word:doing': -1.5 },
    ...{ 'cells:class': 2.5, 'cells:year-group': 1.2, 'cells:prose': -4, 'cells:subject': -2 },
  },
  'year-group': {
    ...{ 'word:year': 3, 'word:class': -0.5, 'word:rate': -0.6, 'word:pupil': -1.5 },
    ...{ 'cells:year-group': 2, 'cells:digit': 0.8, 'cells:calendar-year': -6, 'cells:prose': -4 },
    ...{ 'cells:class': -0.5, 'cells:degree': -3 },
  },
  subject: {
    ...{ 'word:area': -1.5 },
    ...{ 'word:subject': 3, 'word:what': 0.2, 'word:pupil': -2, 'word:wonder': -1, 'word:period': -0.5 },
    ...{ 'word:see': -1.5, 'word:you': -0.3, 'word:day': -2, 'word:doing': -1.5 },
    ...{ 'cells:subject': 4, 'cells:prose': -4, 'cells:digit': -2 },
  },
  room: {
    ...{ 'word:room': 3, 'word:pupil': -2, 'word:see': -1.5, 'word:wonder': -1, 'word:class': -0.3 },
    ...{ 'word:minutes': -2, 'word:staff': -1.5 },
    ...{ 'cells:room': 2.5, 'cells:prose': -4, 'cells:year-group': -1, 'cells:subject': -3 },
    ...{ 'cells:area': -4 },
  },
  'walk-title': {
    ...{ 'word:title': 2.5, 'word:area': 0.5, 'word:visit': 0.8, 'word:machine': -3, 'word:pupil': -2 },
    ...{ 'word:see': -0.5, 'word:staff': -1, 'word:who': 0.5 },
    ...{ 'cells:constant': 1, 'cells:day': -5, 'cells:moment': -5, 'cells:number': -3, 'cells:clock': -3 },
    ...{ 'cells:scale': -2, 'cells:email': -5, 'cells:titled-name': -2, 'cells:prose': -0.5 },
    ...{ 'cells:subject': -2 },
  },
  'focus-areas': {
    ...{ 'word:area': 3, 'word:room': -1, 'word:pupil': -1.5, 'word:title': -0.5 },
    ...{
      'cells:area': 5,
      'cells:multi': 0.5,
      'cells:constant': -3,
      'cells:prose': -2,
      'cells:subject': -0.5,
    },
    ...{ 'cells:year-group': -3, 'cells:clock': -3, 'cells:scale': -3 },
  },
};
