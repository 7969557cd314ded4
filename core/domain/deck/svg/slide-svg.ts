/** Draws a laid-out slide as SVG: what the window shows, and what pictures and pages are made of. */
import { ascent, pitch } from '../layout/measure.ts';
import { paragraphBoxes } from '../layout/paragraph-boxes.ts';
import {
  page,
  type Box,
  type ChartBox,
  type LaidOutSlide,
  type Look,
  type Role,
  type SlideBox,
  type StripBox,
  type TextBox,
  type TextStyle,
} from '../layout/model.ts';

const fonts = "Arial, 'Liberation Sans', Helvetica, sans-serif";

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign);

const short = (value: number): string => String(Math.round(value * 100) / 100);

type Attributes = Readonly<Record<string, string | number | null>>;

function element(name: string, attributes: Attributes, inside = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`,
  );
  return inside === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inside}</${name}>`;
}

/** Corners of what is no rectangle. */
const panelCorner = 8;

class Drawing {
  readonly #look: Look;

  constructor(look: Look) {
    this.#look = look;
  }

  #colour(role: Role): string {
    return `#${this.#look.colours[role]}`;
  }

  rect({ x, y, width, height }: Box, colour: Role, radius = 0): string {
    return element('rect', {
      x,
      y,
      width,
      height,
      rx: radius === 0 ? null : radius,
      fill: this.#colour(colour),
    });
  }

  line(text: string, x: number, y: number, style: Omit<TextStyle, 'anchor'>, isRtl = false): string {
    const { size, isBold, colour, align } = style;
    return element(
      'text',
      {
        x,
        y,
        'font-size': size,
        'font-weight': isBold ? 700 : null,
        fill: this.#colour(colour),
        'text-anchor': align === 'start' ? null : align,
        direction: isRtl ? 'rtl' : null,
      },
      escaped(text),
    );
  }

  text(textBox: TextBox): string {
    const { box, paragraphs, style, ground } = textBox;
    const radius = { pill: box.height / 2, panel: panelCorner, block: 0 }[ground?.shape ?? 'block'];
    const under = ground === null ? '' : this.rect(box, ground.colour, radius);
    const step = style.size * pitch;
    const boxes = paragraphBoxes(textBox);
    const lines = paragraphs.flatMap((paragraph, index) => {
      const own = boxes[index] ?? box;
      const x = startOf(own, style.align, paragraph.isRtl);
      return paragraph.lines.map((line, at) =>
        this.line(line, x, own.y + at * step + ascent * style.size, style, paragraph.isRtl),
      );
    });
    return under + lines.join('');
  }

  strip({ box, squares, side, step, across, alt }: StripBox): string {
    const each = Array.from({ length: squares }, (_, index) =>
      this.rect(
        {
          x: box.x + (index % across) * step,
          y: box.y + Math.floor(index / across) * step,
          width: side,
          height: side,
        },
        'accent',
      ),
    );
    return element('g', alt === '' ? {} : { role: 'img', 'aria-label': alt }, each.join(''));
  }

  chart(chart: ChartBox): string {
    const { plot, rows, words, series, alt } = chart;
    const quarters = [0, 1, 2, 3, 4].map((quarter) =>
      this.rect(
        { x: plot.x + (quarter * plot.width) / 4 - 0.5, y: plot.y, width: 1, height: plot.height },
        'line',
      ),
    );
    const scale = words.map(({ text, box }) =>
      this.line(text, box.x + box.width / 2, box.y + ascent * 20, {
        size: 20,
        isBold: false,
        colour: 'ink2',
        align: 'middle',
      }),
    );
    const key = series.map(({ name, colour, box }) => {
      const square = this.rect({ x: box.x, y: box.y + 4, width: 16, height: 16 }, colour);
      const style = { size: 20, isBold: true, colour: 'ink', align: 'start' } as const;
      return square + this.line(name, box.x + 26, box.y + ascent * 20, style);
    });
    const bars = rows.map((_, index) => this.#row(chart, index));
    return element(
      'g',
      { role: 'img', 'aria-label': alt },
      [...quarters, ...scale, ...key, ...bars].join(''),
    );
  }

  #row({ plot, rows, scale, gap, labelSize, valueSize }: ChartBox, index: number): string {
    const row = rows[index];
    if (row === undefined) return '';
    const band = plot.height / rows.length;
    const thick = band / (row.bars.length + gap / 100);
    const top = plot.y + index * band + (band - thick * row.bars.length) / 2;
    const labelStep = labelSize * pitch;
    const labelTop = plot.y + (index + 0.5) * band - (row.labelLines.length * labelStep) / 2;
    const label = row.labelLines.map((line, at) =>
      this.line(line, plot.x - 10, labelTop + at * labelStep + ascent * labelSize, {
        size: labelSize,
        isBold: false,
        colour: 'ink',
        align: 'end',
      }),
    );
    const bars = row.bars.map(({ value, label: said, colour }, at) => {
      const box = { x: plot.x, y: top + at * thick, width: (plot.width * value) / scale, height: thick };
      const y = box.y + thick / 2 + valueSize * 0.36;
      const isThen = colour === 'earlier';
      const style = {
        size: valueSize,
        isBold: !isThen,
        colour: isThen ? 'ink2' : 'ink',
        align: 'start',
      } as const;
      return this.rect(box, colour) + this.line(said, box.x + box.width + 4, y, style);
    });
    return [...label, ...bars].join('');
  }

  picture(box: Box, alt: string): string {
    const { logo } = this.#look;
    if (logo === null) return '';
    const href = `data:image/${logo.type};base64,${logo.base64}`;
    return element('image', { ...box, href, role: 'img', 'aria-label': alt });
  }

  box(box: SlideBox): string {
    switch (box.kind) {
      case 'text':
        return this.text(box);
      case 'chart':
        return this.chart(box);
      case 'strip':
        return this.strip(box);
      case 'mark':
        return this.rect(box.box, box.colour);
      case 'picture':
        return this.picture(box.box, box.alt);
    }
  }
}

/** Where a line begins, ends or has its middle; a text that runs from right to left begins at the right. */
function startOf({ x, width }: Box, align: TextStyle['align'], isRtl: boolean): number {
  if (align === 'middle') return x + width / 2;
  return (align === 'start') === isRtl ? x + width : x;
}

/** One slide as a document of its own. */
export function slideSvg(slide: LaidOutSlide, look: Look): string {
  const drawing = new Drawing(look);
  const ground = drawing.rect({ x: 0, y: 0, ...page }, slide.ground);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${page.width} ${page.height}`,
      width: page.width,
      height: page.height,
      role: 'img',
      'aria-label': slide.title,
      'font-family': fonts,
    },
    ground + slide.boxes.map((box) => drawing.box(box)).join(''),
  );
}
