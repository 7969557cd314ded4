/** Slides of words: pupils, credit, what was done, decisions, questions, and themes by their words. */
import { decisionNames, horizonAlone } from '../../../contract/names-of-codes.ts';
import type { Slide } from '../../../contract/calls/slides.ts';
import { creditText } from '../word-texts.ts';
import { free, linesHeight, placed, whole } from './boxes.ts';
import { onPaper, type Draft } from './draft.ts';
import { flow, flowingHeight, stackHeight, type Flowing, type Setting } from './flow.ts';
import { pitch, steadyWidth, textWidth } from './measure.ts';
import type { Box, MarkBox, SlideBox, TextBox, TextStyle } from './model.ts';
import { column, content, margin, sizes } from './places.ts';

const ruleWidth = 4;
const besideRule = 20;

const styleOf = (size: number, changes: Partial<TextStyle> = {}): TextStyle => ({
  size,
  isBold: false,
  colour: 'ink',
  align: 'start',
  anchor: 'top',
  ...changes,
});

/** The room between texts: as much as there is, within limits. */
const spread = (free: number, gaps: number, least: number, most: number): number =>
  gaps <= 0 ? least : Math.min(most, Math.max(least, Math.floor(free / gaps)));

const leastGap = 16;

const rule = (box: Box): MarkBox => ({ kind: 'mark', box, colour: 'accent', isOfLayout: false });

/** Texts in the body's place, each with a rule beside it. */
export function ruledLines(items: readonly Flowing[], width: number, box: Box, mostGap: number): SlideBox[] {
  if (items.length === 0) return [];
  const setting = { size: sizes.body, width, isBold: false, gap: 0 };
  const gap = spread(box.height - stackHeight(items, setting), items.length, leastGap, mostGap);
  const inner = { ...box, x: box.x + besideRule, width };
  const body = placed({ role: 'line', place: 'body', pieces: items, box: inner, before: gap });
  const height = stackHeight(items, { ...setting, gap });
  let y = box.y;
  const marks = body.paragraphs.map(({ lines, isRtl }): MarkBox => {
    const tall = lines.length * sizes.body * pitch;
    const x = isRtl ? inner.x + width + besideRule - ruleWidth : box.x;
    const mark = rule({ x, y, width: ruleWidth, height: tall });
    y += tall + gap;
    return mark;
  });
  return [...marks, { ...body, box: { ...inner, height } }];
}

/** How wide lines beside their rules are: so that, where that can be, every program breaks them alike. */
export const ruledWidth = (texts: readonly string[]): number =>
  steadyWidth(texts, sizes.body, column - besideRule);

const wordsFrom = 140;
const wordsBox: Box = { x: margin, y: wordsFrom, width: column, height: content.bottom - wordsFrom };

const flowing = (text: string, field: string | null, below = 0): Flowing => ({
  ...whole(text, field),
  below,
});

function listPages(texts: readonly string[], fieldOf: (index: number) => string | null): Draft[] {
  const items = texts.map((text, index) => flowing(text, fieldOf(index)));
  const width = ruledWidth(items.map(({ text }) => text));
  const room = { size: sizes.body, width, isBold: false, gap: leastGap, height: wordsBox.height };
  return flow(items, room).map((page) => onPaper(ruledLines(page, width, wordsBox, 64), 'words'));
}

export const linesPages = ({ lines }: { readonly lines: readonly string[] }): Draft[] =>
  listPages(lines, (index) => `lines.${index}`);

export const creditPages = ({ items }: Extract<Slide, { kind: 'credit' }>): Draft[] =>
  listPages(items.map(creditText), () => null);

export const donePages = ({ items }: Extract<Slide, { kind: 'done' }>): Draft[] =>
  listPages(items, (index) => `items.${index}`);

const numberWidth = 64;

/** Numbered over all of their pages. */
export function questionPages({ items }: Extract<Slide, { kind: 'questions' }>): Draft[] {
  const numbered = items.map((text, index) => ({ ...flowing(text, `items.${index}`), number: index + 1 }));
  const setting = { size: sizes.question, width: column - numberWidth, isBold: false, gap: 24 };
  const pages = flow(numbered, { ...setting, height: wordsBox.height });
  return pages.map((page) => {
    const left = wordsBox.height - stackHeight(page, { ...setting, gap: 0 });
    const gap = spread(left, page.length, setting.gap, 64);
    let y = wordsBox.y;
    return onPaper(
      page.flatMap((item) => {
        const height = flowingHeight(item, setting);
        const first = linesHeight(1, sizes.question);
        const box = { x: margin + numberWidth, y, width: setting.width, height };
        const style = styleOf(sizes.questionNumber, { isBold: true, colour: 'accent', anchor: 'middle' });
        const isFirst = item.of === null || item.of.startsWith(item.text);
        const number = free({
          role: 'item-number',
          pieces: isFirst ? [whole(String(item.number))] : [],
          box: { x: margin, y: y + (first - 48) / 2, width: numberWidth, height: 48 },
          style,
        });
        y += height + gap;
        const text = free({ role: 'item', pieces: [item], box, style: styleOf(sizes.question) });
        return isFirst ? [number, text] : [text];
      }),
    );
  });
}

type Group = Extract<Slide, { kind: 'decisions' }>['groups'][number];

interface Decided extends Flowing {
  kind: Group['kind'];
  horizon: string | null;
}

const panelWidth = 148;
const besidePanel = panelWidth + 24;
const horizonHeight = 24;
const panelPadding = 12;
const decidedWidth = column - besidePanel;
const decidedGap = 14;
const groupGap = 14;
const leastPanel = 60;

