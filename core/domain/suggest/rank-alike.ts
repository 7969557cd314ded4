/** Says which of the team's themes, and which other cards, a card is like: by the words and fragments that they share. */
import type { RankedTheme, SimilarCard } from '../../contract/calls/suggest.ts';
import { readTexts, weighTexts } from './features.ts';
import { mostWords, tellingWords, type TellingWords } from './shared-words.ts';
import { addRow, dotRow, type SparseRows } from './sparse.ts';
import type { CardText } from './suggest-themes.ts';

export interface ThemeTexts {
  readonly id: string;
  /** Its title, where it has one, and its cards. */
  readonly texts: readonly string[];
}

interface AlikeOptions {
  /** Words in small letters that are never to be shown. */
  readonly unsaid?: ReadonlySet<string>;
}

/**
 * Ranks themes by how much their texts, taken together, are like a card's (nearest centroid).
 * @param text of the card, or of several that are to go to one theme, one after the other
 * @param themes without the card itself
 * @returns most alike first; themes that share no telling word with the card are left out
 * @see Rocchio, "Relevance feedback in information retrieval" (1971)
 */
export function rankThemes(
  text: string,
  themes: readonly ThemeTexts[],
  { unsaid }: AlikeOptions = {},
): RankedTheme[] {
  const sorted = inOrder(themes);
  const words = readTexts([text, ...sorted.flatMap(({ texts }) => texts)]);
  const rows = weighTexts(words);
  const telling = tellingWords(words, unsaid);
  const card = firstRow(rows);
  let next = 1;
  const ranked = sorted.map(({ id, texts }) => {
    const members = texts.map((_, at) => next + at);
    next += texts.length;
    return { themeId: id, score: likeAll(rows, card, members), words: wordsWith(telling, members) };
  });
  return mostAlikeFirst(ranked);
}

/**
 * "More like this": ranks cards by how much their texts are like another's.
 * @param cards without the card itself, each id once
 * @returns most alike first; cards that share no telling word are left out
 */
export function likeCard(
  text: string,
  cards: readonly CardText[],
  { unsaid }: AlikeOptions = {},
): SimilarCard[] {
  const sorted = inOrder(cards);
  const words = readTexts([text, ...sorted.map((card) => card.text)]);
  const rows = weighTexts(words);
  const telling = tellingWords(words, unsaid);
  const card = firstRow(rows);
  const similar = sorted.map(({ id }, at) => ({
    cardId: id,
    score: atMostOne(dotRow(rows, at + 1, card)),
    words: wordsWith(telling, [at + 1]),
  }));
  return mostAlikeFirst(similar);
}

/** The first row as a full vector. */
function firstRow(rows: SparseRows): Float64Array {
  const vector = new Float64Array(rows.columns);
  addRow(rows, 0, 1, vector);
  return vector;
}

/** How much a vector of length 1 points the way of the sum of some rows. */
function likeAll(rows: SparseRows, vector: Float64Array, members: readonly number[]): number {
  const sum = new Float64Array(rows.columns);
  for (const row of members) addRow(rows, row, 1, sum);
  let square = 0;
  for (const one of sum) square += one * one;
  const product = members.reduce((total, row) => total + dotRow(rows, row, vector), 0);
  return square === 0 ? 0 : atMostOne(product / Math.sqrt(square));
}

/** Sums of rounded numbers may be a little more. */
const atMostOne = (score: number): number => Math.min(1, Math.max(0, score));

/** What the first text shares with some others, rarest first. */
function wordsWith(telling: TellingWords, members: readonly number[]): string[] {
  const theirs = new Set(members.flatMap((text) => telling.ofText[text] ?? []));
  const shared = (telling.ofText[0] ?? []).filter((stem) => theirs.has(stem));
  const rarestFirst = shared.sort((a, b) => (telling.held[a] ?? 0) - (telling.held[b] ?? 0) || a - b);
  return rarestFirst.slice(0, mostWords).map((stem) => telling.shown(stem, [0]));
}

function inOrder<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function mostAlikeFirst<T extends RankedTheme | SimilarCard>(items: readonly T[]): T[] {
  return items.filter(({ words }) => words.length > 0).sort((a, b) => b.score - a.score);
}
