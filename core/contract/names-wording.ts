/** What a person reads for each reason for which a stretch of a text is masked, asked about, left or marked. */
import type { MarkReason, NameReason } from './names.ts';

export const nameReasonWords: Readonly<Record<NameReason, string>> = {
  listed: 'a name of your lists',
  'whole-name': 'first and family name of your lists',
  initials: 'initials of somebody on your lists',
  misspelt: 'a name of your lists with one slip',
  joined: 'a name of your lists written as one word, or a login',
  disguised: 'letters that hide how a word is read',
  titled: 'somebody with a title',
  addressed: 'Sir or Miss in place of a name',
  'after-role': 'a name behind a role',
  contact: 'an address or a telephone number',
  'class-code': 'a class',
  'room-code': 'a room',
  lesson: 'a lesson of the timetable',
  'ordinary-word': 'an ordinary word that is also a name of your lists',
  'famous-name': 'a name that lessons speak of, and that is also on your lists',
  'first-name': 'a first name',
  'unknown-name': 'a word with a capital that no list knows',
  'singled-out': 'somebody who is alone in what they are',
  decided: 'your school has said what this word means here',
};

export const markReasonWords: Readonly<Record<MarkReason, string>> = {
  'form-of-address': 'Sir or Miss: the room may know who was there',
  pronoun: 'he or she: in a small department that is one person',
  role: 'a role that few people have',
  'only-one': 'says that somebody is the only one, the new one or the last one',
  subject: 'names a subject',
  'set-text': 'names a text or topic: it tells whose lesson it was',
  event: 'an event that everybody knows of',
  'could-be-a-name': 'could be a name: say once what this word means here',
};
