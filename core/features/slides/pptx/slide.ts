/** Slides as XML: a title, a chart with its footnote, a theme with its word and count or as a plain statement, words. */
import type { Slide } from '../../../contract/calls/slides.ts';
import { fittingSize, textHeight, textWidth } from '../../../domain/deck/measure.ts';
import { headHeight } from '../../../domain/deck/word-room.ts';
import { shapeNames } from './constants.ts';
import { drawnRows } from './drawn-rows.ts';
import { bodyBox, colours, columnWidth, footnoteBox, margin, sizes, titleBox, walkTitleBox } from './look.ts';
import { placeholders, slideNumber } from './master.ts';

import { addThemeWords, addWordTitle, wordSlide } from './word-slide.ts';
import { namespaces, paragraph, shapeMaker, type ShapeMaker } from './shapes.ts';
import { xmlHead } from './xml.ts';

type ChartSlide = Extract<Slide, { kind: 'chart' }>;
type ThemeSlide = Extract<Slide, { kind: 'theme' }>;
type TitleSlide = Extract<Slide, { kind: 'title' }>;

const gap = 12;

function addTitle(shapes: ShapeMaker, title: string, steps: readonly number[], room: number): number {
  const size = fittingSize(title, steps, columnWidth, room);
  const height = textHeight(title, size, columnWidth);
  shapes.placeholder(
    shapeNames.title,
    placeholders.title,
    { ...titleBox, height },
    paragraph(title, { size }),
  );
  return titleBox.y + height + gap;
}

function addFooter(shapes: ShapeMaker, footer: string, number: number): void {
  if (footer !== '') shapes.placeholder(shapeNames.footer, placeholders.footer, null, paragraph(footer));
  shapes.placeholder(shapeNames.number, placeholders.number, null, slideNumber(String(number)));
}

const bandHeight = 46;

function chartSlide({ chart }: ChartSlide, shapes: ShapeMaker): void {
  const subtitleTop = addTitle(shapes, chart.title, sizes.chartTitle, 100) - 4;
  const subtitleHeight = textHeight(chart.subtitle, sizes.subtitle, columnWidth);
  const subtitleBox = { ...bodyBox, y: subtitleTop, height: subtitleHeight };
  shapes.placeholder(shapeNames.text, placeholders.body, subtitleBox, paragraph(chart.subtitle));
  const bars = drawnRows(chart.rows).length;
  if (bars > 0) {
    const y = subtitleTop + subtitleHeight + 20;
    const height = Math.min(bars * bandHeight, footnoteBox.y - 8 - y);
    shapes.chart(shapeNames.chart, { x: margin, y, width: columnWidth, height }, 'rId2', chart.alt);
  }
  if (chart.footnote !== '') {
    const footnote = paragraph(chart.footnote, { size: sizes.footer, colour: colours.ink2 });
    shapes.text(shapeNames.footnote, footnoteBox, footnote);
  }
}

/** A word in its chip, and what stands beside it. */
function addHead({ figure, subtitle }: ThemeSlide, y: number, shapes: ShapeMaker): void {
  const height = headHeight;
  let x = margin;
  if (figure?.kind === 'value') {
    const width = Math.ceil(textWidth(figure.word, sizes.body)) + 36;
    const word = paragraph(
      figure.word,
      { size: sizes.body, isBold: true, colour: colours.accent },
      '<a:pPr algn="ctr"/>',
    );
    shapes.chip(shapeNames.word, { x, y, width, height }, word);
    x += width + 16;
  }
  if (subtitle === '') return;
  const line = { x, y, width: margin + columnWidth - x, height };
  shapes.placeholder(shapeNames.text, placeholders.body, line, paragraph(subtitle));
}

function themeSlide(slide: ThemeSlide, shapes: ShapeMaker): void {
  if (slide.lines.length === 0 && slide.wonder === null) {
    addHead(slide, addTitle(shapes, slide.title, sizes.themeTitle, 340) + 8, shapes);
    return;
  }
  addHead(slide, addWordTitle(shapes, slide.title), shapes);
  addThemeWords(slide, shapes);
}

function titleSlide({ title, lines }: TitleSlide, shapes: ShapeMaker): void {
  const size = fittingSize(title, sizes.walkTitle, columnWidth, walkTitleBox.height);
  shapes.placeholder(shapeNames.title, placeholders.walkTitle, null, paragraph(title, { size }));
  const paragraphs = lines.map((line) => paragraph(line)).join('');
  if (paragraphs !== '') shapes.placeholder(shapeNames.text, placeholders.walkLines, null, paragraphs);
}

/** @param number the slide's place in the deck, from 1 */
export function slideXml(slide: Slide, number: number): string {
  const shapes = shapeMaker();
  if (slide.kind === 'title') titleSlide(slide, shapes);
  else if (slide.kind === 'chart') chartSlide(slide, shapes);
  else if (slide.kind === 'theme') themeSlide(slide, shapes);
  else wordSlide(slide, shapes);
  if (slide.kind !== 'title') addFooter(shapes, slide.footer, number);
  return (
    `${xmlHead}<p:sld ${namespaces}><p:cSld>${shapes.xml()}</p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  );
}
