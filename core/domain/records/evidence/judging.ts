/** Marks wording that judges, or that looks at the teacher rather than at pupils. Marked, never changed. */
import type { CardKind } from '../../../contract/tables.ts';
import { quotedSpans } from './quoted-spans.ts';

export interface WordingMark {
  /** Where it stands in the text: from `start` up to `end`. */
  start: number;
  end: number;
  /** In small letters: by it a person dismisses the mark on every card. */
  word: string;
  reason: 'judges' | 'about-teacher';
}

/** What an observer passes judgement on. "A weak acid", "a fair test" and "the Poor Law" are not among them. */
const aspect =
  '(?:lessons?|teach(?:ing|ers?)|learning|learners?|questioning|behaviou?r|pace|pacing|progress|explanations?|modelling|feedback|' +
  'marking|challenge|engagement|participation|relationships?|rapport|atmosphere|ethos|climate|subject knowledge|' +
  'planning|preparation|resources|differentiation|scaffolding|support|presentation|starters?|plenary|routines?|' +
  'transitions?|(?:classroom |behaviour )?management|focus|energy|attitudes?|effort|practice|discussions?|delivery|' +
  'structure|instructions|displays?|environment|expectations|attainment|understanding|concentration|listening|' +
  'subject specialist|class(?:room)?|groups?|pupils|students|kids|sets?|ones|lads?|bunch|job|start|stuff|' +
  'oracy|literacy|technique|standards?|work|answers|responses|questions|use of|levels? of|to see|to hear|to watch)';

/** "Really good", "generally weak". */
const degree =
  '(?:very|really|so|quite|rather|pretty|extremely|generally|overall|particularly|consistently|not) ';
const verb = '(?:is|was|are|were|been|seemed|felt|looked|remained|isn.t|wasn.t|weren.t)';

/** Words that also have plain meanings judge only beside what they judge, or as a verdict on it. */
const plainWords =
  '(?:good|great(?! expectations)|nice|strong|weak|poor|bad|better|best|worst|ideal|solid|decent|fine|positive|dull|sound|limited|perfect|effective|ineffective|appropriate|inappropriate)';

/** Judges wherever it stands. */
const alwaysJudges = [
  'excellent(?:ly)?',
  'fantastic(?:ally)?',
  'brilliant(?:ly)?',
  'superb(?:ly)?',
  'wonderful(?:ly)?',
  'amazing(?:ly)?',
  'exemplary',
  'inspir(?:ing|ational)',
  'uninspiring',
  'impress(?:ive(?:ly)?|ed)(?! on| upon)',
  'lovely',
  'delightful',
  'fabulous',
  'phenomenal',
  'first.class(?! [A-Z])',
  'disappoint(?:ing(?:ly)?|ed)',
  'inadequate(?:ly)?',
  'unsatisfactory',
  'satisfactory',
  'terrible',
  'awful',
  'dreadful',
  'appalling',
  'unacceptable',
  'abysmal',
  'shambl(?:es|olic)',
  'lazy',
  'laz(?:ily|iness)',
  'slopp(?:y|ily)',
  'mediocre',
  'lacklustre',
  'boring(?! into| holes?)',
  'pointless',
  'disorganised',
  'unprepared',
  'incompetent',
  'ineffectual',
  'unfortunately',
  'outstanding(?! (?:natural|balance|debt|task|item|homework|payment|issue))',
  'requires improvement',
  'good with outstanding',
  'not good enough',
  'waste of time',
  'a joy to',
  'a pleasure to',
  'credit to',
  'well done',
  'no control',
  'out of control',
  'lost control',
  'couldn.t be bothered',
  '(?<=\\b(?:I|we) (?:really |particularly |especially )?)(?:liked|loved|disliked|enjoyed)',
  '(?<=\\b(?:I|we) )(?:did not|didn.t) (?:like|enjoy)',
];

