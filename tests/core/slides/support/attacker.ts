/**
 * A reader who has only the file, and a judge who has only the facts. Neither shares code with the product: the reader
 * takes parts apart with plain patterns, the judge counts people one by one.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';

/** What may be known of one figure: its word and, where both sides allow it, its number of visits. */
type Released = { word: string; count: number | null } | null;

/** All that a deck may depend on. Two walks of which this is equal must give the same bytes. */
export interface Release {
  title: string;
  visits: number | null;
  severalObservers: boolean;
  days: string[];
  areas: Released[];
  themes: { title: string; figure: Released; severalObservers: boolean }[];
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** How many visits each person has, most first. Visits to nobody who is known are visits to one person. */
function crowd(facts: WalkFacts, isIn: (visit: number) => boolean): number[] {
  const counts: Record<string, number> = {};
  facts.visits.forEach((visit, index) => {
    if (!isIn(index)) return;
    const who = visit.teacherSpellings[0] ?? '?';
    counts[who] = (counts[who] ?? 0) + 1;
  });
  return Object.values(counts).sort((a, b) => b - a);
}

function isSafe(people: number[]): boolean {
  const all = people.reduce((sum, one) => sum + one, 0);
  const [first = 0, second = 0] = people;
  return people.length >= 5 && share(first, all) <= 0.6 && share(first + second, all) <= 0.8;
}

function observersOf(facts: WalkFacts, isIn: (visit: number) => boolean): number {
  return new Set(facts.visits.filter((_, index) => isIn(index)).flatMap((visit) => visit.observers)).size;
}

const wordFor = (part: number): string =>
  part < 0.25 ? 'few' : part < 0.5 ? 'some' : part < 0.75 ? 'many' : 'most';

/** What the rules let out of a walk, worked out the long way. */
export function releaseOf(facts: WalkFacts): Release {
  const everybody = crowd(facts, () => true);
  const isShown = isSafe(everybody);
  const total = facts.visits.length;
  const inCards = (isMeant: (card: WalkFacts['cards'][number]) => boolean) => (visit: number) =>
    facts.cards.some(
      (card) =>
        card.areaId !== 'parking' &&
        card.areaId !== 'coach' &&
        card.visitId === facts.visits[visit]?.id &&
        isMeant(card),
    );
  const countOf = (isIn: (visit: number) => boolean): number =>
    facts.visits.filter((_, index) => isIn(index)).length;
  const areas = facts.columns
    .filter((column) => column.kind === 'area')
    .map(({ id }): Released => {
      const isIn = inCards((card) => card.areaId === id);
      const count = countOf(isIn);
      return isShown && isSafe(crowd(facts, isIn)) ? { word: wordFor(count / total), count } : null;
    });
  const themes = [...facts.themes]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ id, title }) => {
      const isIn = inCards((card) => card.themeId === id || card.alsoIn.includes(id));
      const count = countOf(isIn);
      if (title === null || count === 0) return [];
      const isOwnSafe = isShown && isSafe(crowd(facts, isIn)) && observersOf(facts, isIn) >= 2;
      const isOtherSafe = isSafe(crowd(facts, (visit) => !isIn(visit)));
      const figure: Released =
        isOwnSafe && (isOtherSafe || everybody.length >= 10)
          ? { word: wordFor(count / total), count: isOtherSafe ? count : null }
          : null;
      return [{ title, figure, severalObservers: figure !== null && observersOf(facts, isIn) >= 3 }];
    });
  const days = facts.visits.flatMap(({ date }) => date ?? []).sort();
  return {
    title: facts.title,
    visits: isShown ? total : null,
    severalObservers: isShown && observersOf(facts, () => true) >= 3,
    days: isShown ? [...new Set([...days.slice(0, 1), ...days.slice(-1)])] : [],
    areas,
    themes,
  };
}

interface ReadChart {
  labels: string[];
  /** By row, from the cached points, the cells of the workbook and the labels beside the bars. */
  points: Record<string, string>;
  cells: Record<string, string>;
  labelled: Record<string, string>;
  ends: string[];
}

interface ReadSlide {
  texts: string[];
  alts: string[];
  chart: ReadChart | null;
}

const unescape = (text: string): string =>
  text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&');

const all = (text: string, pattern: RegExp): string[][] =>
  [...text.matchAll(pattern)].map((match) => match.slice(1).map((part) => unescape(part ?? '')));

function readChart(chart: string, workbook: Uint8Array): ReadChart {
  const sheet = strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const inside = (pattern: RegExp): string => pattern.exec(chart)?.[1] ?? '';
  const pairs = (text: string, pattern: RegExp): Record<string, string> =>
    Object.fromEntries(all(text, pattern).map(([key = '', value = '']) => [key, value]));
  const names = inside(/<c:cat>(.*?)<\/c:cat>/su);
  return {
    labels: all(names, /<c:pt idx="\d+"><c:v>([^<]*)</gu).map(([label = '']) => label),
    points: pairs(inside(/<c:val>(.*?)<\/c:val>/su), /<c:pt idx="(\d+)"><c:v>([^<]*)</gu),
    cells: Object.fromEntries(
      all(sheet, /<c r="B(\d+)"><v>([^<]*)</gu).map(([row = '', value = '']) => [
        String(Number(row) - 2),
        value,
      ]),
    ),
    labelled: pairs(chart, /<c:dLbl><c:idx val="(\d+)"\/>.*?formatCode="([^"]*)"/gsu),
    ends: all(chart, /<c:max val="([^"]*)"/gu).map(([end = '']) => end),
  };
}

/** The slides of a deck, as somebody would read them who looks into every corner of the file. */
export function readSlides(bytes: Uint8Array): ReadSlide[] {
  const parts = unzipSync(bytes);
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const count = Object.keys(parts).filter((name) => /^ppt\/slides\/[^/]+$/u.test(name)).length;
  return Array.from({ length: count }, (_, index) => {
    const slide = textOf(`ppt/slides/slide${index + 1}.xml`);
    const chart = textOf(`ppt/charts/chart${index + 1}.xml`);
    const workbook = parts[`ppt/embeddings/chart${index + 1}.xlsx`];
    return {
      texts: all(slide, /<a:p>(.*?)<\/a:p>/gsu).map(([inner = '']) =>
        all(inner.replace(/<a:fld .*?<\/a:fld>/gsu, ''), /<a:t>([^<]*)<\/a:t>/gu).join(''),
      ),
      alts: all(slide, /descr="([^"]*)"/gu).map(([alt = '']) => alt),
      chart: workbook === undefined ? null : readChart(chart, workbook),
    };
  });
}

/** All numbers that stand anywhere in some texts. */
export const numbersIn = (texts: readonly string[]): number[] =>
  texts.flatMap((text) => (text.match(/\d+/gu) ?? []).map(Number));

/** All words for numbers of visits that stand anywhere in some texts. */
export const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/\b(?:few|some|many|most)\b/gu) ?? []);
