/** A reader who has only the file: takes parts apart with plain patterns and shares no code with the product. */
import { strFromU8, unzipSync } from 'fflate';

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