/** Says what ought to have been instead of what was. */
const prescribes = [
  'fail(?:ed|s|ing|ure) to',
  // "Where the third repeat should have been" says where something is missing.
  'should(?:n.t| not)? have(?! been(?:[,.;:]|$| (?:there|in|on|at|a|the)\\b))',
  'ought(?:n.t| not)? to',
  'could have (?:been|done|used|had|given|asked|made)',
  'must (?:improve|do better|try)',
  'could do better',
  '(?<=\\b(?:pitched|set|aimed) )(?:far |much |way )?too (?:low|high)',
  // Not "what each pupil needs to know".
  '(?<!\\b(?:what|who|which|that|pupils?|students?|child|learner|each|everyone|one|it|you) (?:\\w+ )?)needs? to' +
    '(?= (?:be|improve|work on|develop|plan|ensure|address|use|give|make|think|consider|ask|have|talk|stop|include|' +
    'focus|move|challenge|check|set|raise|start|get|do)\\b)',
  'needs? (?:improvement|more challenge|more pace|better)',
  'lack(?:s|ed|ing)?(?= (?:of |in |any |much |real )?(?:challenge|pace|rigour|structure|engagement|focus|energy|' +
    'differentiation|control|clarity|depth|purpose|ambition|effort|planning|preparation))',
];

/** What may stand before a plain word that judges what follows: "a good lesson", "with strong routines". */
const before =
  'a|an|some|such|more|with|and|but|of|had|has|the|by|saw|their|his|her|was|were|is|are|very|really|so|quite|' +
  'rather|pretty|extremely|generally|overall|particularly|consistently|not';
const verdict = 'good|great|strong|weak|poor|bad|better|dull|effective|ineffective|limited|positive';
/** "Very weak acid", "a really good friend". */
const plainThings = 'acid|base|current|signal|wind|coffee|tea|solution|friend|like|as';
const crafted =
  'planned|managed|paced|structured|organised|delivered|taught|prepared|behaved|thought|pitched|differentiated|led|' +
  'resourced|explained|executed|run|handled|modelled|scaffolded|sequenced|judged';
const done =
  'worked|works|went|taught|managed|handled|explained|questioned|behaved|planned|led|engaged|pitched|paced|delivered';

const comments = [
  // "Good questioning", "a well-paced and strong start".
  `(?<=^|[.!?]\\s|\\b(?:${before}) |[,;:–-] )${plainWords}` +
    `(?= (?:${plainWords} |and \\w+ )?${aspect}\\b(?! to be | done | looks?\\b))`,
  // "The pace was rather weak".
  `(?<=\\b${aspect}(?: \\w+){0,3} ${verb} (?:${degree})?)(?:${verdict})(?! (?:at|as|for|than)\\b)(?![-\\w])`,
  `(?<=\\b(?:very|really) )(?:good|poor|weak|strong|bad|nice)(?! (?:${plainThings})\\b)`,
  `(?:well|poorly|badly|superbly|skilfully|expertly|beautifully|perfectly|nicely|effectively)(?=[ -](?:${crafted})\\b)`,
  // "It went really well", and not the heading "What went well".
  `(?<=\\b(?<!what )(?:${done}) (?:really |very |so |extremely |particularly |quite )?)` +
    '(?:well|poorly|badly|effectively|brilliantly|beautifully)(?! (?:as|before|after|over|under|into|in advance)\\b)',
];

/** The teacher, as the subject of a sentence. Never part of a mark: a mark is a word, and names nobody. */
const teacher =
  "(?:[Tt]he (?:class )?teacher|[Tt]eacher|[Ss]he|[Hh]e|(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? (?:[A-Z]\\.? )?\\p{Lu}(?:\\.|[\\p{L}’'-]*)|Sir)";
const sentenceStart = '(?:^|[.!?]\\s)';
const traits =
  'confident|nervous|enthusiastic|tired|stressed|flustered|passionate|engaging|knowledgeable|unprepared|prepared|' +
  'organised|disorganised|energetic|warm|strict|patient|experienced|skilled|clear|approachable|a natural';

/** How the teacher is or sounds. */
const aboutTeacher = [
  '[Tt]eacher (?:talk(?:s|ed|ing)?|spoke|speaks|led|dominated)(?= (?:for )?(?:too|far too|most|much|the majority|throughout))',
  '[Tt]oo much teacher(?: talk|[ -]led)?',
  "(?<=[Tt]eacher[’']s )(?:manner|voice|tone|delivery|subject knowledge|enthusiasm|confidence|style|personality|" +
    'planning|preparation|explanations?|questioning|modelling|passion|presence|control|energy|expectations)',
  `(?<=(?<!\\p{L})${teacher} (?:clearly |obviously |really |always |never )?)` +
    '(?:talks|talked|spoke|speaks|rambled|lectured|waffled) (?:for )?(?:too|far too) (?:much|long|fast|quietly|loudly|quickly)',
  `(?<=${sentenceStart}${teacher} (?:is|was|seems|seemed|looked|appeared|came across as|sounded) ` +
    `(?:very |quite |really |so |clearly |rather )?)(?:${traits})(?!\\p{L})`,
];

