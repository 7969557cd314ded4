/** Where the texts of a slide stand on its pages, whose words they are, and how much of one is too much. */
import type { CallOutput } from '../../../../core/contract/calls/index.ts';
import type { Slide } from '../../../../core/contract/calls/slides.ts';
import { isTitleFitting, layOutSlide } from '../../../../core/domain/deck/layout/lay-out.ts';
import type { Box, LaidOutSlide, Look, TextStyle } from '../../../../core/domain/deck/layout/model.ts';
import { paragraphBoxes } from '../../../../core/domain/deck/layout/paragraph-boxes.ts';
import { textsOf, withTexts } from '../../../../core/domain/deck/slide-texts.ts';
import { plainText } from '../../../../core/domain/plain-text.ts';

export type TypedText = CallOutput<'slides.preview'>['typed'][number];

/** A text that can be edited where it stands. */
export interface Spot {
  readonly field: string;
  readonly text: string;
  readonly pageOf: number;
  readonly box: Box;
  readonly style: TextStyle;
  readonly isRtl: boolean;
}

/** In reading order. What goes on over several pages is edited where it begins. */
export function spotsOf(slide: Slide, pages: readonly LaidOutSlide[]): Spot[] {
  const texts = new Map(textsOf(slide).map(({ field, text }) => [field, text]));
  const spots = new Map<string, Spot>();
  for (const { boxes, pageOf } of pages) {
    for (const box of boxes) {
      if (box.kind !== 'text') continue;
      const places = paragraphBoxes(box);
      box.fields.forEach((field, index) => {
        const text = field === null ? undefined : texts.get(field);
        const [place, paragraph] = [places[index], box.paragraphs[index]];
        if (field === null || text === undefined || !place || !paragraph || spots.has(field)) return;
        const { style } = box;
        spots.set(field, { field, text, pageOf, box: place, style, isRtl: paragraph.isRtl });
      });
    }
  }
  return [...spots.values()];
}

/** A text in which something was found, wherever on a page it stands. */
interface FoundSpot {
  /** The number of the first thing that was found in it, from 1. */
  readonly number: number;
  readonly pageOf: number;
  readonly box: Box;
}

/** @param within the whole texts in which things were found, in their order; null: in no text */
export function foundSpotsOf(
  pages: readonly LaidOutSlide[],
  within: readonly (string | null)[],
): FoundSpot[] {
  return pages.flatMap(({ boxes, pageOf }) =>
    boxes.flatMap((box) => {
      if (box.kind !== 'text') return [];
      const places = paragraphBoxes(box);
      return box.paragraphs.flatMap(({ text, of }, index) => {
        const number = within.findIndex((whole) => whole !== null && (whole === text || whole === of)) + 1;
        const place = places[index];
        return number === 0 || place === undefined ? [] : [{ number, pageOf, box: place }];
      });
    }),
  );
}

/** The pages without the lines of one text: where it is being typed, the field draws them. */
export function withoutText(pages: readonly LaidOutSlide[], field: string): LaidOutSlide[] {
  return pages.map((page) => ({
    ...page,
    boxes: page.boxes.map((box) =>
      box.kind === 'text' && box.fields.includes(field)
        ? {
            ...box,
            paragraphs: box.paragraphs.map((paragraph, index) =>
              box.fields[index] === field
                ? { ...paragraph, lines: paragraph.lines.map(() => '') }
                : paragraph,
            ),
          }
        : box,
    ),
  }));
}

/** What a text is, for those who listen: "Title", "Line 2". */
export function nameOfField(field: string): string {
  if (field === 'title') return 'Title';
  if (field === 'wonder') return 'Wondering';
  const numbers = field.match(/\d+/gu)?.map((digits) => Number(digits) + 1) ?? [];
  if (field.startsWith('groups.')) return `Decision ${numbers.join('.')}`;
  return `${field.startsWith('lines.') ? 'Line' : 'Item'} ${numbers[0] ?? ''}`.trim();
}

/** A title is never left out. */
export const canLeaveOut = (field: string): boolean => field !== 'title';

export const withText = (slide: Slide, field: string, text: string): Slide =>
  withTexts(slide, (own, at) => (at === field ? text : own)) ?? slide;

const isOpen = ({ state }: TypedText): boolean => state === 'unread';

/** A slide with the words that somebody typed on it, also those that nobody has read yet: so it will be. */
export function asTyped(slide: Slide, typed: readonly TypedText[]): Slide {
  const open = typed.filter((one) => one.slideId === slide.id && isOpen(one));
  if (open.length === 0) return slide;
  return withTexts(slide, (text) => open.find(({ from }) => from === text)?.text ?? text) ?? slide;
}

/** What somebody typed in the place of a text, as it is shown; null: the text is the deck's own. */
export function typedAs(slideId: string, text: string, typed: readonly TypedText[]): TypedText | null {
  const isShown = (one: TypedText): boolean => one.isStanding || isOpen(one);
  return (
    typed.find((one) => one.slideId === slideId && one.from !== null && one.text === text && isShown(one)) ??
    null
  );
}

/** A text is one paragraph: what is pasted with breaks in it too. */
export const oneParagraph = (text: string): string =>
  plainText(text.replace(/(?:(?<!\s)\s+)?[\r\n\u0085\u2028\u2029]+\s*/gu, ' '));

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] => [...letters.segment(text)].map(({ segment }) => segment);

/** How many pages a slide takes. */
const pagesOf = (slide: Slide, look: Look): number => layOutSlide(slide, look, 1).length;

/** A text on its slide: what of it fits, and how many characters are too many. */
export interface Fit {
  readonly fitting: string;
  readonly excess: number;
}

/**
 * What is no longer than something that was too long before may stay.
 * @param slide as it was before
 */
export function fitOf(slide: Slide, field: string, text: string, look: Look): Fit {
  const before = textsOf(slide).find((one) => one.field === field)?.text ?? '';
  const pages = pagesOf(slide, look);
  const fits = (tried: string): boolean => {
    const changed = withText(slide, field, tried);
    return pagesOf(changed, look) <= pages && (field !== 'title' || isTitleFitting(changed));
  };
  if (fits(text)) return { fitting: text, excess: 0 };
  const all = lettersOf(text);
  if (!fits(before)) {
    const most = lettersOf(before).length;
    return { fitting: all.slice(0, most).join(''), excess: Math.max(0, all.length - most) };
  }
  let [most, least] = [all.length, 0];
  while (most - least > 1) {
    const middle = Math.floor((most + least) / 2);
    if (fits(all.slice(0, middle).join(''))) least = middle;
    else most = middle;
  }
  return { fitting: all.slice(0, least).join(''), excess: all.length - least };
}
