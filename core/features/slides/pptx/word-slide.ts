/** Slides of words as XML: each text in a box of its own, as high as its lines. */
import type { Slide } from '../../../contract/calls/slides.ts';
import { decisionNames } from '../../../contract/names-of-codes.ts';
import { textHeight } from '../../../domain/deck/measure.ts';
import {
  belowTitle,
  fittingWordSize,
  headingHeight,
  headingSize,
  numberIndent,
  roomFrom,
  stackHeight,
  wordGap,
} from '../../../domain/deck/word-room.ts';
import {
  creditText,
  decisionText,
  groupsHeight,
  questionsHeight,
  themeLinesFrom,
  themeTexts,
} from '../../../domain/deck/word-slides.ts';
import { shapeNames } from './constants.ts';
import { colours, columnWidth, margin, titleBox } from './look.ts';
import { placeholders } from './master.ts';
import { paragraph, type ShapeMaker } from './shapes.ts';

type ThemeSlide = Extract<Slide, { kind: 'theme' }>;
type WordSlide = Exclude<Slide, { kind: 'title' | 'chart' | 'theme' }>;

/** @returns where the words begin */
export function addWordTitle(shapes: ShapeMaker, title: string): number {
  const { size, height, y } = belowTitle(title);
  shapes.placeholder(
    shapeNames.title,
    placeholders.title,
    { ...titleBox, height },
    paragraph(title, { size }),
  );
  return y;
}

interface Style {
  name: string;
  size: number;
  colour?: string;
  isBold?: boolean;
  indent?: number;
}

/** @returns where the next text begins */
function addText(shapes: ShapeMaker, text: string, y: number, { name, indent = 0, ...style }: Style): number {
  const width = columnWidth - indent;
  const height = textHeight(text, style.size, width);
  shapes.text(name, { x: margin + indent, y, width, height }, paragraph(text, style));
  return y + height + wordGap;
}

/** The lines of a theme, and what the team wonders about it in the accent's colour. */
export function addThemeWords(slide: ThemeSlide, shapes: ShapeMaker): void {
  let y = themeLinesFrom(slide);
  const size = fittingWordSize((one) => stackHeight(themeTexts(slide), one), roomFrom(y));
  for (const line of slide.lines) y = addText(shapes, line, y, { name: shapeNames.line, size });
  if (slide.wonder !== null)
    addText(shapes, slide.wonder, y, { name: shapeNames.wonder, size, colour: colours.accent });
}

export function wordSlide(slide: WordSlide, shapes: ShapeMaker): void {
  const y = addWordTitle(shapes, slide.title);
  if (slide.kind === 'decisions') addGroups(slide, y, shapes);
  else if (slide.kind === 'questions') addQuestions(slide, y, shapes);
  else addList(slide.kind === 'pupils' ? slide.lines : slide.items.map(creditText), y, shapes);
}

function addList(texts: readonly string[], from: number, shapes: ShapeMaker): void {
  const size = fittingWordSize((one) => stackHeight(texts, one), roomFrom(from));
  let y = from;
  for (const text of texts) y = addText(shapes, text, y, { name: shapeNames.line, size });
}

function addGroups(
  { groups }: Extract<Slide, { kind: 'decisions' }>,
  from: number,
  shapes: ShapeMaker,
): void {
  const size = fittingWordSize((one) => groupsHeight(groups, one), roomFrom(from));
  let y = from;
  for (const { kind, items } of groups) {
    const heading = { name: shapeNames.heading, size: headingSize, colour: colours.accent, isBold: true };
    addText(shapes, decisionNames[kind], y, heading);
    y += headingHeight;
    for (const item of items) y = addText(shapes, decisionText(item), y, { name: shapeNames.item, size });
  }
}

function addQuestions(
  { items, first }: Extract<Slide, { kind: 'questions' }>,
  from: number,
  shapes: ShapeMaker,
): void {
  const size = fittingWordSize((one) => questionsHeight(items, one), roomFrom(from));
  let y = from;
  items.forEach((item, index) => {
    const number = String(first + index);
    const box = { x: margin, y, width: numberIndent, height: textHeight(number, size, numberIndent) };
    shapes.text(
      shapeNames.itemNumber,
      box,
      paragraph(number, { size, isBold: true, colour: colours.accent }),
    );
    y = addText(shapes, item, y, { name: shapeNames.item, size, indent: numberIndent });
  });
}