/** Keep, ask and support, each in a panel beside all that is decided under it. */
export function decisionPages({ groups }: Extract<Slide, { kind: 'decisions' }>): Draft[] {
  const items = groups.flatMap(({ kind, items: own }, group) =>
    own.map(({ text, horizon }, index): Decided => {
      const name = horizon === null ? null : horizonAlone(horizon);
      const below = name === null ? 0 : horizonHeight;
      return { ...flowing(text, `groups.${group}.items.${index}`, below), kind, horizon: name };
    }),
  );
  const setting = { size: sizes.body, width: decidedWidth, isBold: false, gap: decidedGap };
  return pagesOfGroups(items, setting).map((page) => onPaper(groupBoxes(page, setting)));
}

type StackSetting = Setting & { gap: number };

function rowsOf(
  items: readonly Decided[],
  setting: StackSetting,
): { kind: Group['kind']; items: Decided[]; height: number }[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return { kind, items: own, height: Math.max(leastPanel, stackHeight(own, setting) + 2 * panelPadding) };
  });
}

function rowsHeight(items: readonly Decided[], setting: StackSetting): number {
  const rows = rowsOf(items, setting);
  return rows.reduce((sum, { height }) => sum + height, 0) + (rows.length - 1) * groupGap;
}

function pagesOfGroups(items: readonly Decided[], setting: StackSetting): Decided[][] {
  const alone = flow(items, { ...setting, gap: wordsBox.height, height: wordsBox.height - 2 * panelPadding });
  const pages: Decided[][] = [];
  for (const item of alone.flat()) {
    const page = pages.at(-1);
    if (page && rowsHeight([...page, item], setting) <= wordsBox.height) page.push(item);
    else pages.push([item]);
  }
  return pages;
}

function groupBoxes(items: readonly Decided[], setting: StackSetting): SlideBox[] {
  const rows = rowsOf(items, setting);
  const left = wordsBox.height - rowsHeight(items, setting);
  const grow = Math.min(24, Math.floor(left / rows.length / 2));
  let y = wordsBox.y;
  return rows.flatMap(({ kind, items: own, height }) => {
    const tall = height + grow;
    const boxes = rowBoxes(kind, own, { x: margin, y, width: column, height: tall }, setting);
    y += tall + groupGap + Math.min(10, grow / 2);
    return boxes;
  });
}

function rowBoxes(
  kind: Group['kind'],
  items: readonly Decided[],
  row: Box,
  setting: StackSetting,
): SlideBox[] {
  const panel = free({
    role: 'heading',
    pieces: [whole(decisionNames[kind])],
    box: { ...row, width: panelWidth },
    style: styleOf(sizes.body, { isBold: true, colour: 'accent', align: 'middle', anchor: 'middle' }),
    ground: { colour: 'soft', shape: 'panel' },
  });
  let y = row.y + (row.height - stackHeight(items, setting)) / 2;
  const texts = items.flatMap((item): TextBox[] => {
    const height = flowingHeight({ ...item, below: 0 }, setting);
    const box = { x: row.x + besidePanel, y, width: setting.width, height };
    const text = free({ role: 'item', pieces: [item], box, style: styleOf(sizes.body) });
    const under = { ...box, y: y + height, height: horizonHeight };
    y += height + item.below + setting.gap;
    if (item.horizon === null || item.below === 0) return [text];
    const style = styleOf(sizes.small, { colour: 'ink2' });
    return [text, free({ role: 'horizon', pieces: [whole(item.horizon)], box: under, style })];
  });
  return [panel, ...texts];
}

const chipHeight = 44;

/** A word on its ground, as wide as the word needs or as asked for. */
export function chip(word: string, x: number, y: number, width = chipWidth(word)): TextBox {
  return free({
    role: 'word',
    pieces: [whole(word)],
    box: { x, y, width, height: chipHeight },
    style: styleOf(sizes.word, { isBold: true, colour: 'accent', align: 'middle', anchor: 'middle' }),
    ground: { colour: 'soft', shape: 'pill' },
  });
}

export const chipWidth = (word: string): number => Math.ceil(textWidth(word, sizes.word, true)) + 40;

const wordColumn = 124;
const chipInList = 100;

/** Themes by their words: the word in its chip, the theme beside it. */
export function overviewPages({ items, subtitle }: Extract<Slide, { kind: 'overview' }>): Draft[] {
  const hasWords = items.some(({ word }) => word !== null);
  const x = margin + (hasWords ? wordColumn : besideRule);
  const top = subtitle === '' ? wordsFrom : 172;
  const room = content.bottom - top;
  const rows = items.map(({ title, word }, index) => ({ ...flowing(title, `items.${index}.title`), word }));
  const setting = { size: sizes.body, width: margin + column - x, isBold: false, gap: 14 };
  return flow(rows, { ...setting, height: room }).map((page) => {
    const gap = spread(room - stackHeight(page, { ...setting, gap: 0 }), page.length, setting.gap, 30);
    let y = top;
    const boxes = page.flatMap((item): SlideBox[] => {
      const height = flowingHeight(item, setting);
      const text = free({
        role: 'item',
        pieces: [item],
        box: { x, y, width: setting.width, height },
        style: styleOf(sizes.body),
      });
      const middle = y + linesHeight(1, sizes.body) / 2;
      const beside = rule({ x: margin, y, width: ruleWidth, height });
      y += height + gap;
      if (item.word !== null) return [chip(item.word, margin, middle - chipHeight / 2, chipInList), text];
      return hasWords ? [text] : [beside, text];
    });
    const under = subtitle === '' ? [] : [subtitleBox(subtitle)];
    return onPaper([...under, ...boxes]);
  });
}

export const subtitleBox = (subtitle: string): TextBox =>
  placed({ role: 'subtitle', place: 'subtitle', pieces: [whole(subtitle)] });
