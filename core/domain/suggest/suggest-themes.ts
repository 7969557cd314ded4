/** Proposes themes: loose cards whose texts are alike, with the words that they share. It proposes and never decides. */
import type { Suggestion } from '../../contract/calls/suggest.ts';
import { readTexts, weighTexts } from './features.ts';
import { groupRows, type Grouping } from './k-means.ts';
import { reduceRows } from './reduce.ts';
import { mostWords, sharedStems, tellingWords, type TellingWords } from './shared-words.ts';

export interface CardText {
  readonly id: string;
  readonly text: string;
}

interface SuggestOptions {
  /** How many groups to look for; left out, it follows from how many cards there are. */
  readonly groups?: number;
  /** Words in small letters that are never to be shown. */
  readonly unsaid?: ReadonlySet<string>;
}

/** The texts are brought down to so many numbers each. */
const dimensions = 50;
const seed = 1;
/** A card that points further away than this from what its group has in common is a loner (a cosine). */
const loosest = 0.55;
/** A card has one of so many of the most telling words, so that the words that are shown do say why it is there. */
const leadingWords = 3;
/** Nobody reads more suggestions than these. */
const mostGroups = 60;

/**
 * Groups texts by their words and fragments of words: TF-IDF, reduced to 50 dimensions, spherical k-means. It finds
 * shared vocabulary and no meaning.
 * @param texts in an order that is the same in every run
 * @returns a group for every text; those that share nothing with any other have closeness 0
 */
export function groupTexts(texts: readonly string[], groups: number): Grouping {
  return groupWords(readTexts(texts), groups);
}

/**
 * Proposes themes among loose cards. The same cards give the same suggestions, in whatever order they come.
 * @param cards each id once; names in their texts are masked already
 * @returns best first: close to one another, and several. No card is in two; cards that fit nowhere are in none.
 */
export function suggestThemes(cards: readonly CardText[], options: SuggestOptions = {}): Suggestion[] {
  const sorted = [...cards].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (sorted.length < 2) return [];
  const words = readTexts(sorted.map(({ text }) => text));
  const groups = Math.min(options.groups ?? groupsFor(sorted.length), sorted.length);
  const { group, closeness } = groupWords(words, groups);
  const telling = tellingWords(words, options.unsaid);
  const members = Map.groupBy(sorted.keys(), (text) => group[text] ?? 0);
  const proposed = [...members.values()].flatMap((texts) => {
    const near = texts.filter((text) => (closeness[text] ?? 0) >= loosest);
    const kept = withSharedWords(telling, near);
    if (kept.length < 2) return [];
    const byCloseness = kept.sort((a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0) || a - b);
    const mean = kept.reduce((sum, text) => sum + (closeness[text] ?? 0), 0) / kept.length;
    return { texts: byCloseness, worth: mean * Math.log2(1 + kept.length) };
  });
  return proposed
    .sort((a, b) => b.worth - a.worth || (a.texts[0] ?? 0) - (b.texts[0] ?? 0))
    .map(({ texts }) => ({
      cardIds: texts.flatMap((text) => sorted[text]?.id ?? []),
      words: sharedStems(telling, texts)
        .slice(0, mostWords)
        .map((stem) => telling.shown(stem, texts)),
    }));
}

/** Small groups hold more of what belongs together than large ones do: 18 for a walk of 150 cards, 47 for 1,000. */
function groupsFor(cards: number): number {
  return Math.max(1, Math.min(mostGroups, Math.round(1.5 * Math.sqrt(cards))));
}

/** Beginning more often finds a better grouping; a large board has no time for that, and needs it less. */
function startsFor(texts: number, groups: number): number {
  return Math.max(3, Math.min(10, Math.round(200_000 / (texts * groups))));
}

function groupWords(words: ReturnType<typeof readTexts>, groups: number): Grouping {
  const rows = reduceRows(weighTexts(words), dimensions);
  return groupRows(rows, { groups, starts: startsFor(rows.rows, groups), seed });
}

/** Those that share a leading word with another of them: nobody could be told why the rest is there. */
function withSharedWords(telling: TellingWords, texts: readonly number[]): number[] {
  const shared = new Set(sharedStems(telling, texts).slice(0, leadingWords));
  const kept = texts.filter((text) => telling.ofText[text]?.some((stem) => shared.has(stem)));
  return kept.length === texts.length || kept.length < 2 ? kept : withSharedWords(telling, kept);
}
