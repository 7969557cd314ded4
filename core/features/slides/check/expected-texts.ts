/** Which texts may stand where in a part: the writer's own words, and the texts of the deck. */
import { horizons } from '../../../contract/calls/board.ts';
import { prevalenceWords } from '../../../contract/calls/insight.ts';
import { decisionNames, horizonAlone } from '../../../contract/names-of-codes.ts';
import type { ChartBox, LaidOutSlide, Look, TextBox } from '../../../domain/deck/layout/model.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { areasFootnote, lookForsFootnote, spoken } from '../../../domain/deck/sentences.ts';
import { formulas, generalFormat, labelFormat, prompts, sheetName } from '../pptx/constants.ts';
import { chartOf, chartPart, notesPart, slidePart } from '../pptx/part-names.ts';
import { storedText } from '../pptx/xml.ts';

export interface ExpectedText {
  /** As it stands in the file. */
  text: string;
  /** The text of the deck that it is, as a person reads it; null for words of the writer, which are searched for nothing. */
  known: string | null;
  /** The text of the deck of which it is a part, or which it continues; null: it is whole. */
  of: string | null;
  /** It explains words for numbers of visits, or has one in another sense: in it they are no figures. */
  isExplaining: boolean;
}

/** By place, as in `WrittenText`. What is known may stand once for each time that it is listed. */
export type ExpectedTexts = ReadonlyMap<string, readonly ExpectedText[]>;

const ours = (...texts: readonly string[]): ExpectedText[] =>
  texts.map((text) => ({ text, known: null, of: null, isExplaining: false }));

const explaining: ReadonlySet<string> = new Set([areasFootnote, lookForsFootnote, ...Object.values(spoken)]);

const ofDeck = (text: string, of: string | null = null): ExpectedText => ({
  text: storedText(text),
  known: text,
  of,
  isExplaining: explaining.has(text),
});

/** An attribute: nothing in it is read as a sign. */
const inAttribute = (text: string): ExpectedText => ({ ...ofDeck(text), text });

const ofFrame: ExpectedTexts = new Map([
  ['paragraph', ours(prompts.title, prompts.text, prompts.footer, prompts.table)],
  ['number', ours(prompts.number)],
]);

const isDigits = (text: string): boolean => /^\d{1,3}$/u.test(text);

/** What stands on slides by the app's own choice, in a shape that holds nothing else. */
const constants: Partial<Record<TextBox['role'], (text: string) => boolean>> = {
  heading: (text) => Object.values(decisionNames).some((name) => name === text),
  horizon: (text) => horizons.some((horizon) => horizonAlone(horizon) === text),
  'item-number': isDigits,
};

function inText({ role, paragraphs }: TextBox): ExpectedText[] {
  if (role === 'number') return [];
  return paragraphs.flatMap(({ text, of }) =>
    constants[role]?.(text) === true ? ours(text) : [ofDeck(text, of)],
  );
}

/** The words of the scale, and names of series where there is more than one. */
function besideChart({ words, series }: ChartBox): ExpectedText[] {
  const scale = words.filter(({ text }) => prevalenceWords.some((word) => word === text));
  return [...ours(...scale.map(({ text }) => text)), ...series.map(({ name }) => ofDeck(name))];
}

function inSlide({ boxes, number }: LaidOutSlide): ExpectedTexts {
  const charts = boxes.filter((box) => box.kind === 'chart');
  return new Map([
    [
      'paragraph',
      [...boxes.flatMap((box) => (box.kind === 'text' ? inText(box) : [])), ...charts.flatMap(besideChart)],
    ],
    ['number', ours(String(number))],
    ['alt', charts.map(({ alt }) => inAttribute(alt))],
  ]);
}

const seriesNames = ({ series }: ChartBox): ExpectedText[] =>
  series.length === 0 ? ours(sheetName) : series.map(({ name }) => ofDeck(name));

function inChart(chart: ChartBox): ExpectedTexts {
  const rows = chart.rows.length;
  const names = seriesNames(chart);
  const each = names.map((_, at) => at);
  const formats = chart.rows.map(({ bars }) => bars.map(({ value, label }) => labelFormat(value, label)));
  return new Map<string, readonly ExpectedText[]>([
    ['series', names],
    ['formula of series', ours(...each.map(formulas.series))],
    ['formula of labels', ours(formulas.labels(rows))],
    ['formula of values', ours(...each.map((at) => formulas.values(at, rows)))],
    ['format', ours(generalFormat, ...(formats[0] ?? []))],
    ...chart.rows.map(({ label }, index) => [`label ${index}`, each.map(() => ofDeck(label))] as const),
    ...formats.map((own, index) => [`format ${index}`, ours(...own)] as const),
  ]);
}

/** The names of the series, then a label for each row. */
export function expectedStrings(chart: ChartBox): ExpectedTexts {
  const all = [...seriesNames(chart), ...chart.rows.map(({ label }) => ofDeck(label))];
  return new Map(all.map((text, index) => [`string ${index}`, [text]]));
}

const nothing: ExpectedTexts = new Map();

/** @param part the name of a part of the deck itself; `on` is the slide that it belongs to, or null */
export function expectedTexts(
  part: string,
  { title, look }: { title: string; look: Look },
  on: LaidOutSlide | null,
): ExpectedTexts {
  if (part === 'docProps/core.xml') return new Map([['title', [inAttribute(plainText(title))]]]);
  if (/^ppt\/(?:slideMasters|slideLayouts|notesMasters)\/[^/]+\.xml$/u.test(part))
    return new Map([...ofFrame, ['alt', look.school === '' ? [] : [inAttribute(plainText(look.school))]]]);
  if (on === null) return nothing;
  if (part === slidePart(on.number)) return inSlide(on);
  if (part === notesPart(on.number)) return new Map([['paragraph', on.notes.map((note) => ofDeck(note))]]);
  const chart = chartOf(on);
  return part === chartPart(on.number) && chart !== null ? inChart(chart) : nothing;
}
