/** Words of a text, what they have in common when their endings differ, and which of them say nothing alone. */

/** Words that hold a sentence together, and those that every record has: they led to nothing that is worth showing. */
const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against ago all almost already also although always am an and another any anyone
   anything are aren't around as at away back be became because been before began being below between both but by
   came can can't cos cannot come could couldn't did didn't do does doesn't doing don't done down during each either
   else enough even ever every everybody everyone everything few first for from full further gave get gets getting
   give given go goes going gone got had hadn't has hasn't have haven't having he her here hers herself him himself
   his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself just keep kept know last least
   less let like made make makes many may me might more most much must my myself near need neither never next no
   nobody none nor not nothing now of off often on once one ones only onto or other others our ours out over own per
   perhaps please put quite rather really said same saw say says see seen several shall she should shouldn't since so
   some someone something soon still such take taken than that that's the their theirs them themselves then there
   there's these they they're they've thing things this those though three through till to together too took towards
   two under until up upon us use used uses using very want wants was wasn't way we we're we've well went were
   weren't what what's when where whether which while who whole whom whose why will with within without won't would
   wouldn't yes yet you you'd you'll you're you've your yours yourself four five six seven eight nine ten half class
   lesson lessons observed observer pupil pupils room student students teacher teachers year child children`
    .trim()
    .split(/\s+/u),
);

/** Whether a word (in small letters) is too common to tell what a text is about. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word) || word.length < 2 || /^\p{N}/u.test(word);
}

/** The words of a text in its order, in small letters, with plain apostrophes. */
export function wordsIn(text: string): string[] {
  const plain = text.toLowerCase().replace(/[\u2018\u2019]/gu, "'");
  return plain.match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];
}

const vowel = /[aeiouy]/u;

/**
 * Takes the endings off an English word that number and tense put there, so that "partners" meets "partner" and
 * "explained" meets "explaining". Endings that make another word of it stay: what is shown has to be seen as the same.
 * @param word in small letters
 * @see Porter, "An algorithm for suffix stripping", Program 14 (1980): step 1
 */
export function stemOf(word: string): string {
  let stem = word.replace(/'s?$/u, '');
  if (stem.length < 4) return stem;
  if (stem.endsWith('sses')) stem = stem.slice(0, -2);
  else if (stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (/[^su]s$/u.test(stem)) stem = stem.slice(0, -1);
  const ending = /(?:ed|ing)$/u.exec(stem);
  if (!ending) return dropFinalE(stem);
  const rest = stem.slice(0, ending.index);
  if (rest.length < 3 || !vowel.test(rest)) return dropFinalE(stem);
  return dropFinalE(/([^aeiouylsz])\1$/u.test(rest) ? rest.slice(0, -1) : rest);
}

/** "compare", "compared" and "comparing" meet without the e; so do "tries" and "trying" in y. */
function dropFinalE(stem: string): string {
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
