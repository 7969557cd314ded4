/** How much each feature speaks for each kind of evidence, and for what no walk needs. */
import type { OtherMeaning, Weights } from './model.ts';

export const otherWeights: Readonly<Record<OtherMeaning, Weights>> = {
  saw: {
    ...{ 'header:you-saw': 1.3, 'header:area-heading': 3, 'header:by-whom': -2, 'header:your-name': -3 },
    ...{ 'word:doing': 1, 'word:see': 1.8, 'word:day': -0.8, 'word:later': -0.8, 'word:wonder': -0.3 },
    ...{ 'word:class': -0.3, 'word:staff': -0.3, 'word:area': -0.5, 'word:title': -0.4 },
    ...{ 'cells:prose': 2.6, 'cells:phrase': 1.2, 'cells:unique': 0.5, 'cells:quoted': -1.6 },
    ...{ 'cells:question': -0.6, 'cells:digit': -1, 'cells:titled-name': -2, 'cells:name': -0.6 },
    ...{ 'cells:one-name': -0.4, 'cells:scale': -1, 'cells:graded': -1, 'cells:numbers-only': -5 },
    ...{ 'cells:link': -5, 'cells:day': -4, 'cells:moment': -4 },
  },
  heard: {
    ...{ 'header:you-heard': 1.6, 'header:staff-speech': 3, 'header:pupil-speech': -2 },
    ...{ 'word:hear': 2.2, 'word:see': -0.6, 'word:staff': -0.3 },
    ...{ 'cells:prose': 1.9, 'cells:speech-inside': 0.4, 'cells:numbers-only': -5 },
  },
  voice: {
    ...{ 'cells:unquoted': -1.4 },
    ...{ 'header:pupil-speech': 3.6, 'header:staff-speech': -4 },
    ...{ 'word:speech': 0.9, 'word:pupil': 0.4, 'word:staff': -1, 'word:see': -1, 'word:hear': -1.5 },
    ...{ 'word:count': -2.5 },
    ...{ 'cells:quoted': 4.2, 'cells:prose': 0.6, 'cells:first-person': 0.5, 'cells:numbers-only': -5 },
    ...{ 'cells:scale': -2, 'cells:tally': -3, 'cells:day': -3 },
  },
  wonder: {
    ...{ 'header:pupil-speech': -3, 'header:staff-speech': -2.5, 'header:by-whom': -4 },
    ...{ 'word:wonder': 2.8, 'word:see': -0.5, 'word:later': 0.6, 'word:day': -2.5, 'word:who': -1.5 },
    ...{ 'word:pupil': -0.6 },
    ...{ 'cells:question': 2, 'cells:prose': 1.9, 'cells:quoted': -2.2, 'cells:numbers-only': -5 },
    ...{ 'cells:titled-name': -3, 'cells:scale': -1.5, 'cells:day': -4 },
  },
  tally: { 'cells:tally': 8, 'cells:percent': 5, 'word:count': 0.5, 'cells:prose': -1 },
  rating: {
    ...{ 'header:grid': 5, 'header:form-other': -6 },
    ...{ 'word:rate': 0.8, 'word:consent': -2, 'word:machine': -1.5, 'word:later': -1, 'word:period': -2 },
    ...{ 'cells:scale': 4.5, 'cells:graded': 3.5, 'cells:grades': 4.5, 'cells:prose': -4, 'cells:tally': -6 },
  },
  option: {
    ...{ 'word:tick': 0.6, 'word:area': -3, 'word:staff': -1.5 },
    ...{ 'cells:multi': 4, 'cells:echo': 5, 'cells:marks': 5, 'cells:area': -1.5, 'cells:titled-name': -3 },
    ...{ 'cells:name': -1, 'cells:one-name': -1, 'cells:class': -3, 'cells:year-group': -3 },
    ...{ 'cells:quoted': -3, 'cells:email': -5 },
  },
  machinery: {
    ...{ 'header:form-other': 9 },
    ...{ 'word:machine': 2.4, 'word:stamp': 1, 'word:upload': 2.4, 'word:consent': 4 },
    ...{ 'cells:link': 6, 'cells:ip': 7, 'cells:boolean': 1, 'cells:constant': 1.4, 'cells:blank': 2 },
    ...{ 'cells:prose': -3, 'cells:long-number': 1, 'cells:moment': 0.8, 'cells:large-numbers': 0.8 },
    ...{ 'cells:day': -0.5, 'cells:area': -3, 'cells:code': 0.4 },
  },
  ignored: {
    ...{ 'word:later': 1.5, 'word:week': 1, 'word:context': 1.5 },
    ...{ 'cells:numbers-only': 0.6, 'cells:blank': 0.5 },
  },
};
