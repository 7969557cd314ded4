/** How a deck begins and ends: the thanks, and the invitation. */
import type { Slide } from '../../../contract/calls/slides.ts';
import { linesHeight, placed, whole, type Piece } from './boxes.ts';
import type { Draft } from './draft.ts';
import { cutAfter, flow, type Flowing } from './flow.ts';
import { mostLines } from './measure.ts';
import type { SlideBox } from './model.ts';
import { band, places, sizes } from './places.ts';

const gap = 12;

function endPages(
  lines: readonly string[],
  kind: 'thanks' | 'invitation',
  further: (index: number) => readonly SlideBox[],
): Draft[] {
  const place = kind === 'thanks' ? 'thanks-lines' : 'invitation-lines';
  const { box } = places[place];
  const items = lines.map((text, index): Flowing => ({ ...whole(text, `lines.${index}`), below: 0 }));
  const pages = flow(items, {
    size: sizes.body,
    width: box.width * 0.97,
    isBold: false,
    height: box.height,
    gap,
  });
  return (pages.length === 0 ? [[]] : pages).map((page, index) => ({
    layout: kind,
    ground: kind === 'thanks' ? 'soft' : 'accent',
    title: { place: kind },
    boxes: [
      ...further(index),
      ...(page.length === 0 ? [] : [placed({ role: 'line', place, pieces: page, before: gap })]),
    ],
  }));
}

/** School and walk, cut where both do not fit on their line. */
function thanksFoot(footer: string): Piece {
  const full = whole(footer);
  const { box, sizes: levels, style } = places['thanks-foot'];
  const setting = { size: levels[0] ?? sizes.small, width: box.width, isBold: style.isBold };
  if (mostLines(full.text, setting.size, setting.width, setting.isBold) === 1) return full;
  const [cut] = cutAfter(full.text, 1, { ...setting, width: box.width * 0.94 });
  return { text: `${cut.trimEnd()}…`, of: full.text, field: null };
}

export function thanksPages({ lines, footer }: Extract<Slide, { kind: 'thanks' }>): Draft[] {
  const side: SlideBox = { kind: 'mark', box: band, colour: 'accent', isOfLayout: true };
  return endPages(lines, 'thanks', () => [side]).map((draft) => ({
    ...draft,
    boxes: [
      ...draft.boxes,
      ...(footer === ''
        ? []
        : [placed({ role: 'foot', place: 'thanks-foot', pieces: [thanksFoot(footer)] })]),
    ],
  }));
}

export const invitationPages = ({ lines }: Extract<Slide, { kind: 'invitation' }>): Draft[] =>
  endPages(lines, 'invitation', () => []);

/** So much of a page that is nothing but a title which is too long for its place. */
const longTitle = {
  size: sizes.wonder,
  width: places.statement.box.width,
  top: 64,
  height: 400,
} as const;

/** Pages of a title that fits in no place: as it is, at the smallest size of titles. */
export function longTitlePages(title: string): { draft: Draft; text: string; of: string | null }[] {
  const { size, width, top, height } = longTitle;
  const parts = flow([{ ...whole(title), below: 0 }], {
    size: size * 1.03,
    width,
    isBold: true,
    height,
    gap: 0,
  }).flat();
  return parts.map(({ text, of }) => ({
    text,
    of,
    draft: {
      layout: 'statement',
      ground: 'paper',
      title: {
        place: 'statement',
        box: { ...places.statement.box, y: top, height: linesHeight(1, size) * 10.5 },
      },
      boxes: [],
    },
  }));
}
