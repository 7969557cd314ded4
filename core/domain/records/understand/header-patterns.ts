/** What a header says: its words, and patterns of several words, which say more than each of them. */
import { builtInBook, type AreaBook } from '../areas/area-book.ts';
import { formHeader } from '../table/form-headers.ts';
import { splitGridHeader } from '../table/headers.ts';
import { oneLine } from '../cells/text.ts';
import type { Concept } from './concept.ts';
import { conceptsOf, headerWords, stem, type ConceptScores, type Vocabulary } from './header-words.ts';

type Pattern =
  | 'whom-you-visited'
  | 'who-visited'
  | 'your-name'
  | 'by-whom'
  | 'either-side'
  | 'pupil-speech'
  | 'quote'
  | 'staff-speech'
  | 'you-saw'
  | 'you-heard'
  | 'next-step'
  | 'staff-initials'
  | 'name-part'
  | 'area-heading'
  | 'grid'
  | 'asks-score'
  | 'asks-leave'
  | 'talked-over'
  | 'how-much'
  | 'closed'
  | 'lists-options'
  | 'statement'
  | 'areas-alone'
  | 'none'
  | 'unknown';

type FormFeature =
  `form-${'id' | 'start' | 'end' | 'email' | 'name' | 'second name' | 'timestamp' | 'other'}`;

export type HeaderFeature = `word:${Concept}` | `header:${Pattern | FormFeature}`;

const sayingRating =
  /\b(?:rating|score|grade|rate|rag|leuven)\b|\bhow (?:well|far|strongly|effectively|confident|clear|involved|engaged|evident|typical|often|much)\b|\d\s*(?:-|–|to)\s*\d|\bout of \d/i;
const askingLeave =
  /\b(?:happy|ok|okay|can|may|allowed?|agree|consent|permission)\b.*\b(?:shared?|used?|using|folder|publish\w*|copy|copied|kept|keep|contact\w*|shown?|anonym\w*|go|display\w*|data|processed|file)\b/i;
/** Answered in a word or two: "Did they know why?" */
const closed = /^(?:did|do|does|is|are|was|were|can|could|have|has|had)\b.*\?/i;
/** What adults did with each other after a visit. */
const talkingOver =
  /\b(?:talk(?:ed|ing)?|spok(?:e|en)|speak|discuss(?:ed|ion)?|met|meet|chat(?:ted)?|conversation|shared?|sharing|fed|feed|gone|went|go|caught|catch|debrief(?:ed)?|check(?:ed)?|given?|passed)\b.*\b(?:over|through|with|to|back|up|on)\b/i;
const listingOptions =
  /\b(?:tick|select|choose|pick|circle)\b|\b(?:list with commas|all that apply|which (?:of|ones)|one or more|up to (?:two|three|\d))\b/i;
const nextStep =
  /\bnext steps?\b|\beven better\b|\bareas? (?:for|to|of) (?:development|improve\w*|growth|reflection|discussion|consideration|attention|exploration)\b|\bwhat if\b|\bto (?:think about|chew|ponder|consider|discuss|reflect|talk (?:about|over)|take away|leave)\b|\bstill (?:puzzl|wonder)\w*|\bquestions? (?:for|to|raised|left|i|we|arising)\b|\b(?:room|ways?) (?:for|to) (?:improve\w*|develop\w*)\b|\bfeed forward\b|\b(?:on|in|at the back of) my mind\b|\b(?:left|got|had|made|makes?|keeps?|set) me (?:thinking|think|wondering|wonder|asking)\b|\bstill (?:thinking|turning)\b|\b(?:mull|brood)\w*\b|\bcould (?:they|we|you|be)\b.*\?|\bwould (?:you|i|we) (?:like to |want to |now )?(?:ask|try|change|suggest|do|talk)\b/i;
const areasAlone =
  /^(?:(?:main|key|our|walk|focus|look-?for)\s+)*(?:areas?|focus(?:es)?|foci)(?:\s+(?:of focus|covered|seen|looked at|observed|visited))?(?:\(s\))?[\s:?]*$/i;
/** Speech by itself, whoever spoke. */
const quoting =
  /\b(?:quot(?:e|es|ation|ations)|verbatim|chatter|sound ?bites?|dyfyniad(?:au)?|own words|mouths? of|out of the mouths?)\b/i;
const mayBe = /^(?:can|could|able|may|might|should)$/;

