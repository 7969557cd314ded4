/** What the app itself says on slides and in their notes, the same in every deck. */

export const titles = {
  thanks: 'Thank you for opening your doors',
  pupils: 'What pupils told us',
  credit: 'Go and see',
  decisions: 'What we will do',
  done: 'You said, we did',
  questions: 'To talk about in your department',
  invitation: 'Come and see: ask for a walk in your room',
} as const;

export const snapshotSentence = 'A snapshot of ten-minute visits, not an inspection';

/** Stands on every slide of the sample walk. */
export const sampleSentence = 'A sample: school, people and texts are invented';
export const invitationSentence = 'Tell us when it suits you, and what you would like us to look at.';
export const areasFootnote = 'Areas noted in few visits are not shown';
export const notNoted = 'Not noted is not “no”';
export const lookForsFootnote = 'What rests on few visits is not shown';
export const notRecorded = 'Not recorded is not “no”';

/**
 * What a speaker is told that says nothing of this walk. Words for numbers of visits in them are explained, not said: the
 * check leaves them out, by equality with this list.
 */
export const spoken = {
  thanks: 'Say thank you first: everybody into whose room we came has made this possible.',
  snapshot: 'It is a snapshot of ten-minute visits. It judges nobody’s lesson.',
  notNoted: 'Not noted is not “no”: in ten minutes an observer writes down what stands out.',
  lookFors: 'Beside each bar stands of how many visits it is: those in which somebody recorded it.',
  notRecorded: 'Not recorded is not “no”: whoever left it open said nothing about it.',
  scale:
    'Few is less than a quarter of the visits, some less than half, many less than three quarters, most is more.',
  bars: 'A bar is as long as the number of visits in which something of the area was noted.',
  agreed: 'The word beside a theme is the one that the team agreed on, where it agreed on one.',
  lines: 'Leave time to read the lines. They are as they were noted, without names.',
  statement: 'Say it as it stands; it has no number beside it.',
  wonder: 'Ask the question, and leave time before anybody answers.',
  pupils: 'These are things that pupils said. Leave time to read them.',
  credit: 'Whoever is named here has said yes to it.',
  decisions: 'What we keep, what we ask, what we support. Whoever has taken something on knows of it.',
  done: 'This was decided after an earlier walk, and it is done.',
  questions: 'Choose one of them for the next meeting of the department.',
  invitation: 'Anybody can ask for a visit.',
  shares: 'Bars are shares of the visits, rounded to five percent; a change of one visit is no change.',
} as const;

const numbers = [
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** On how many teachers figures rest, for the last notes of a deck. */
export function restsOn(teachers: number): string {
  return `Figures rest on ${numbers[teachers - 3] ?? String(teachers)} or more teachers.`;
}
