/** Puts a deck together as a person chose it: which slides, in what order, with whose words. */
import type { DeckPlan } from '../../contract/deck-plan.ts';
import type { Slide } from '../../contract/calls/slides.ts';
import { lookForsId } from './look-fors.ts';
import { textsOf, withTexts } from './slide-texts.ts';

/** Slides that stand in a deck only where somebody switches them on. */
const offByDefault: ReadonlySet<string> = new Set([lookForsId]);

type Chosen = Pick<DeckPlan, 'order' | 'slides'>;

const choiceOf = (
  { slides }: Pick<DeckPlan, 'slides'>,
  slideId: string,
): DeckPlan['slides'][number] | undefined => slides.find((one) => one.slideId === slideId);

/** Whether a slide stands in a deck, where there is one. */
export function isSlideOn(plan: Pick<DeckPlan, 'slides'>, slideId: string): boolean {
  return choiceOf(plan, slideId)?.isOn ?? !offByDefault.has(slideId);
}

/**
 * Ids in the order that somebody gave them. One that was not there then stands behind the one before it in the usual order.
 * @param usual every id, in the usual order
 */
function arranged(usual: readonly string[], order: readonly string[] | null): string[] {
  if (order === null) return [...usual];
  const result = order.filter((id) => usual.includes(id));
  const placed = new Set(result);
  for (const [index, id] of usual.entries()) {
    if (placed.has(id)) continue;
    const before = usual.slice(0, index).findLast((one) => placed.has(one));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
    placed.add(id);
  }
  return result;
}

/** A text that somebody put in the place of another, as it may stand. */
export interface StandingText {
  slideId: string;
  from: string;
  /** Empty: the text is left out. */
  to: string;
}

/** What a speaker reads, as somebody wrote it and as it may stand; one paragraph a line. */
export interface StandingNotes {
  slideId: string;
  notes: string;
}

export interface Composed {
  /** Those that stand, in their order. */
  slides: Slide[];
  /** Those that are switched off, or of which no text is left. */
  off: Slide[];
  /** Ids of all, in their order. */
  order: string[];
  /** By slide its texts as the release has them, in whose place others may stand. */
  own: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * @param slides every slide that the release makes, in the usual order
 * @param texts those that may stand: read where they had to be
 */
export function compose(
  slides: readonly Slide[],
  plan: Chosen,
  { texts, notes }: { texts: readonly StandingText[]; notes: readonly StandingNotes[] },
): Composed {
  const byId = new Map(slides.map((slide) => [slide.id, slide]));
  const order = arranged([...byId.keys()], plan.order);
  const own = slides.map((slide) => [slide.id, new Set(textsOf(slide).map(({ text }) => text))] as const);
  const composed: Composed = { slides: [], off: [], order, own: new Map(own) };
  for (const id of order) {
    const slide = byId.get(id);
    if (slide === undefined) continue;
    const worded = withTexts(slide, (text) => {
      const to = texts.find((one) => one.slideId === id && one.from === text)?.to;
      return to === undefined ? text : to || null;
    });
    const said = notes.find((one) => one.slideId === id)?.notes;
    const shown = worded ?? slide;
    const whole = said === undefined ? shown : { ...shown, notes: paragraphs(said) };
    if (worded === null || !isSlideOn(plan, id)) composed.off.push(whole);
    else composed.slides.push(whole);
  }
  return composed;
}

export const paragraphs = (notes: string): string[] =>
  notes
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The figures that stand on slides, by cell. The number of visits stands beside every one of them. */
export function cellsOn(slides: readonly Slide[]): Set<string> {
  return new Set(['total', ...slides.flatMap(cellsOf)]);
}

function cellsOf(slide: Slide): string[] {
  switch (slide.kind) {
    case 'theme':
      return [slide.cell];
    case 'overview':
      return slide.items.map(({ cell }) => cell);
    case 'chart':
      return slide.chart.rows.flatMap(({ id }) => cellsOfRow[slide.of](id));
    default:
      return [];
  }
}

const cellsOfRow: Readonly<Record<Extract<Slide, { kind: 'chart' }>['of'], (id: string) => string[]>> = {
  areas: (id) => [`area:${id}`],
  themes: (id) => [`theme:${id}`],
  // Of how many visits it is stands beside it.
  'look-fors': (id) => [id, `${id}:recorded`],
  'then-and-now': (id) => [`area:${id}`],
};
