/** Roles with a name behind: "LSA Denise", "trainee, Callum Strachan", "our caretaker Bob", "a girl called Art". */
import type { Lexicon } from './lexicon.ts';
import { abbreviations, functionWords, pupilRoles, staffRoles } from './lists/context-words.ts';
import { isFamousName, isFirstName, rankOf } from './lists/english.ts';
import { isNoName } from './lists/ordinary-words.ts';
import { isCapital, nextWord, type Reading, type Word } from './reading.ts';
import type { Find } from './spans.ts';

const behindRole = /^(?: |, | \(|: | - |, (?:a|an|the) )$/u;
/** These introduce a name and nothing else. */
const introduces = new Set(['called', 'named']);

function isNameBehind(word: Word, role: Word, { letters }: Reading, lexicon: Lexicon): boolean {
  const { small, shape, gap } = word;
  if (shape === 'number' || small.length < 2 || functionWords.has(small) || abbreviations.has(small))
    return false;
  const entry = lexicon.names.get(small);
  const isKnown = isFirstName(small) || entry?.isGiven === true || entry?.isFamily === true;
  const isWord = rankOf(small) !== null || isFamousName(small);
  if (letters === 'small' || letters === 'capitals')
    return !isWord && gap !== ': ' && (isKnown || staffRoles.has(role.small) || introduces.has(role.small));
  if (shape !== 'capital') return false;
  return isKnown ? !isWord || gap !== ': ' || entry !== undefined : !isWord;
}

/** A family name behind the first. */
function isSecondName(word: Word | undefined, { letters }: Reading): boolean {
  if (letters !== 'telling' || !isCapital(word) || word.shape !== 'capital') return false;
  return word.text.length > 1 && !functionWords.has(word.small) && !isNoName(word.small);
}

/** Names behind roles, whoever has them. */
export function findRoles(reading: Reading, lexicon: Lexicon): Find[] {
  const { words } = reading;
  return words.flatMap((role, at): Find[] => {
    const isStaff = staffRoles.has(role.small);
    if (!isStaff && !pupilRoles.has(role.small)) return [];
    const name = words[at + 1];
    if (!name || !behindRole.test(name.gap) || !isNameBehind(name, role, reading, lexicon)) return [];
    if (lexicon.decided.get(name.small) === 'nobody') return [];
    const second = nextWord(reading, at + 1);
    const to = second && isSecondName(second, reading) ? second.to : name.to;
    const kind = isStaff ? 'teacher' : introduces.has(role.small) ? 'name' : 'pupil';
    return [{ from: name.from, to, kind, verdict: 'masked', reason: 'after-role' }];
  });
}
