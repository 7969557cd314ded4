/** Says a laid-out slide in words, in the order in which it is read: what a page without pictures shows of it. */
import type { ChartBox, LaidOutSlide, TextBox } from '../layout/model.ts';

/** The frame of a slide says nothing of it. */
const framing: ReadonlySet<TextBox['role']> = new Set(['title', 'foot', 'number']);

function chartText({ rows, series }: ChartBox): string[] {
  return rows.map(({ label, bars }) => {
    const said = bars.map((bar, at) => [series[at]?.name, bar.label].filter(Boolean).join(' '));
    return `${label}: ${said.join(', ')}`;
  });
}

/** Line by line, without its title. A word stands with what it is said of. */
export function slideText({ boxes }: LaidOutSlide): string[] {
  const lines: string[] = [];
  let before = '';
  for (const box of boxes) {
    if (box.kind === 'chart') lines.push(...chartText(box));
    if (box.kind !== 'text' || framing.has(box.role)) continue;
    const texts = box.paragraphs.map(({ text }) => text).filter((text) => text !== '');
    if (box.role === 'word' || box.role === 'item-number') {
      before = `${texts.join(' ')}${box.role === 'word' ? ': ' : '. '}`;
      continue;
    }
    texts.forEach((text, at) => lines.push(at === 0 ? before + text : text));
    if (texts.length > 0) before = '';
  }
  return before === '' ? lines : [...lines, before.replace(/: $|\. $/u, '')];
}