const pupils =
  'pupils?|students?|class|child(?:ren)?|learners?|they|them|their|boys?|girls?|groups?|everyone|all|each|nobody|' +
  'partners?|years? \\d+|h(?:er|is) (?:partner|neighbour|friend|table|mum|dad)';

/** A sentence that looks at the teacher only: it begins with the teacher teaching, and no pupil stands in it. */
const teacherAlone =
  `(?<=${sentenceStart}${teacher} (?:then |also |clearly |carefully |quickly |slowly )?)` +
  '(?:explained|explains|talked|talks|lectured|introduced|introduces|demonstrated|modelled|delivered|stood|sat|' +
  `shouted|circulated|managed|controlled)(?!\\p{L})(?![^.!?]*\\b(?:${pupils})\\b)`;

const judgesPattern = new RegExp(
  `\\b(?:${[...alwaysJudges, ...prescribes, ...comments].join('|')})(?!\\p{L})`,
  'giu',
);
const teacherPattern = new RegExp([...aboutTeacher, teacherAlone].join('|'), 'gu');

/**
 * One of these stands in every text that the patterns mark, in small letters. Most cards hold none, and the patterns
 * cost a hundred times as much.
 */
const judgesHint = new RegExp(
  '\\b(?:excellent|fantastic|brilliant|superb|wonderful|amazing|exemplary|inspir|uninspir|impress|lovely|delightful|' +
    'fabulous|phenomenal|first|disappoint|inadequate|unsatisfactory|satisfactory|terrible|awful|dreadful|appalling|' +
    'unacceptable|abysmal|shambl|laz|slopp|mediocre|lacklustre|boring|pointless|disorganised|unprepared|incompetent|' +
    'ineffectual|unfortunately|outstanding|requires|good|great|nice|strong|weak|poor|bad|better|best|worst|ideal|' +
    'solid|decent|fine|positive|dull|sound|limited|perfect|effective|ineffective|appropriate|inappropriate|waste|joy|' +
    'pleasure|credit|well|control|bothered|like|loved|disliked|enjoy|fail|should|ought|could|must|too|need|lack|' +
    'skilful|expert|beautiful)',
);
const teacherHint = /teacher|\b(?:s?he|mr|mrs|ms|miss|mx|dr|sir)\b/;

/** A bracket is no quotation. */
const bracket = '(';

/**
 * Wording that a reader should look at again. What stands in quotation marks is what somebody said or wrote and is
 * never marked. Sure marks come before complete ones: a word with a plain meaning is marked only where it judges.
 * @param dismissedWords words (in small letters) that a person said not to mark
 * @returns the marks in the order of the text; none overlaps another
 */
export function markWording(text: string, dismissedWords: readonly string[]): WordingMark[] {
  const small = text.toLowerCase();
  const judges = judgesHint.test(small) ? matchesOf(judgesPattern, text) : [];
  const aboutIt = teacherHint.test(small) ? matchesOf(teacherPattern, text) : [];
  const found = [
    ...Array.from(judges, (match) => markOf(match, 'judges')),
    ...Array.from(aboutIt, (match) => markOf(match, 'about-teacher')),
  ].filter(({ word }) => !dismissedWords.includes(word));
  if (found.length === 0) return found;
  const quoted = quotedSpans(text).filter(({ start }) => text[start] !== bracket);
  const marks = found
    .filter((mark) => !quoted.some(({ start, end }) => mark.start > start && mark.start < end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return marks.filter(
    (mark, index) => mark.start >= Math.max(0, ...marks.slice(0, index).map(({ end }) => end)),
  );
}

/** All places where a global pattern fits. `matchAll` would clone it, and compile the clone anew every so often. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

function markOf(match: RegExpExecArray, reason: WordingMark['reason']): WordingMark {
  const found = match[0].trimEnd();
  return { start: match.index, end: match.index + found.length, word: found.toLowerCase(), reason };
}

/**
 * The marks on a card. What pupils said is theirs and is never marked, in quotation marks or without.
 * @param dismissedWords see `markWording`
 */
export function markCard(
  { kind, text }: { readonly kind: CardKind; readonly text: string },
  dismissedWords: readonly string[],
): WordingMark[] {
  return kind === 'pupil-voice' ? [] : markWording(text, dismissedWords);
}