/** Which part of a name a header asks for. */
function namePartOf(words: readonly string[], concepts: ConceptScores): 'given' | 'family' | null {
  const isName = words.includes('name') || words.some((word) => /^(?:sur|fore|first|last)/.test(word));
  if (!isName || words.length > 4) return null;
  if (concepts.has('family-name') && !concepts.has('given-name')) return 'family';
  return concepts.has('given-name') ? 'given' : null;
}

export function namePartIn(header: string, vocabulary: Vocabulary): 'given' | 'family' | null {
  const { main } = headerWords(header);
  return namePartOf(main, conceptsOf({ main, aside: [] }, vocabulary));
}

/** Words further apart do not belong together. */
const nearby = 4;

/**
 * How much a header asks for what pupils said: who speaks is found by the order of the words. "What makes you say that
 * of pupils?" asks the observer, "pupils could explain the goal" states what is looked for.
 */
function pupilSpeech(words: readonly string[], vocabulary: Vocabulary): number {
  const of = (word: string, concept: Concept): number =>
    Math.max(
      0,
      ...(vocabulary.get(stem(word)) ?? []).map(([name, weight]) => (name === concept ? weight : 0)),
    );
  const isOrder = /^(?:tell|say|explain|describe|comment|note)$/.test(words[0] ?? '');
  if (isOrder) return 0;
  let most = 0;
  words.forEach((word, at) => {
    const isThey = of(word, 'they') > 0;
    if (of(word, 'pupil') === 0 && !isThey) return;
    words.forEach((other, where) => {
      const spoken = of(other, 'speech');
      const heard = isThey ? 0 : of(other, 'hear');
      const weight = Math.max(spoken, heard) * (isThey ? 0.8 : 1);
      const distance = Math.abs(where - at);
      if (weight <= most || distance > nearby || distance === 0 || (isThey && spoken < 1)) return;
      const between = words.slice(Math.min(at, where) + 1, Math.max(at, where));
      const isOther = between.some((one) => of(one, 'you') > 0 || of(one, 'staff') === 1);
      const isLooked = where > at && between.some((one) => mayBe.test(one));
      if (!isOther) most = isLooked ? Math.max(most, 0.3) : weight;
    });
  });
  return most;
}

type Has = (concept: Concept) => number;
type Add = (pattern: Pattern, weight: number) => void;

/** Who went, and to whom. */
function addPeople(
  header: string,
  words: readonly string[],
  aside: ConceptScores,
  asideWords: readonly string[],
  has: Has,
  add: Add,
): void {
  const isAction = has('wonder') >= 0.8 || has('later') > 0;
  const isBy = !isAction && (words.includes('by') || words.includes('gan') || has('agent') === 1);
  const isInitials = [...words, ...asideWords].some((word) => /^init/.test(word));
  const isYours = has('you') > 0;
  if (isInitials && !isYours && (has('staff') > 0 || words.length === 1)) add('staff-initials', 1);
  const isLed =
    (has('taught') > 0 || words.includes('lead') || words.includes('leader')) &&
    words.some((word) => /^(?:walk|visit|observation|round|tour|review|monitoring)s?$/.test(word));
  // "Lead in class" teaches, "walk lead" visits.
  const isLeading =
    !isLed &&
    words.some((word) => /^(?:lead|led|leading|taken|taking|taught)$/.test(word)) &&
    words.some((word) => /^(?:class|lesson|session|group|activity|input|carpet)$/.test(word));
  const isWatching = words.length === 1 && /ing$/.test(words[0] ?? '') && has('visit') > 0;
  if (isLed) add('who-visited', 0.9);
  // Alone, "Watching" may name either side: who it is shows in how many there are.
  if (isWatching) add('either-side', 1);
  // "Observing colleague" visits, "person observed" is visited.
  const isVisiting = has('staff') > 0 && /^(?:observ|visit|review|watch)ing$/.test(words[0] ?? '');
  const isVisited =
    words.includes('person') && /^(?:observed|visited|seen|watched)$/.test(words.at(-1) ?? '');
  if (isVisiting) add('who-visited', 1);
  // "Called in on", "Dropped in on": the one whom somebody visited stands below.
  const isOn =
    /\b(?:called|dropped|looked|popped|sat|stepped|walked|went|nipped|stopped|checked) in (?:on|with)\s*[?:]?$/i.test(
      header,
    );
  if (isOn) add('whom-you-visited', 0.7);
  const isWho = words.some((word) => /^(?:who|pwy)/.test(word));
  const isTaught = has('taught') > 0 || (has('staff') > 0 && has('visit') > 0);
  if (isWho && isYours && has('visit') > 0) add('whom-you-visited', 1);
  else if (words.includes('whose') || isLeading) add('whom-you-visited', 1);
  else if (isWho && isTaught && !isBy) add('whom-you-visited', 1);
  else if (isWho && (has('visit') > 0 || isBy) && has('pupil') === 0 && has('second') < 1 && !isAction)
    add('who-visited', 1);
  else if (isVisited) add('whom-you-visited', 0.8);
  else if (has('staff') > 0 && has('visit') > 0 && !isBy && !isVisiting) add('whom-you-visited', 0.5);
  const isName = words.includes('name') || words.includes('initials') || words.includes('names');
  if (isYours && isName) add('your-name', 1);
  if ((aside.get('you') ?? 0) > 0 && asideWords.includes('name')) add('your-name', 0.8);
  const isWith = has('second') === 1;
  if (isBy && has('taught') === 0 && has('later') === 0 && !isWith)
    add('by-whom', words.length <= 4 ? 1 : 0.6);
}

