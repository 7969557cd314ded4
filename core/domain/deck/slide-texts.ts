/** The texts of a slide that a person may put other words for, by the field that the layout names. */
import type { Slide } from '../../contract/calls/slides.ts';

export interface SlideText {
  /** As the layout names it: `title`, `lines.0`, `wonder`, `items.2`, `items.2.title`, `groups.1.items.0`. */
  field: string;
  text: string;
}

/** What a text becomes; null leaves it out. */
type Change = (text: string, field: string) => string | null;

/** A title is never left out: a slide without one is heard as nothing. */
const titled = (title: string, change: Change): string => change(title, 'title') ?? title;

const eachOf = (texts: readonly string[], name: string, change: Change): string[] =>
  texts.flatMap((text, index) => change(text, `${name}.${index}`) ?? []);

function changedItems<Item>(
  items: readonly Item[],
  changed: (item: Item, index: number) => Item | null,
): Item[] {
  return items.map(changed).filter((item) => item !== null);
}

/**
 * A slide with other words. What stands in a chart, and whom somebody may go and see, stays: figures are not typed, and a yes
 * is to that very text.
 * @returns null where nothing of it is left
 */
export function withTexts(slide: Slide, change: Change): Slide | null {
  switch (slide.kind) {
    case 'chart':
      return { ...slide, chart: { ...slide.chart, title: titled(slide.chart.title, change) } };
    case 'thanks':
    case 'invitation':
      return { ...slide, title: titled(slide.title, change), lines: eachOf(slide.lines, 'lines', change) };
    case 'theme':
      return {
        ...slide,
        title: titled(slide.title, change),
        lines: eachOf(slide.lines, 'lines', change),
        wonder: slide.wonder === null ? null : change(slide.wonder, 'wonder'),
      };
    case 'overview':
      return {
        ...slide,
        title: titled(slide.title, change),
        items: changedItems(slide.items, (item, index) => {
          const title = change(item.title, `items.${index}.title`);
          return title === null ? null : { ...item, title };
        }),
      };
    case 'credit':
      return { ...slide, title: titled(slide.title, change) };
    case 'pupils': {
      const lines = eachOf(slide.lines, 'lines', change);
      return lines.length === 0 ? null : { ...slide, title: titled(slide.title, change), lines };
    }
    case 'done':
    case 'questions': {
      const items = eachOf(slide.items, 'items', change);
      return items.length === 0 ? null : { ...slide, title: titled(slide.title, change), items };
    }
    case 'decisions': {
      const groups = slide.groups.flatMap((group, at) => {
        const items = changedItems(group.items, (item, index) => {
          const text = change(item.text, `groups.${at}.items.${index}`);
          return text === null ? null : { ...item, text };
        });
        return items.length === 0 ? [] : { ...group, items };
      });
      return groups.length === 0 ? null : { ...slide, title: titled(slide.title, change), groups };
    }
  }
}

/** In reading order. */
export function textsOf(slide: Slide): SlideText[] {
  const texts: SlideText[] = [];
  withTexts(slide, (text, field) => {
    texts.push({ field, text });
    return text;
  });
  return texts;
}
