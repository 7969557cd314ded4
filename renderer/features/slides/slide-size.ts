/** How large a slide's title stands: the first of the deck's sizes at which it fits, judged by an average letter. */
import type { Slide } from '../../../core/contract/calls/slides.ts';

/** Width of the text column in points, on a page of 960. */
const column = 852;
/** A bold Arial letter is on average so many times as wide as its size, and a line so many times as high. */
const letterWidth = 0.56;
const lineHeight = 1.2;

/** Above words a title has less room. */
const aboveWords = { sizes: [40, 36, 32, 28], room: 100 };

const steps: Record<Slide['kind'], { sizes: readonly number[]; room: number }> = {
  title: { sizes: [54, 48, 44, 40, 36, 32, 28], room: 270 },
  chart: { sizes: [40, 36, 32, 28, 24], room: 100 },
  theme: { sizes: [44, 40, 36, 32, 28], room: 340 },
  pupils: aboveWords,
  credit: aboveWords,
  decisions: aboveWords,
  questions: aboveWords,
};

/** In points. The smallest size stands where none fits. */
export function titleSize(kind: Slide['kind'], title: string): number {
  const { sizes, room } = steps[kind];
  const fits = (size: number): boolean =>
    Math.ceil((title.length * size * letterWidth) / column) * size * lineHeight <= room;
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}
