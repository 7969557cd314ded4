/** A theme: with its evidence and what the team wonders, or as a statement. */
import type { Slide } from '../../../contract/calls/slides.ts';
import { fittingLevel, free, linesHeight, placed, whole } from './boxes.ts';
import { onPaper, type Draft } from './draft.ts';
import { flow, stackHeight, type Flowing } from './flow.ts';
import { chip, chipWidth, ruledLines, ruledWidth } from './lay-out-words.ts';
import { mostLines, textWidth } from './measure.ts';
import type { Box, SlideBox, StripBox, TextBox } from './model.ts';
import { column, content, margin, places, sizes } from './places.ts';

type ThemeSlide = Extract<Slide, { kind: 'theme' }>;

const headHeight = 44;
const step = 19;
const side = 14;
/** More visits than these are no strip any more: nobody counts them. */
const mostSquares = 60;

function strip(count: number, x: number, y: number): StripBox | null {
  const across = Math.min(count, Math.floor((margin + column - x + step - side) / step));
  if (count === 0 || count > mostSquares || across < Math.min(count, 10)) return null;
  const rows = Math.ceil(count / across);
  if (rows * step > headHeight + step) return null;
  const height = (rows - 1) * step + side;
  const width = (across - 1) * step + side;
  const box = { x, y: y + (headHeight - height) / 2, width, height };
  return { kind: 'strip', box, squares: count, side, step, across, alt: '' };
}

/** The word in its chip, the count beside it and a square for each visit, as far as they may stand. */
function head({ figure, subtitle }: ThemeSlide, y: number): SlideBox[] {
  const boxes: SlideBox[] = [];
  let x = margin;
  if (figure?.kind === 'value') {
    boxes.push(chip(figure.word, x, y));
    x += chipWidth(figure.word) + 16;
  }
  if (subtitle === '') return boxes;
  const width = Math.min(Math.ceil(textWidth(subtitle, sizes.word, false) * 1.04) + 4, margin + column - x);
  boxes.push(
    free({
      role: 'count',
      pieces: [whole(subtitle)],
      box: { x, y, width, height: headHeight },
      style: { size: sizes.word, isBold: false, colour: 'ink2', align: 'start', anchor: 'middle' },
    }),
  );
  const squares = figure?.kind === 'value' && figure.count !== null ? figure.count : 0;
  const row = strip(squares, x + width + 24, y);
  return row === null ? boxes : [...boxes, row];
}

const hasHead = ({ figure, subtitle }: ThemeSlide): boolean => figure?.kind === 'value' || subtitle !== '';

const wonderPadding = 20;
const wonderAir = 12;
const wonderWidth = column - 2 * wonderPadding;
const aboveWonder = 16;

/** At the bottom of the page, on a ground of its own. */
function wonderBox(text: Flowing): TextBox {
  const lines = mostLines(text.text, sizes.wonder, wonderWidth, true);
  const height = linesHeight(lines, sizes.wonder) + 2 * wonderAir;
  const box = { x: margin, y: content.bottom - height, width: column, height };
  const made = placed({ role: 'wonder', place: 'wonder', pieces: [text], box, padding: wonderPadding });
  return { ...made, ground: { colour: 'soft', shape: 'block' } };
}

const wonderSetting = { size: sizes.wonder, width: wonderWidth, isBold: true };

/** Evidence at one size, and what is wondered at the bottom: both on one page, or what does not fit on the next. */
function evidencePages(slide: ThemeSlide): Draft[] {
  const belowTitle = content.top + 12;
  const top = hasHead(slide) ? content.top + headHeight + 20 : belowTitle;
  const lines = slide.lines.map((text, index): Flowing => ({ ...whole(text, `lines.${index}`), below: 0 }));
  const wonders =
    slide.wonder === null
      ? []
      : flow([{ ...whole(slide.wonder, 'wonder'), below: 0 }], {
          ...wonderSetting,
          height: content.bottom - top - 2 * wonderAir,
          gap: 0,
        }).flat();
  const width = ruledWidth(lines.map(({ text }) => text));
  const setting = { size: sizes.body, width, isBold: false, gap: 14 };
  const pages = flow(lines, { ...setting, height: content.bottom - top });
  const drafts: { lines: Flowing[]; wonder: Flowing | null }[] = pages.map((page) => ({
    lines: page,
    wonder: null,
  }));
  for (const wonder of wonders) {
    const last = drafts.at(-1);
    const left = content.bottom - top - wonderBox(wonder).box.height - aboveWonder;
    if (last?.wonder === null && stackHeight(last.lines, setting) <= left) last.wonder = wonder;
    else drafts.push({ lines: [], wonder });
  }
  return drafts.map((draft, index) => {
    const wonder = draft.wonder === null ? [] : [wonderBox(draft.wonder)];
    const bottom = wonder[0] === undefined ? content.bottom : wonder[0].box.y - aboveWonder;
    const y = index === 0 ? top : belowTitle;
    const box: Box = { x: margin, y, width: column, height: bottom - y };
    const above = index === 0 ? head(slide, content.top) : [];
    return onPaper([...above, ...ruledLines(draft.lines, width, box, 30), ...wonder], 'words');
  });
}

const belowStatement = 28;

/** In the middle of the page, as large as it can be. */
function statementPage(slide: ThemeSlide): Draft {
  const { box, sizes: levels } = places.statement;
  const level = fittingLevel(slide.title, 'statement');
  const size = levels[(level ?? levels.length) - 1] ?? sizes.wonder;
  const title =
    level === null ? box.height : linesHeight(mostLines(slide.title, size, box.width, true), size);
  const below = hasHead(slide) ? belowStatement + headHeight : 0;
  const y = level === null ? box.y : Math.max(64, (content.bottom + 40 - title - below) / 2);
  return {
    layout: 'statement',
    ground: 'paper',
    title: { place: 'statement', box: { ...box, y, height: title } },
    boxes: head(slide, y + title + belowStatement),
  };
}

export function themePages(slide: ThemeSlide): Draft[] {
  return slide.lines.length === 0 && slide.wonder === null ? [statementPage(slide)] : evidencePages(slide);
}
