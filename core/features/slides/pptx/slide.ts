/** Slides as XML: a title, a chart with the marks of its hidden rows, a theme with its word and count. */
import { hiddenLabel } from '../../../domain/disclosure/clear.ts';
import type { Slide } from '../../../contract/calls/slides.ts';
import { barShare, labelShare } from './chart.ts';
import {
  bodyBox,
  colours,
  columnWidth,
  footerLine,
  margin,
  sizes,
  titleBox,
  walkTitleBox,
  type Box,
} from './look.ts';
import { placeholders, slideNumber } from './master.ts';
import { fittingSize, textHeight, textWidth } from './measure.ts';
import { namespaces, paragraph, shapeMaker, type ShapeMaker } from './shapes.ts';
import { xmlHead } from './xml.ts';

type ChartSlide = Extract<Slide, { kind: 'chart' }>;
type ThemeSlide = Extract<Slide, { kind: 'theme' }>;
type TitleSlide = Extract<Slide, { kind: 'title' }>;

const markSize = 18;
const gap = 12;

function addTitle(shapes: ShapeMaker, title: string, steps: readonly number[], room: number): number {
  const size = fittingSize(title, steps, columnWidth, room);
  const height = textHeight(title, size, columnWidth);
  shapes.placeholder('Title', placeholders.title, { ...titleBox, height }, paragraph(title, { size }));
  return titleBox.y + height + gap;
}

function addFooter(shapes: ShapeMaker, footer: string, number: number): void {
  if (footer !== '') shapes.placeholder('Footer', placeholders.footer, null, paragraph(footer));
  shapes.placeholder('Slide number', placeholders.number, null, slideNumber(String(number)));
}

/** What stands in place of a bar: the hatched mark and its label, or the word where only that may stand. */
function addBesideAxis(shapes: ShapeMaker, { chart }: ChartSlide, frame: Box): void {
  const axis = frame.x + frame.width * labelShare + 8;
  const band = frame.height / chart.rows.length;
  chart.rows.forEach(({ figure }, index) => {
    if (figure.kind === 'value' && figure.count !== null) return;
    const middle = frame.y + (index + 0.5) * band;
    const line: Box = { x: axis, y: middle - 14, width: frame.width * barShare, height: 28 };
    if (figure.kind === 'value') {
      shapes.text(
        'Word',
        line,
        paragraph(figure.word, { size: sizes.chartLabel, isBold: true, colour: colours.ink }),
      );
      return;
    }
    shapes.hatchedMark({ x: axis, y: middle - markSize / 2, width: markSize, height: markSize });
    const label = { ...line, x: axis + markSize + 8 };
    shapes.text(
      'Hidden label',
      label,
      paragraph(hiddenLabel, { size: sizes.subtitle, colour: colours.ink2 }),
    );
  });
}

const bandHeight = 46;

function chartSlide(slide: ChartSlide, shapes: ShapeMaker): void {
  const { chart } = slide;
  const subtitleTop = addTitle(shapes, chart.title, sizes.chartTitle, 100) - 4;
  const subtitleHeight = textHeight(chart.subtitle, sizes.subtitle, columnWidth);
  const subtitleBox = { ...bodyBox, y: subtitleTop, height: subtitleHeight };
  shapes.placeholder('Text', placeholders.body, subtitleBox, paragraph(chart.subtitle));
  if (chart.rows.length === 0) return;
  const y = subtitleTop + subtitleHeight + 20;
  const height = Math.min(chart.rows.length * bandHeight, footerLine.y - 12 - y);
  const frame = { x: margin, y, width: columnWidth, height };
  shapes.chart('Chart', frame, 'rId2', chart.alt);
  addBesideAxis(shapes, slide, frame);
}

function themeSlide({ title, figure, subtitle }: ThemeSlide, shapes: ShapeMaker): void {
  const y = addTitle(shapes, title, sizes.themeTitle, 340) + 8;
  const height = 44;
  let x = margin;
  if (figure.kind === 'value') {
    const width = Math.ceil(textWidth(figure.word, sizes.body)) + 36;
    const word = paragraph(
      figure.word,
      { size: sizes.body, isBold: true, colour: colours.accent },
      '<a:pPr algn="ctr"/>',
    );
    shapes.chip('Word', { x, y, width, height }, word);
    x += width + 16;
  } else {
    shapes.hatchedMark({ x, y: y + (height - markSize) / 2, width: markSize, height: markSize });
    x += markSize + 12;
  }
  const line = { x, y, width: margin + columnWidth - x, height };
  shapes.placeholder('Text', placeholders.body, line, paragraph(subtitle));
}

function titleSlide({ title, lines }: TitleSlide, shapes: ShapeMaker): void {
  const size = fittingSize(title, sizes.walkTitle, columnWidth, walkTitleBox.height);
  shapes.placeholder('Title', placeholders.walkTitle, null, paragraph(title, { size }));
  const paragraphs = lines.map((line) => paragraph(line)).join('');
  if (paragraphs !== '') shapes.placeholder('Text', placeholders.walkLines, null, paragraphs);
}

/** @param number the slide's place in the deck, from 1 */
export function slideXml(slide: Slide, number: number): string {
  const shapes = shapeMaker();
  if (slide.kind === 'title') titleSlide(slide, shapes);
  else if (slide.kind === 'chart') chartSlide(slide, shapes);
  else themeSlide(slide, shapes);
  if (slide.kind !== 'title') addFooter(shapes, slide.footer, number);
  return (
    `${xmlHead}<p:sld ${namespaces}><p:cSld>${shapes.xml()}</p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  );
}
