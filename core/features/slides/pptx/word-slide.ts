/** Slides of words as XML: each text in a box of its own, as high as its lines. */
import type { Slide } from '../../../contract/calls/slides.ts';
import { decisionNames } from '../../../contract/names-of-codes.ts';
import { textHeight } from '../../../domain/deck/measure.ts';
import {
  belowTitle,
  headingHeight,
  headingSize,
  numberIndent,
  wordGap,
} from '../../../domain/deck/word-room.ts';
import { creditText, decisionText, wordsFrom, wordSizeOf } from '../../../domain/deck/word-slides.ts';
import { shapeNames } from './constants.ts';
import { colours, columnWidth, margin, titleBox } from './look.ts';
import { placeholders } from './master.ts';
import { paragraph, type ShapeMaker } from './shapes.ts';

type WordSlide = Exclude<Slide, { kind: 'title' | 'chart' }>;

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
  shapes.text(name, { x: margin + indent, y, width, height }, paragraph(text, style), 't');
  return y + height + wordGap;
}

/** All that stands below the title, and below the word or number of a theme. */
export function addWords(slide: WordSlide, shapes: ShapeMaker): void {
  const size = wordSizeOf(slide);
  const y = wordsFrom(slide);
  if (slide.kind === 'decisions') addGroups(slide.groups, size, y, shapes);
  else if (slide.kind === 'questions') addQuestions(slide, size, y, shapes);
  else addLines(slide, size, y, shapes);
}

type LinesSlide = Extract<Slide, { kind: 'theme' | 'pupils' | 'credit' }>;

/** What the team wonders about a theme stands last, in the accent's colour. */
function addLines(slide: LinesSlide, size: number, from: number, shapes: ShapeMaker): void {
  const lines = slide.kind === 'credit' ? slide.items.map(creditText) : slide.lines;
  let y = from;
  for (const line of lines) y = addText(shapes, line, y, { name: shapeNames.line, size });
  if (slide.kind === 'theme' && slide.wonder !== null)
    addText(shapes, slide.wonder, y, { name: shapeNames.wonder, size, colour: colours.accent });
}

function addGroups(
  groups: Extract<Slide, { kind: 'decisions' }>['groups'],
  size: number,
  from: number,
  shapes: ShapeMaker,
): void {
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
  size: number,
  from: number,
  shapes: ShapeMaker,
): void {
  let y = from;
  items.forEach((item, index) => {
    const number = String(first + index);
    const box = { x: margin, y, width: numberIndent, height: textHeight(number, size, numberIndent) };
    shapes.text(
      shapeNames.itemNumber,
      box,
      paragraph(number, { size, isBold: true, colour: colours.accent }),
      't',
    );
    y = addText(shapes, item, y, { name: shapeNames.item, size, indent: numberIndent });
  });
}
