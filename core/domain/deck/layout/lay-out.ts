/** Lays a deck out: each of its slides on as many pages as its words need, at sizes that can be read from the back of a hall. */
import type { Deck, Slide } from '../../../contract/calls/slides.ts';
import { plainText } from '../../plain-text.ts';
import { fittingLevel, placed, whole, type Piece } from './boxes.ts';
import type { Draft } from './draft.ts';
import { cutAfter } from './flow.ts';
import { chartPages } from './lay-out-chart.ts';
import { invitationPages, longTitlePages, thanksPages } from './lay-out-ends.ts';
import { themePages } from './lay-out-theme.ts';
import { logoBox, logoPlate } from './logo.ts';
import { evenWidth } from './measure.ts';
import {
  creditPages,
  decisionPages,
  donePages,
  overviewPages,
  linesPages,
  questionPages,
} from './lay-out-words.ts';
import type { Box, LaidOutSlide, Look, PlaceName, SlideBox, TextBox } from './model.ts';
import { logoRoom, places } from './places.ts';

/** What a slide is called; a chart has its own title. */
export const titleOf = (slide: Slide): string => (slide.kind === 'chart' ? slide.chart.title : slide.title);

function draftsOf(slide: Slide): Draft[] {
  switch (slide.kind) {
    case 'thanks':
      return thanksPages(slide);
    case 'chart':
      return chartPages(slide);
    case 'overview':
      return overviewPages(slide);
    case 'theme':
      return themePages(slide);
    case 'pupils':
      return linesPages(slide);
    case 'credit':
      return creditPages(slide);
    case 'decisions':
      return decisionPages(slide);
    case 'done':
      return donePages(slide);
    case 'questions':
      return questionPages(slide);
    case 'invitation':
      return invitationPages(slide);
  }
}

interface Page {
  draft: Draft;
  title: Piece;
}

/** Behind the title of a slide's second page and of those after it: no two slides are called alike. */
const continuation = (pageOf: number): string => ` (${pageOf})`;

const ellipsis = '…';

/** A title with what is put behind it, cut where it would not fit. */
function fittingTitle(title: string, pageOf: number, place: PlaceName, box: Box): Piece {
  const end = pageOf === 1 ? '' : continuation(pageOf);
  const full = title + end;
  if (fittingLevel(full, place, box) !== null)
    return { text: full, of: pageOf === 1 ? null : title, field: pageOf === 1 ? 'title' : null };
  const { sizes } = places[place];
  const size = (sizes.at(-1) ?? 0) * 1.06;
  const lines = Math.floor(box.height / (size * 1.15));
  const [cut] = cutAfter(title, Math.max(1, lines), { size, width: box.width * 0.8, isBold: true });
  return { text: cut.trimEnd() + ellipsis + end, of: title, field: null };
}

function isFittingIn({ title: { place, box = places[place].box }, layout }: Draft, title: string): boolean {
  return fittingLevel(title, place, layout === 'statement' ? places.statement.box : box) !== null;
}

function pagesOf(slide: Slide): Page[] {
  const title = plainText(titleOf(slide));
  const drafts = draftsOf(slide);
  const [first] = drafts;
  if (first === undefined) return [];
  const boxOf = (draft: Draft): Box => draft.title.box ?? places[draft.title.place].box;
  const isStatement = first.layout === 'statement';
  const fits = isFittingIn(first, title);
  const long = fits
    ? []
    : longTitlePages(title).map(({ draft, text, of }) => ({ draft, title: { text, of, field: 'title' } }));
  const own = !fits && isStatement && first.boxes.length === 0 ? [] : drafts;
  return [
    ...long,
    ...own.map((draft, index) => ({
      draft:
        fits || draft.layout !== 'statement' ? draft : { ...draft, title: { place: 'statement' as const } },
      title: fittingTitle(
        title,
        long.length + index + 1,
        draft.title.place,
        fits ? boxOf(draft) : places[draft.title.place].box,
      ),
    })),
  ];
}

function titleBox({ draft, title }: Page): TextBox {
  const { place, box = places[place].box } = draft.title;
  const { sizes, style } = places[place];
  const level = fittingLevel(title.text, place, box) ?? sizes.length;
  const isHeadline = place !== 'title';
  const width = isHeadline
    ? evenWidth(title.text, sizes[level - 1] ?? 0, box.width, style.isBold)
    : box.width;
  return placed({ role: 'title', place, pieces: [title], level, box: { ...box, width } });
}

function logoBoxes({ logo, school }: Look, layout: Draft['layout']): SlideBox[] {
  if (logo === null || layout === 'invitation') return [];
  const isFirst = layout === 'thanks';
  const box = logoBox(logo, isFirst ? logoRoom.thanks : logoRoom.foot);
  const plate: SlideBox = { kind: 'mark', box: logoPlate(box), colour: 'paper', isOfLayout: true };
  return [...(isFirst ? [plate] : []), { kind: 'picture', box, alt: school }];
}

/** Under a chart stands its own footnote. */
const footOf = (slide: Slide): string =>
  slide.kind === 'chart' && slide.chart.footnote !== '' ? slide.chart.footnote : slide.footer;

function frame(slide: Slide, draft: Draft, number: number): SlideBox[] {
  if (draft.layout === 'thanks' || draft.layout === 'invitation') return [];
  const text = footOf(slide);
  const foot = text === '' ? [] : [placed({ role: 'foot', place: 'foot', pieces: [whole(text)] })];
  return [...foot, placed({ role: 'number', place: 'number', pieces: [whole(String(number))] })];
}

/** The pages of one slide, the first of which has this number. */
export function layOutSlide(slide: Slide, look: Look, from: number): LaidOutSlide[] {
  return pagesOf(slide).map((page, index): LaidOutSlide => {
    const { draft, title } = page;
    const number = from + index;
    return {
      slideId: slide.id,
      pageOf: index + 1,
      number,
      layout: draft.layout,
      ground: draft.ground,
      title: title.text,
      boxes: [
        titleBox(page),
        ...draft.boxes,
        ...logoBoxes(look, draft.layout),
        ...frame(slide, draft, number),
      ],
      notes: index === 0 ? slide.notes.map(plainText) : [],
    };
  });
}

/** Whether the title of a slide stands in its place at one of its sizes; one that does not has pages of its own. */
export function isTitleFitting(slide: Slide): boolean {
  const [first] = draftsOf(slide);
  return first === undefined || isFittingIn(first, plainText(titleOf(slide)));
}

/** Every page of a deck, in order. */
export function layOut({ slides }: Deck, look: Look): LaidOutSlide[] {
  const pages: LaidOutSlide[] = [];
  for (const slide of slides) pages.push(...layOutSlide(slide, look, pages.length + 1));
  return pages;
}
