/** How large a slide's title stands: the first of the deck's sizes at which it fits, judged by an average letter. */
import type { Slide } from '../../../core/contract/calls/slides.ts';
import { wordTitleSizes } from '../../../core/domain/deck/word-room.ts';
import { themeTexts } from '../../../core/domain/deck/word-slides.ts';

/** Width of the text column in points, on a page of 960. */
const column = 852;
/** A bold Arial letter is on average so many times as wide as its size, and a line so many times as high. */
const letterWidth = 0.56;
const lineHeight = 1.2;

/** Above words a title has less room. */
const aboveWords = { sizes: wordTitleSizes, room: 100 };

const steps: Record<'title' | 'chart' | 'statement', { sizes: readonly number[]; room: number }> = {
  title: { sizes: [54, 48, 44, 40, 36, 32, 28], room: 270 },
  chart: { sizes: [40, 36, 32, 28, 24], room: 100 },
  statement: { sizes: [44, 40, 36, 32, 28], room: 340 },
};

function stepsOf(slide: Slide): { sizes: readonly number[]; room: number } {
  if (slide.kind === 'title' || slide.kind === 'chart') return steps[slide.kind];
  return slide.kind === 'theme' && themeTexts(slide).length === 0 ? steps.statement : aboveWords;
}

/** In points. The smallest size stands where none fits. */
export function titleSize(slide: Slide, title: string): number {
  const { sizes, room } = stepsOf(slide);
  const fits = (size: number): boolean =>
    Math.ceil((title.length * size * letterWidth) / column) * size * lineHeight <= room;
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}