/** @param isJoined see `headerWords` */
export function patternsOf(
  header: string,
  vocabulary: Vocabulary,
  areas: AreaBook = builtInBook,
  isJoined = false,
): Map<HeaderFeature, number> {
  const { main, aside } = headerWords(header, isJoined);
  const concepts = conceptsOf({ main, aside }, vocabulary);
  const own = conceptsOf({ main, aside: [] }, vocabulary);
  const has: Has = (concept) => own.get(concept) ?? 0;
  const found = new Map<HeaderFeature, number>();
  for (const [concept, weight] of concepts) found.set(`word:${concept}`, weight);
  const add: Add = (pattern, weight) => {
    if (weight > 0) found.set(`header:${pattern}`, weight);
  };
  // "Saying what (adult)": who spoke may stand in brackets.
  const beside = conceptsOf({ main: aside, aside: [] }, vocabulary);
  const besides: Has = (concept) => beside.get(concept) ?? 0;
  addPeople(header, main, beside, aside, has, add);
  const isBeside = has('pupil') === 0 && has('staff') === 0;
  add(
    'pupil-speech',
    Math.max(pupilSpeech(main, vocabulary), isBeside ? Math.min(has('speech'), besides('pupil')) : 0),
  );
  add('quote', quoting.test(header) ? 1 : 0);
  if (has('pupil') === 0 && has('what') === 0 && talkingOver.test(header)) add('talked-over', 1);
  // "What would you ask the teacher?" asks the visitor.
  const isAskedOfYou = has('you') > 0 && /\b(?:ask|tell|say to|suggest|share with|talk to)\b/.test(header);
  if (has('pupil') === 0 && !isAskedOfYou)
    add(
      'staff-speech',
      Math.min(
        Math.max(has('staff'), besides('staff')),
        Math.max(has('speech'), has('wonder') >= 0.8 ? has('wonder') : 0),
      ),
    );
  const isDetail = (['class', 'year', 'subject', 'room', 'period', 'day', 'staff', 'area'] as const).some(
    (detail) => has(detail) === 1,
  );
  const isAsked = has('what') > 0 || has('you') > 0;
  if (isAsked && has('pupil') === 0) {
    add('you-saw', isDetail ? 0 : has('see'));
    add('you-heard', has('hear'));
  }
  if (main.length === 1 && has('what') > 0) add('you-saw', 0.8);
  if (has('doing') > 0 && (has('pupil') > 0 || has('staff') > 0 || has('what') > 0)) add('you-saw', 1);
  add('next-step', nextStep.test(header) ? 1 : 0);
  if (namePartOf(main, own) !== null) add('name-part', 1);
  if (areas.ofHeading(oneLine(header)) !== null) add('area-heading', 1);
  if (splitGridHeader(header) !== null) add('grid', 1);
  if (sayingRating.test(header)) add('asks-score', 1);
  if (askingLeave.test(header)) add('asks-leave', 1);
  if (listingOptions.test(header)) add('lists-options', 1);
  if (areasAlone.test(oneLine(header))) add('areas-alone', 1);
  if (closed.test(oneLine(header))) add('closed', 1);
  if (/^how (?:much|often|far|well)\b/i.test(header)) add('how-much', 1);
  if (main.length >= 3 && !/\?$/.test(header)) add('statement', 1);
  if (main.length === 0) add('none', 1);
  else if (concepts.size === 0) add('unknown', 1);
  const form = formHeader(header);
  if (form !== null) found.set(`header:form-${form}`, 1);
  return found;
}
